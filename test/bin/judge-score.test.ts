import { expect, test } from "vitest";
import { type Judged, precisionFrom, shareShown } from "#bin/judge/score.ts";
import { calibrationError } from "#domain/flag/accuracy.ts";

/** Pairs that are said with one probability, of which some are real. */
function said(probability: number, real: number, other: number, shown = false): Judged[] {
  const of = (grade: number, count: number) => Array<Judged>(count).fill({ said: probability, shown, grade });
  return [...of(3, real), ...of(0, other)];
}

test("probabilities that come true as often as they say have no calibration error", () => {
  expect(calibrationError([...said(0.25, 1, 3), ...said(0.75, 3, 1)], 3)).toBe(0);
});

test("the calibration error is how far each bin is off, for as many pairs as it holds", () => {
  expect(calibrationError([...said(0.9, 1, 1), ...said(0.5, 3, 3)], 3)).toBeCloseTo((2 * 0.4) / 8, 3);
});

test("pairs that are hardly considered do not make a matcher look well calibrated", () => {
  expect(calibrationError([...said(0.9, 0, 4), ...said(0.001, 0, 400)], 3)).toBeCloseTo(0.9, 9);
  expect(calibrationError([...said(0.9, 0, 4), ...said(0, 0, 396)], 3, 0)).toBeCloseTo(0.009, 9);
  expect(calibrationError([], 3)).toBe(0);
});

test("the precision of the sure pairs is that of the pairs from a probability on", () => {
  const judged = [...said(0.95, 3, 1), ...said(0.89, 0, 5)];
  expect(precisionFrom(judged, 3, 0.9)).toBe(0.75);
  expect(precisionFrom(judged, 3, 0.99)).toBe(1);
});

test("of what is shown a share is real, whatever its probability", () => {
  expect(shareShown([...said(0.6, 3, 1, true), ...said(0.9, 0, 7)], 2)).toBe(0.75);
});
