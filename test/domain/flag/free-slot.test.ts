import { expect, test } from "vitest";
import { eventsOf, type RawEvent, seenEvent } from "#bin/judge/posts.ts";
import { SHIPPED_DAYS } from "#domain/calendar/dutch-days.ts";
import { toWall } from "#domain/calendar/zone.ts";
import { freeSlots, tryTime } from "#domain/flag/free-slot.ts";
import { overlap } from "#domain/flag/overlap.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";

const events = eventsOf(`${import.meta.dirname}/../../data/matching`, LEXICON);
const gala = events.filter(({ reading }) => reading.title.join(" ").startsWith("uma dey"));
const now = Date.parse("2027-02-01T09:00:00+01:00");

test("slots are on different days, not before tomorrow, at most five, and free of what matters", () => {
  for (const draft of [...gala, ...events.slice(0, 40)]) {
    const slots = freeSlots(draft, events, { now, days: SHIPPED_DAYS });
    const days = slots.map(({ start }) => toWall(start, "Europe/Amsterdam").slice(0, 10));
    expect(new Set(days).size).toBe(days.length);
    expect(slots.length).toBeLessThanOrEqual(5);
    for (const { start, end } of slots) {
      expect(start).toBeGreaterThanOrEqual(now + 86_400_000);
      const there = { ...draft, post: { ...draft.post, start, end }, occurrences: [{ start, end }] };
      const rivals = events.filter(({ post }) => post.id !== draft.post.id && post.recurrence === null);
      const met = rivals
        .map((event) => overlap(there, event))
        .filter(({ band, reasons }) => band !== null && reasons.some(({ code }) => code === "TIME_OVERLAP"));
      expect(met.filter(({ band }) => band === "CLASH" || band === "ATTENTION")).toEqual([]);
    }
  }
});

test("a slot keeps the local time across a change of the clock", () => {
  const [draft] = events.filter(
    ({ post }) => post.start > Date.parse("2027-03-20T00:00:00Z") && !post.allDay && post.recurrence === null,
  );
  if (!draft) throw new Error("no event near the change of the clock");
  const clock = toWall(draft.post.start, "Europe/Amsterdam").slice(11);
  const same = freeSlots(draft, [], { now, days: SHIPPED_DAYS }).filter(({ reasons }) =>
    reasons.some(({ code }) => code === "SLOT_SAME_TIME"),
  );
  expect(same.length).toBeGreaterThan(0);
  for (const { start } of same) expect(toWall(start, "Europe/Amsterdam").slice(11)).toBe(clock);
});

test("the day before its own evening on the same thing a network had better not hold another", () => {
  const evening: RawEvent = {
    id: "a",
    network: "Zwaluw",
    title: "Btw-aangifte samen doen",
    start: "2027-03-17T19:30:00+01:00",
    end: "2027-03-17T21:30:00+01:00",
  };
  const day = { ...evening, start: "2027-03-16T19:30:00+01:00", end: "2027-03-16T21:30:00+01:00" };
  const draft = seenEvent({ ...day, id: "b", title: "Btw-aangifte, extra avond" }, LEXICON);
  const span = { start: draft.post.start, end: draft.post.end };
  const label = (network: string, title = evening.title) =>
    tryTime(draft, [seenEvent({ ...evening, network, title }, LEXICON)], span, SHIPPED_DAYS).slot.label;
  expect(label("Zwaluw")).toBe("ACCEPTABLE");
  expect(label("Zwaluw", "Koken voor de buurt")).toBe("GOOD");
  expect(label("Merel")).toBe("GOOD");
});
