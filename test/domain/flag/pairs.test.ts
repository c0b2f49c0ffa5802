import fc from "fast-check";
import { expect, test } from "vitest";
import { eventsOf, offersOf } from "#bin/judge/posts.ts";
import { compareEvents } from "#domain/flag/compare.ts";
import { duplicateOffer } from "#domain/flag/duplicate-offer.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { mayMatter } from "#domain/flag/may-matter.ts";
import { isNeighbour, NEAR, relationOf } from "#domain/flag/neighbour.ts";
import { mayBeDouble, offerGistOf } from "#domain/flag/offer-gist.ts";
import { overlap } from "#domain/flag/overlap.ts";
import { reasonText } from "#domain/flag/reason-text.ts";
import { sameEvent } from "#domain/flag/same-event.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { MATCHER_VERSION } from "#domain/likeness/reading.ts";

const folder = `${import.meta.dirname}/../../data/matching`;
const offers = offersOf(folder, LEXICON);
const events = eventsOf(folder, LEXICON);
const gists = events.map(gistOf);
const anEvent = fc.constantFrom(...events);
const anOffer = fc.constantFrom(...offers);
const HOUR = 3_600_000;

test("what is said of two events is the same from both sides", () => {
  fc.assert(
    fc.property(anEvent, anEvent, (a, b) => {
      expect(overlap(a, b)).toEqual(overlap(b, a));
      expect(sameEvent(a, b)).toEqual(sameEvent(b, a));
      expect(mayMatter(gistOf(a), gistOf(b))).toBe(mayMatter(gistOf(b), gistOf(a)));
    }),
  );
});

test("what is said of two offers is the same from both sides", () => {
  fc.assert(fc.property(anOffer, anOffer, (a, b) => void expect(duplicateOffer(a, b)).toEqual(duplicateOffer(b, a))));
});

test("the score is the sum of the reasons, and BASE is among them unless something excludes the pair", () => {
  fc.assert(
    fc.property(anEvent, anEvent, (a, b) => {
      for (const { score, reasons } of [overlap(a, b), sameEvent(a, b)]) {
        expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 4);
        if (score > -20) expect(reasons[0]?.code).toBe("BASE");
      }
    }),
  );
});

test("a gist puts aside only pairs of which nothing would be shown, whatever their dates", () => {
  const wrong: string[] = [];
  for (const [i, a] of events.entries()) {
    // Each third, so that the dates differ: it takes long.
    for (let j = i + 1 + (i % 3); j < events.length; j += 3) {
      const b = events[j];
      if (!b || mayMatter(gists[i] ?? "", gists[j] ?? "")) continue;
      const moved: SeenEvent = {
        ...b,
        post: { ...b.post, start: a.post.start, end: a.post.end },
        occurrences: a.occurrences,
      };
      if (compareEvents(a, b).length + compareEvents(a, moved).length > 0) wrong.push(`${a.post.id} ${b.post.id}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the gist of an offer puts aside only pairs of which nothing would be shown, and most pairs", () => {
  const short = offers.map(offerGistOf);
  const wrong: string[] = [];
  let left = 0;
  for (const [i, a] of offers.entries()) {
    for (const [j, b] of offers.entries()) {
      if (i >= j) continue;
      const may = mayBeDouble(short[i] ?? "", short[j] ?? "");
      if (may) left++;
      if (!may && duplicateOffer(a, b).band) wrong.push(`${a.post.id} ${b.post.id}`);
      if (may !== mayBeDouble(short[j] ?? "", short[i] ?? "")) wrong.push(`${a.post.id} ${b.post.id} one way`);
    }
  }
  expect(wrong).toEqual([]);
  expect(left).toBeLessThan(offers.length ** 2 / 20);
  expect(mayBeDouble(short[0] ?? "", "")).toBe(true);
});

test("a gist of another version of the matcher puts nothing aside, and is not read", () => {
  const [one, other] =
    gists.flatMap((a) => gists.map((b) => [a, b])).find(([a = "", b = ""]) => !mayMatter(a, b)) ?? [];
  const old = (gist = "") => gist.replace(/^\d+/, String(MATCHER_VERSION - 1));
  const older = (gist = "") => gist.slice(gist.indexOf("|") + 1);
  expect(mayMatter(one ?? "", other ?? "")).toBe(false);
  for (const strange of [old(other), older(other), "", "|||", `${MATCHER_VERSION}1|${older(other)}`]) {
    expect(mayMatter(one ?? "", strange)).toBe(true);
    expect(mayMatter(strange, one ?? "")).toBe(true);
  }
});

test("the gist of an older reading says that it is older, whatever has gone from the glossary since", () => {
  const [event] = events;
  if (!event) throw new Error("No events.");
  const reading = {
    ...event.reading,
    version: MATCHER_VERSION - 1,
    concepts: [["gone", 1, ""]] as [string, number, string][],
  };
  for (const other of events) expect(mayMatter(gistOf({ ...event, reading }), gistOf(other))).toBe(true);
});

test("a gist is short", () => {
  expect(events.filter((event) => gistOf(event).length > 320).map(({ post }) => post.id)).toEqual([]);
});

test("a cancelled event raises no overlap, and size decides no comparison", () => {
  fc.assert(
    fc.property(anEvent, anEvent, fc.nat(5000), (a, b, expectedAttendance) => {
      const cancelled: SeenEvent = { ...a, post: { ...a.post, status: "CANCELLED" } };
      expect(overlap(cancelled, b).band).toBe(null);
      const sized: SeenEvent = { ...a, post: { ...a.post, expectedAttendance } };
      expect(overlap(sized, b).dates).toEqual(overlap(a, b).dates);
    }),
  );
});

test("touching is not overlapping, but near", () => {
  const a = { start: 0, end: HOUR };
  expect(relationOf(a, { start: HOUR, end: 2 * HOUR })).toBe("SAME_DAY");
  expect(relationOf(a, { start: HOUR - 1, end: 2 * HOUR })).toBe("OVERLAP");
  expect(relationOf(a, { start: HOUR + NEAR, end: 2 * HOUR + NEAR })).toBe(null);
});

test("neighbours are symmetric", () => {
  const span = fc
    .record({ start: fc.nat(10 * NEAR), length: fc.nat(NEAR) })
    .map(({ start, length }) => ({ start, end: start + length + 1 }));
  fc.assert(fc.property(span, span, (a, b) => void expect(isNeighbour(a, b)).toBe(isNeighbour(b, a))));
});

test("every reason has a sentence in both languages", () => {
  for (const a of events.slice(0, 60)) {
    for (const b of events) {
      for (const reason of [...overlap(a, b).reasons, ...sameEvent(a, b).reasons]) {
        for (const language of ["nl", "en"] as const) expect(reasonText(reason, language)).toMatch(/^[A-Z].*\.$/);
      }
    }
  }
});

test("a reason reads as a colleague would say it", () => {
  expect(reasonText({ code: "TIME_OVERLAP", params: { minutes: 90 } }, "nl")).toBe(
    "Ze zijn 1 uur 30 minuten tegelijk.",
  );
  expect(reasonText({ code: "SAME_GROUP", params: { audience: "vrouwen" } }, "nl")).toBe("Allebei voor vrouwen.");
  expect(reasonText({ code: "OTHER_AREA", params: { area: "nieuw-west", other: "zuidoost" } }, "en")).toBe(
    "Another area: Nieuw-West and Zuidoost.",
  );
});
