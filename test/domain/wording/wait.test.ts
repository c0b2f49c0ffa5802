import { expect, test } from "vitest";
import { sayWait } from "#domain/wording/wait.ts";

test.each([
  [0, "1 seconde", "1 second"],
  [1, "1 seconde", "1 second"],
  [0.2, "1 seconde", "1 second"],
  [45, "45 seconden", "45 seconds"],
  [90, "90 seconden", "90 seconds"],
  [91, "2 minuten", "2 minutes"],
  [600, "10 minuten", "10 minutes"],
])("%s seconds are said so that nobody comes back too early", (seconds, nl, en) => {
  expect([sayWait("nl", seconds), sayWait("en", seconds)]).toEqual([nl, en]);
});
