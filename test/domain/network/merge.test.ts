import { expect, test } from "vitest";
import { partFaults } from "#domain/network/application.ts";
import { mergeFaults, otherSide } from "#domain/network/merge.ts";
import type { Network } from "#domain/network/network.ts";

const plain = { purpose: null, forWhom: null, howToJoin: null, url: null, areas: [], valueForms: [], version: 1 };

test("two networks merge that both take part, and no other", () => {
  const keysOf = (one: Network, other: Network | null) => mergeFaults(one, other).map(({ key }) => key);
  expect(keysOf(network("a"), network("b"))).toEqual([]);
  expect(keysOf(network("a"), network("a"))).toEqual(["fault.merge.self"]);
  for (const other of [null, network("b", { adopted: false }), network("b", { mergedInto: "c" })]) {
    expect(keysOf(network("a"), other)).toEqual(["fault.merge.network"]);
  }
  expect(keysOf(network("a", { mergedInto: "c" }), network("b"))).toEqual(["fault.merge.network"]);
});

test("the one that did not ask says yes", () => {
  expect(otherSide({ leaves: "a", stays: "b", askedFor: "a" })).toBe("b");
  expect(otherSide({ leaves: "a", stays: "b", askedFor: "b" })).toBe("a");
});

test("a part is something, of the network itself, and leaves it a lead", () => {
  const none = { events: [], offers: [], feeds: [], members: [] };
  const whole = { ...none, offers: ["o"], members: ["l", "m", "e"] };
  const people = [
    { id: "l", role: "LEAD" as const },
    { id: "m", role: "LEAD" as const },
    { id: "e", role: "EDITOR" as const },
  ];
  const keysOf = (part: object) => partFaults({ ...none, ...part }, whole, people).map(({ key }) => key);
  expect(keysOf({})).toEqual(["fault.split.nothing"]);
  expect(keysOf({ offers: ["x"] })).toEqual(["fault.split.gone"]);
  expect(keysOf({ members: ["l", "m"] })).toEqual(["fault.split.noLead"]);
  expect(keysOf({ offers: ["o"], members: ["l", "e"] })).toEqual([]);
});

function network(id: string, facts: Partial<Network> = {}): Network {
  return { ...plain, id, slug: id, name: id, fundingUntil: null, adopted: true, mergedInto: null, ...facts };
}
