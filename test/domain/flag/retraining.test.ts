import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "#bin/judge/seeded.ts";
import { calibrated, type Fact, probabilityOf, type Weighing, weigh } from "#domain/flag/evidence.ts";
import { calibrate } from "#domain/flag/learning.ts";
import { SHIPPED } from "#domain/flag/model.ts";
import { ENOUGH, gate, type Observed, rescored, retrain } from "#domain/flag/retraining.ts";
import { answered } from "./answered.ts";

const KIND = "DUPLICATE_OFFER";
const shipped = SHIPPED[KIND];
const CODES = ["SAME_NEED", "SAME_MAIN_NEED", "SAME_WORDS", "SAME_FORM", "OTHER_FORM", "ONLY_TRADE", "ONE_ONLINE"];

/** A world in which weights are others than the shipped ones: networks answer as its probabilities have it. */
function answersIn(world: Weighing, count: number, networks = 6): Observed[] {
  const random = seeded(3);
  return Array.from({ length: count }, (_, at) => {
    const facts: Fact[] = CODES.flatMap((code) => (random() < 0.6 ? [{ code, level: random(), params: {} }] : []));
    const { score } = weigh(KIND, facts, world);
    const answer = random() < probabilityOf(score, world) ? "SAME" : "DIFFERENT";
    return { ...answered({ pair: at, id: `i${at}`, network: `n${at % networks}`, answer }), facts };
  });
}

const world: Weighing = { ...shipped, weights: { ...shipped.weights, SAME_WORDS: 5.5, ONLY_TRADE: 0, BASE: -3 } };

test("weights are retrained from a hundred answers on only", () => {
  expect(retrain(answersIn(world, ENOUGH - 1), KIND)).toBe(null);
  expect(retrain(answersIn(world, ENOUGH), KIND)).not.toBe(null);
});

test("answers move the weights towards what they follow from, and the rest stays", () => {
  const { SAME_WORDS = 0, ONLY_TRADE = 0, BASE = 0, OTHER_GROUP = 0 } = shipped.weights;
  const found = retrain(answersIn(world, 1000), KIND)?.weights;
  expect(found?.SAME_WORDS).toBeGreaterThan(SAME_WORDS + 0.3);
  expect(found?.ONLY_TRADE).toBeGreaterThan(ONLY_TRADE + 0.2);
  expect(found?.BASE).toBeGreaterThan(BASE + 0.2);
  expect(found?.OTHER_GROUP).toBe(OTHER_GROUP);
});

test("whatever is answered, no weight changes its sign or more than doubles", () => {
  const answers = fc.array(fc.constantFrom("SAME" as const, "DIFFERENT" as const), { minLength: 120, maxLength: 120 });
  fc.assert(
    fc.property(answers, (said) => {
      const made = answersIn(world, 120).map((one, at) => ({ ...one, answer: said[at] ?? one.answer }));
      for (const [code, weight] of Object.entries(retrain(made, KIND)?.weights ?? {})) {
        const was = shipped.weights[code] ?? 0;
        expect(weight * was).toBeGreaterThanOrEqual(0);
        expect(Math.abs(weight)).toBeLessThanOrEqual(2 * Math.abs(was));
      }
    }),
    { numRuns: 30 },
  );
});

test("the order in which answers come does not matter for weights or gate", () => {
  const answers = answersIn(world, 150);
  const back = answers.toReversed();
  const [one, other] = [retrain(answers, KIND), retrain(back, KIND)];
  expect(other).toEqual(one);
  expect(gate(shipped, other ?? shipped, back, KIND)).toEqual(gate(shipped, one ?? shipped, answers, KIND));
});

test("the gate lets weights in that do better on networks that they were not trained on", () => {
  // Held against what is shipped, so that it says the same whenever that is weighed anew.
  const { SAME_FORM = 0, SAME_WORDS = 0 } = shipped.weights;
  const weights = { ...shipped.weights, SAME_FORM: SAME_FORM + 1, SAME_WORDS: SAME_WORDS * 0.6 };
  const answers = rescored(answersIn({ ...shipped, weights }, 600), shipped);
  const inUse = calibrated(shipped, calibrate(answers, KIND).calibration);
  const found = gate(inUse, retrain(answers, KIND, inUse) ?? inUse, answers, KIND);
  expect(found.objection).toBe(null);
  expect(found.after.precision).toBeGreaterThan(found.before.precision);
  expect(found.after.error).toBeLessThan(found.before.error);
  expect(found.flips).toBeLessThan(0.02);
});

test("the gate keeps out weights that would change much at once, though they do better", () => {
  const answers = answersIn(world, 1000);
  const found = gate(shipped, retrain(answers, KIND) ?? shipped, answers, KIND);
  expect(found.after.precision).toBeGreaterThan(found.before.precision);
  expect(found.objection).toBe("TOO_MANY_FLIPS");
});

test("the gate keeps out weights learned from answers that follow nothing, and from too few", () => {
  const random = seeded(5);
  const noise = answersIn(shipped, 300).map((one) => ({
    ...one,
    answer: random() < 0.5 ? ("SAME" as const) : ("DIFFERENT" as const),
  }));
  expect(gate(shipped, retrain(noise, KIND) ?? shipped, noise, KIND).objection).not.toBe(null);
  expect(gate(shipped, shipped, answersIn(shipped, 20), KIND).objection).toBe("TOO_FEW_ANSWERS");
});

test("answers take the score that other weights give them", () => {
  const [first] = rescored(answersIn(world, 1), world);
  expect(first?.score).toBe(weigh(KIND, first?.facts.map((fact) => ({ ...fact, params: {} })) ?? [], world).score);
});
