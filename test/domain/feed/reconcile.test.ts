import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCalendar } from "#domain/feed/ical.ts";
import { readOfferTable } from "#domain/feed/offer-table.ts";
import {
  calendarIncoming,
  type Incoming,
  type Known,
  offersIncoming,
  reconcile,
  vanished,
} from "#domain/feed/reconcile.ts";

const text = readFileSync(new URL("../../data/ics/google-series.ics", import.meta.url), "utf8");
const read = (from: string) => {
  const { items, refused } = readCalendar(from, { zone: "Europe/Amsterdam" });
  return { incoming: calendarIncoming(items), refused };
};
const outcomes = (lines: { outcome: string }[]) => lines.map(({ outcome }) => outcome);

test("a first reading is new, and the same file once more changes nothing", () => {
  const { incoming } = read(text);
  expect(outcomes(reconcile([], incoming))).toEqual(["NEW", "NEW", "NEW"]);
  expect(outcomes(reconcile(incoming, read(`\uFEFF${text.replaceAll("\r\n", "\n")}`).incoming))).toEqual([
    "SAME",
    "SAME",
    "SAME",
  ]);
});

test("contents decide, not SEQUENCE and not DTSTAMP", () => {
  const known = read(text).incoming;
  const touched = text.replaceAll("DTSTAMP:20261101", "DTSTAMP:20261120").replace("SEQUENCE:2", "SEQUENCE:9");
  expect(outcomes(reconcile(known, read(touched).incoming))).toEqual(["SAME", "SAME", "SAME"]);
  const renamed = text.replace("SUMMARY:Kerstmarkt", "SUMMARY:Wintermarkt");
  expect(outcomes(reconcile(known, read(renamed).incoming))).toEqual(["SAME", "SAME", "CHANGED"]);
});

test("an older SEQUENCE than the known one is not applied", () => {
  const known = read(text).incoming;
  const old = text.replace("SEQUENCE:2", "SEQUENCE:1").replace("Bijlmerplein 1", "Bijlmerplein 2");
  expect(outcomes(reconcile(known, read(old).incoming))).toEqual(["SAME", "SAME", "SAME"]);
});

test("refused events stand between the others, in the order of the file", () => {
  const broken = text.replace("DTSTART;TZID=Europe/Amsterdam:20261209T200000", "DTSTART:morgen");
  const { incoming, refused } = read(broken);
  const lines = reconcile(read(text).incoming, incoming, refused);
  expect(lines.map(({ outcome, fault }) => [outcome, fault?.key ?? null])).toEqual([
    ["CHANGED", null],
    ["REFUSED", "fault.calendar.badDate"],
    ["SAME", null],
  ]);
});

test("what has gone from a source is named", () => {
  const known = read(text).incoming;
  expect(vanished(known, reconcile(known, known.slice(1))).map(({ title }) => title)).toEqual([
    "Verkoopavond, voor starters",
  ]);
});

test("offers are known by their id, or by their title where there is none", () => {
  const offers = (csv: string) => offersIncoming(readOfferTable(csv).items);
  expect(outcomes(reconcile(offers("id,titel\n1,Fietsles"), offers("id,titel\n1,Fietsles voor beginners")))).toEqual([
    "CHANGED",
  ]);
  expect(outcomes(reconcile(offers("titel,prijs\nFietsles,0"), offers("prijs;titel\n0;Fietsles\n0;Zwemles")))).toEqual([
    "SAME",
    "NEW",
  ]);
});

test("taking over a reading makes the next comparison the same, in any order", () => {
  const one = fc.record({
    key: fc.constantFrom("a", "b", "c", "d"),
    fingerprint: fc.constantFrom("x", "y"),
    sequence: fc.nat(3),
    twin: fc.constant(null),
  });
  const reading = fc.uniqueArray(one, { selector: ({ key }) => key });
  const incoming = (all: Known[]): Incoming<null>[] =>
    all.map((known, index) => ({ ...known, item: null, line: index + 1, title: known.key }));
  fc.assert(
    fc.property(reading, reading, (before, after) => {
      const state = new Map(before.map((known) => [known.key, known]));
      const lines = reconcile(before, incoming(after));
      for (const [index, { outcome }] of lines.entries()) {
        const next = after[index];
        if (next && outcome !== "SAME") state.set(next.key, next);
      }
      const again = reconcile([...state.values()], incoming([...after].reverse()));
      expect(again.every(({ outcome }) => outcome === "SAME")).toBe(true);
    }),
  );
});

test("a program that gives new UIDs at every export changes nothing", () => {
  const known = read(text).incoming;
  const renamed = read(text.replaceAll(/^UID:/gm, "UID:again-")).incoming;
  const lines = reconcile(known, renamed);
  expect(outcomes(lines)).toEqual(["SAME", "SAME", "SAME"]);
  expect(lines.map((line) => line.known?.key)).toEqual(known.map(({ key }) => key));
  expect(vanished(known, lines)).toEqual([]);
});

test("of two events with one title and one start each is found once", () => {
  const one = (key: string, place: string) => ({ ...aRead(key), fingerprint: place, twin: "twin" });
  const lines = reconcile([one("a", "x"), one("b", "x")], [one("c", "x"), one("d", "x"), one("e", "x")]);
  expect(lines.map(({ outcome, known }) => [outcome, known?.key ?? null])).toEqual([
    ["SAME", "a"],
    ["SAME", "b"],
    ["NEW", null],
  ]);
});

function aRead(key: string): Incoming<null> {
  return { key, fingerprint: "", sequence: 0, twin: null, item: null, line: 1, title: key };
}
