import { expect, test } from "vitest";
import { clocksAround } from "#domain/likeness/clocks.ts";

const SEVEN = 19 * 60;

test.each([
  ["Deuren open om 18.30 uur.", [-30]],
  ["Zaal open 18 u, einde 22 u.", [-60]],
  ["Koffie half zeven, spreker kwart over zeven.", [-30, 15]],
  ["Doors at half past six, music from eight.", [-30, 60]],
  ["We start at 7:30 pm sharp.", [30]],
  ["Begint om zeven uur.", []],
  ["Kaartje € 18.30, of 18,30 aan de deur.", []],
])("%s", (text, around) => {
  expect(clocksAround(text, SEVEN)).toEqual(around);
});
