import { expect, test } from "vitest";
import { checkRecurrence } from "#domain/calendar/recurrence.ts";
import { REPEAT_CHOICES, recurrenceFor, repeatChoiceOf } from "#domain/calendar/repeat-choice.ts";

const ZONE = "Europe/Amsterdam";

test("each choice makes the rule that its start means", () => {
  expect(REPEAT_CHOICES.map((choice) => recurrenceFor(choice, "2026-12-09T19:00", ZONE, null))).toEqual([
    null,
    "RRULE:FREQ=WEEKLY;BYDAY=WE",
    "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "RRULE:FREQ=MONTHLY;BYDAY=2WE",
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=9",
    "RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9",
  ]);
});

test("a fifth weekday becomes the last one", () => {
  expect(recurrenceFor("MONTHLY_WEEKDAY", "2026-12-29T19:00", ZONE, null)).toBe("RRULE:FREQ=MONTHLY;BYDAY=-1TU");
});

test("an end is the end of that local day in UTC, or a count", () => {
  expect(recurrenceFor("WEEKLY", "2026-12-01T19:00", ZONE, { until: "2027-07-06" })).toBe(
    "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270706T215959Z",
  );
  expect(recurrenceFor("WEEKLY", "2026-12-01T19:00", ZONE, { count: 8 })).toBe("RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=8");
});

test("a form finds its choice back, and no choice in somebody else's rule", () => {
  for (const choice of REPEAT_CHOICES) {
    const rule = recurrenceFor(choice, "2026-12-09T19:00", ZONE, { until: "2027-07-06" });
    expect(repeatChoiceOf(rule, "2026-12-09T19:00")).toBe(choice);
    expect(rule === null ? null : checkRecurrence(rule)).toBe(null);
  }
  expect(repeatChoiceOf("RRULE:FREQ=DAILY", "2026-12-09T19:00")).toBe(null);
});
