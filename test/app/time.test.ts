import { expect, test } from "vitest";
import { clockSpan, dayKey, daysBetween, fullSpan } from "#app/ui/time.ts";

const span = (start: string, end: string) => ({ start: `${start}:00+01:00`, end: `${end}:00+01:00` });

test("an evening reads as its times", () => {
  expect(clockSpan("nl", span("2026-11-24T19:00", "2026-11-24T21:00"), false)).toBe("19:00–21:00");
  expect(clockSpan("nl", span("2026-11-24T19:00", "2026-11-25T00:00"), false)).toBe("19:00–00:00");
  expect(clockSpan("nl", span("2026-11-24T22:00", "2026-11-25T02:00"), false)).toBe("22:00–02:00");
});

test("what lasts several days says until when", () => {
  expect(clockSpan("nl", span("2026-11-24T10:00", "2026-11-26T17:00"), false)).toBe(
    "10:00–17:00 (tot donderdag 26 november)",
  );
  expect(clockSpan("nl", span("2026-11-24T00:00", "2026-11-27T00:00"), true)).toBe(
    "dinsdag 24 november tot en met donderdag 26 november",
  );
});

test("a whole day reads as such in both languages", () => {
  expect(clockSpan("nl", span("2026-11-24T00:00", "2026-11-25T00:00"), true)).toBe("heel de dag");
  expect(fullSpan("en", span("2026-11-24T00:00", "2026-11-25T00:00"), true)).toBe("Tuesday 24 November 2026, all day");
});

test("days are those of Amsterdam, also over the change of the clock", () => {
  expect(dayKey("2026-11-23T23:30:00Z")).toBe("2026-11-24");
  expect(daysBetween("2026-10-24T12:00:00+02:00", "2026-10-26T00:30:00+01:00")).toBe(2);
});
