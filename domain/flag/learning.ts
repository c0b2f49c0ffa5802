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

/** How far answers may bend what was shipped: a board that is told nonsense stays usable. */
const SLOPE: Belief = { mean: 1, deviation: 0.1, least: 0.7, most: 1.4 };
const SHIFT: Belief = { mean: 0, deviation: 0.35, least: -1, most: 1 };

/**
 * What the answers of a kind teach of its probabilities, at once and bounded: p = sigmoid(slope × score + calibration +
 * shift), the two parameters of Platt scaling (Platt, "Probabilistic outputs for support vector machines", 1999; the
 * slope alone is the temperature of Guo et al., "On calibration of modern neural networks", 2017) held by a normal prior
 * at (1, 0), so that one answer moves little and twenty are of use. Without an answer it is exactly what was.
 */
export function calibrate(
  answers: readonly Answered[],
  kind: LearntKind,
  { calibration }: Pick<Weighing, "calibration"> = SHIPPED[kind],
): Learned {
  const { votes, disagreements } = hear(answers, kind);
  const rows = votes.map(({ said, target, weight }) => ({
    features: [said.score, 1],
    offset: calibration,
    target,
    weight,
  }));
  const [slope = 1, shift = 0] = fitLogistic(rows, [SLOPE, SHIFT]).map(quantised);
  const weight = quantised(votes.reduce((sum, vote) => sum + vote.weight, 0));
  return { calibration: { slope, shift }, answers: votes.length, weight, disagreements };
}
