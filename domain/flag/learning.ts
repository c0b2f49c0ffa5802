import { type Calibration, quantised, type Weighing } from "./evidence.ts";
import { type Answered, type Disagreement, hear } from "./hearing.ts";
import { type Belief, fitLogistic } from "./logistic.ts";
import { type LearntKind, SHIPPED } from "./model.ts";

/** What the answers of one kind make of its probabilities. */
export interface Learned {
  calibration: Calibration;
  /** How many answers speak: the last of each network to each pair, without those in doubt. */
  answers: number;
  /** What they weigh together after halving disagreements and capping networks. */
  weight: number;
  disagreements: Disagreement[];
}

/**
 * How far answers may bend what was shipped: a board that is told nonsense stays usable. The prior is so strong that one
 * answer moves what seemed one half by no more than two hundredths.
 */
const SHIFT: Belief = { mean: 0, deviation: 0.22, least: -1, most: 1 };

/**
 * What the answers of a kind teach of its probabilities, at once and bounded: p = sigmoid(score + calibration + shift),
 * the intercept of Platt scaling (Platt, "Probabilistic outputs for support vector machines", 1999) held by a normal
 * prior at 0. Its slope stays 1: on a handful of answers it would let a "no" make something else likelier, which nobody
 * could explain; what more answers say of the weights is `retraining`. Without an answer it is exactly what was.
 */
export function calibrate(
  answers: readonly Answered[],
  kind: LearntKind,
  { calibration }: Pick<Weighing, "calibration"> = SHIPPED[kind],
): Learned {
  const { votes, disagreements } = hear(answers, kind);
  const rows = votes.map(({ said, target, weight }) => ({
    features: [1],
    offset: said.score + calibration,
    target,
    weight,
  }));
  const [shift = 0] = fitLogistic(rows, [SHIFT]).map(quantised);
  const weight = quantised(votes.reduce((sum, vote) => sum + vote.weight, 0));
  return { calibration: { slope: 1, shift }, answers: votes.length, weight, disagreements };
}
