import { expect, test } from "vitest";
import { type RawEvent, seenEvent } from "#bin/judge/posts.ts";
import { overlap } from "#domain/flag/overlap.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";

const evening: RawEvent = {
  id: "a",
  network: "Kring Kwartel",
  title: "Aangifte inkomstenbelasting",
  description: "Samen de aangifte doen.",
  start: "2027-02-04T19:30:00+01:00",
  end: "2027-02-04T21:30:00+01:00",
  place: { name: "De Zwaan", neighbourhood: "Reigersbos" },
  audience: ["ondernemers"],
  language: "nl",
};
const other: RawEvent = {
  ...evening,
  id: "b",
  network: "Winkels Vooruit",
  place: { name: "Het Nest", neighbourhood: "Gein" },
};

test("a course with an end keeps its people, a monthly table is open to others", () => {
  const course = said({ rrule: "FREQ=WEEKLY;COUNT=6" });
  const table = said({ rrule: "FREQ=MONTHLY;BYDAY=1TH" });
  expect(codes(course)).toContain("RUNNING_COURSE");
  expect(codes(table)).toContain("ONE_RECURS");
  expect(course.score).toBeLessThan(table.score);
});

test("who has yet to join a course chooses on its first evening", () => {
  const week = { start: "2027-01-28T19:30:00+01:00", end: "2027-01-28T21:30:00+01:00" };
  const [first, later] = [said({ rrule: "FREQ=WEEKLY;COUNT=6" }), said({ ...week, rrule: "FREQ=WEEKLY;COUNT=6" })];
  expect(codes(later)).toContain("RUNNING_COURSE");
  expect(first.score).toBeGreaterThan(later.score);
});

test("the same thing on the next day matters more than something else on the next day", () => {
  const tomorrow = { start: "2027-02-05T19:30:00+01:00", end: "2027-02-05T21:30:00+01:00" };
  expect(codes(said(tomorrow))).toContain("SAME_THING_NEARBY");
  const dance = said({ ...tomorrow, title: "Leren dansen", description: "Salsa voor beginners." });
  expect(codes(dance)).not.toContain("SAME_THING_NEARBY");
  expect(dance.score).toBeLessThan(said(tomorrow).score);
});

test("the far side of the city weighs more than the district next door", () => {
  const next = said({ place: { neighbourhood: "Watergraafsmeer" } });
  const far = said({ place: { neighbourhood: "Tuindorp Oostzaan" } });
  expect([codes(next), codes(far)].every((list) => list.includes("OTHER_DISTRICT"))).toBe(true);
  expect(far.score).toBeLessThan(next.score);
});

function said(change: Partial<RawEvent>) {
  return overlap(seenEvent(evening, LEXICON), seenEvent({ ...other, ...change }, LEXICON));
}

function codes({ reasons }: ReturnType<typeof said>): string[] {
  return reasons.map(({ code }) => code);
}
