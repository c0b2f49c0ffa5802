import { expect, test } from "vitest";
import { eventsOf, type RawEvent, seenEvent } from "#bin/judge/posts.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { mayMatter } from "#domain/flag/may-matter.ts";
import { SHIPPED } from "#domain/flag/model.ts";
import { relationOf } from "#domain/flag/neighbour.ts";
import { overlap } from "#domain/flag/overlap.ts";
import { reasonText } from "#domain/flag/reason-text.ts";
import { slotRivals } from "#domain/flag/slot-rivals.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";

const evening: RawEvent = {
  id: "a",
  network: "De Kandelaar",
  title: "Leren dansen",
  description: "Salsa voor beginners.",
  start: "2027-02-04T19:30:00+01:00",
  end: "2027-02-04T21:30:00+01:00",
  place: { name: "De Zwaan", neighbourhood: "Reigersbos" },
  language: "nl",
};
const a = seenEvent(evening, LEXICON);
const b = seenEvent(
  { ...evening, id: "b", network: "TNA", title: "Aangifte doen", description: "Belasting." },
  LEXICON,
);

test("a wish of either side weighs, and its reason names both", () => {
  const plain = overlap(a, b);
  for (const [one, other] of [
    [wishing(a, "TNA"), b],
    [a, wishing(b, "De Kandelaar")],
  ] as const) {
    const said = overlap(one, other);
    expect(said.score).toBeCloseTo(plain.score + 1, 4);
    expect(overlap(other, one)).toEqual(said);
  }
  const wish = overlap(wishing(a, "TNA"), b).reasons.find(({ code }) => code === "WISHED");
  if (!wish) throw new Error("The wish is no reason.");
  expect(reasonText(wish, "nl")).toBe("De Kandelaar wil niet botsen met TNA.");
  expect(reasonText(wish, "en")).toBe("De Kandelaar does not want to clash with TNA.");
});

test("a wish about a third network weighs nothing, and one about a host who joins in does", () => {
  expect(overlap(wishing(a, "Honingraat"), b)).toEqual(overlap(a, b));
  const joined: SeenEvent = { ...b, post: { ...b.post, hosts: ["Honingraat"] } };
  expect(codes(wishing(a, "Honingraat"), joined)).toContain("WISHED");
});

test("a wish lifts no gate: cancelled, of one's own, for a fixed group, out of reach, at another time", () => {
  const gated: Partial<Record<string, SeenEvent>> = {
    CANCELLED: { ...b, post: { ...b.post, status: "CANCELLED" } },
    OWN_PROGRAMME: { ...b, post: { ...b.post, hosts: ["De Kandelaar"] } },
    CLOSED_GROUP: { ...b, reading: { ...b.reading, closed: true } },
    OUT_OF_REACH: seenEvent({ ...evening, id: "b", network: "TNA", place: { neighbourhood: "Haarlem" } }, LEXICON),
    NOT_NEAR: seenEvent(
      { ...evening, id: "b", network: "TNA", start: "2027-05-04T19:30:00+02:00", end: "2027-05-04T21:30:00+02:00" },
      LEXICON,
    ),
  };
  for (const [code, other] of Object.entries(gated)) {
    if (other) expect(overlap(wishing(a, "TNA"), other), code).toMatchObject({ band: null, reasons: [{ code }] });
  }
});

test("who keeps clear of another sees her when an evening is chosen", () => {
  const span = { start: a.post.start - 1, end: a.post.end + 1 };
  const felt = (draft: SeenEvent) => slotRivals(draft, [b], span)[0]?.clash ?? 0;
  expect(felt(wishing(a, "TNA"))).toBeGreaterThan(felt(a));
});

test("a gist that is told of the wishes never keeps apart what a full comparison would show", () => {
  const events = eventsOf(`${import.meta.dirname}/../../data/matching`, LEXICON);
  const gists = events.map(gistOf);
  const lost: string[] = [];
  let lifted = 0;
  for (const [i, one] of events.entries()) {
    for (const [j, other] of events.entries()) {
      if (j <= i || !one.occurrences[0] || !other.occurrences[0]) continue;
      const said = overlap(wishing(one, other.post.network), other, SHIPPED.OVERLAP);
      if (said.band === null) continue;
      const pairs = one.occurrences.flatMap((x) => other.occurrences.map((y): [Interval, Interval] => [x, y]));
      const near = pairs.filter(([x, y]) => relationOf(x, y) !== null);
      const through = (wished: ReadonlySet<string>, at: number, with_: number) =>
        near.some((met) => mayMatter(gists[at] ?? "", gists[with_] ?? "", met, SHIPPED, wished));
      if (!through(new Set([other.post.network]), i, j)) lost.push(`${one.post.id} ${other.post.id}`);
      if (!through(new Set([one.post.network]), j, i)) lost.push(`${other.post.id} ${one.post.id}`);
      if (!through(new Set(), i, j)) lifted++;
    }
  }
  expect(lost).toEqual([]);
  expect(lifted).toBeGreaterThan(0);
});

function wishing(event: SeenEvent, wished: string): SeenEvent {
  const { network } = event.post;
  return { ...event, post: { ...event.post, keepsClearOf: [{ network, other: wished, wisher: network, wished }] } };
}

function codes(one: SeenEvent, other: SeenEvent): string[] {
  return overlap(one, other).reasons.map(({ code }) => code);
}
