import { expect, test } from "vitest";
import { say } from "#domain/wording/wording.ts";

test("how much help is found is counted in words that people say, with large numbers parted", () => {
  expect(say("nl", "offers.count", { count: 0 })).toBe("Geen aanbod");
  expect(say("nl", "offers.count", { count: 1 })).toBe("1 vorm van hulp");
  expect(say("nl", "offers.count", { count: 1200 })).toBe("1.200 vormen van hulp");
  expect(say("nl", "search.moreThan", { count: 1000 })).toBe("Meer dan 1.000 vormen van hulp");
  expect(say("en", "search.moreThan", { count: 1000 })).toBe("More than 1,000 offers");
  expect(say("nl", "fit.count", { count: 3 })).toBe("Dit netwerk kan je hierbij op 3 manieren helpen.");
});

test("what a post says of nobody is for everybody, where it is corrected", () => {
  expect(say("nl", "correction.now", { now: say("nl", "correction.now.everybody") })).toBe(
    "Nu staat er: niets, dus voor iedereen.",
  );
});
