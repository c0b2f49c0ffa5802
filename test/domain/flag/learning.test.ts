import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrated, probabilityOf } from "#domain/flag/evidence.ts";
import { type Answered, hear, KNOWN_BEFORE, MOST_OF_ONE } from "#domain/flag/hearing.ts";
import { calibrate } from "#domain/flag/learning.ts";
import { halfAs, inSteps } from "#domain/flag/lesson.ts";
import { SHIPPED } from "#domain/flag/model.ts";
import { answered, many, someAnswers } from "./answered.ts";

const learn = (answers: readonly Answered[]) => calibrate(answers, "DUPLICATE_OFFER");
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test("a board that nobody answered says what was shipped", () => {
  expect(learn([]).calibration).toEqual({ slope: 1, shift: 0 });
  expect(learn(many(20, { answer: "UNSURE" })).calibration).toEqual({ slope: 1, shift: 0 });
  for (const score of [-4, 0, 3.1234]) {
    const as = calibrated(SHIPPED.DUPLICATE_OFFER, { slope: 1, shift: 0 });
    expect(probabilityOf(score, as)).toBe(probabilityOf(score, SHIPPED.DUPLICATE_OFFER));
  }
});

test("whatever is answered, what is learned stays within its bounds, in steps of 1e-4", () => {
  fc.assert(
    fc.property(someAnswers, fc.nat(9), (answers, times) => {
      const { slope, shift } = learn(answers.flatMap((one) => Array(times + 1).fill(one))).calibration;
      expect(slope).toBe(1);
      expect(Math.abs(shift)).toBeLessThanOrEqual(1);
      expect(Math.round(shift * 10_000) / 10_000).toBe(shift);
    }),
  );
});

test("the order in which answers come does not matter", () => {
  const shuffled = someAnswers.chain((answers) =>
    fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
  );
  fc.assert(fc.property(shuffled, ([answers, mixed]) => void expect(learn(mixed)).toEqual(learn(answers))));
});

test("an answer that is taken back leaves exactly what was before", () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const [last, ...before] = [...answers].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
      if (!last) return;
      const doubted: Answered = { ...last, id: "z", at: last.at + 1, answer: "UNSURE" };
      const others = before.filter(({ a, network }) => a !== last.a || network !== last.network);
      expect(learn([...others, last, doubted])).toEqual(learn(others));
    }),
  );
});

test("no network weighs more than its share, however much it answers", () => {
  fc.assert(
    fc.property(someAnswers, fc.integer({ min: 0, max: 1000 }), (answers, count) => {
      const { votes } = hear([...answers, ...many(count, { network: "n9" })], "DUPLICATE_OFFER");
      const networks = [...new Set(votes.map(({ said }) => said.network))];
      const all = sum(votes.map(({ weight }) => weight));
      const most = MOST_OF_ONE * (KNOWN_BEFORE + all);
      for (const network of networks) {
        const weights = votes.filter(({ said }) => said.network === network).map(({ weight }) => weight);
        expect(sum(weights)).toBeLessThanOrEqual(most + 1e-9);
      }
    }),
  );
});

test("one network alone moves what seemed one half by two hundredths at most, however much it answers", () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const { calibration } = learn(answers.map((one) => ({ ...one, network: "n1" })));
      expect(Math.abs(halfAs(inSteps(calibration)) - 0.5)).toBeLessThanOrEqual(0.02);
    }),
  );
});

test("a thousand answers of one network alone move no more than one", () => {
  const said: Partial<Answered> = { network: "n1", answer: "DIFFERENT", score: 2 };
  expect(learn(many(1000, said)).calibration).toEqual(learn(many(1, said)).calibration);
});

test("answers pull the probability of what was asked towards what was answered, and more of them pull further", () => {
  const networks = ["n1", "n2", "n3", "n4", "n5"];
  const after = (answer: Answered["answer"], each: number, score: number) => {
    const { calibration } = learn(networks.flatMap((network) => many(each, { network, answer, score })));
    return probabilityOf(score, calibrated(SHIPPED.DUPLICATE_OFFER, calibration));
  };
  for (const score of [-3, -1, 1, 3]) {
    const before = probabilityOf(score, SHIPPED.DUPLICATE_OFFER);
    expect(after("SAME", 2, score)).toBeGreaterThan(before);
    expect(after("SAME", 8, score)).toBeGreaterThanOrEqual(after("SAME", 2, score));
    expect(after("LINKED", 2, score)).toBeLessThan(before);
    expect(after("DIFFERENT", 8, score)).toBeLessThanOrEqual(after("DIFFERENT", 2, score));
  }
});

test("the last answer of a network to a pair counts, and a doubt takes it back", () => {
  const first = answered({ id: "i1", answer: "SAME", at: 1 });
  const second = answered({ id: "i2", answer: "DIFFERENT", at: 2, a: first.b, b: first.a });
  const third = answered({ id: "i3", answer: "UNSURE", at: 3 });
  expect(hear([second, first], "DUPLICATE_OFFER").votes.map(({ said }) => said.id)).toEqual(["i2"]);
  expect(hear([third, first, second], "DUPLICATE_OFFER").votes).toEqual([]);
});

test("two networks that say different things of a pair count half each, and are shown as disagreeing", () => {
  const both = [answered({ id: "i1" }), answered({ id: "i2", answer: "DIFFERENT", network: "n2" })];
  const { votes, disagreements } = hear(both, "DUPLICATE_OFFER");
  expect(votes.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  expect(disagreements).toEqual([{ a: "a0", b: "b0", networks: ["n1", "n2"] }]);
});

test("each kind learns from its own answers, and two series as an overlap does", () => {
  const answers = [
    answered({ id: "i1", kind: "OVERLAP", answer: "NOT_A_PROBLEM" }),
    answered({ id: "i2", kind: "SERIES_OVERLAP", answer: "MATTERS", pair: 1 }),
    answered({ id: "i3", kind: "SAME_EVENT", pair: 2 }),
  ];
  expect(hear(answers, "OVERLAP").votes.map(({ target }) => target)).toEqual([0, 1]);
  expect(calibrate(answers, "DUPLICATE_OFFER").answers).toBe(0);
});
