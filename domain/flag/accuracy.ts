/** What was said of a pair (a probability) and what it turned out to be: a grade, higher is more. */
export interface Told {
  said: number;
  grade: number;
}

/** Average precision of the ranking for pairs of at least a grade; ties go to the lower, so that saying the same of all earns nothing. */
export function averagePrecision(told: readonly Told[], grade: number): number {
  let [hits, sum] = [0, 0];
  ranking(told).forEach((pair, at) => {
    if (pair.grade >= grade) sum += ++hits / (at + 1);
  });
  return sum / Math.max(1, hits);
}

/** The surest first; of equals the lower grade first. */
export function ranking<One extends Told>(told: readonly One[]): One[] {
  return [...told].sort((a, b) => b.said - a.said || a.grade - b.grade);
}

const BINS = 10;
/** Pairs that are given less are hardly considered, and many of them make any matcher look well calibrated. */
const CONSIDERED = 0.02;

/**
 * Expected calibration error (Guo et al., "On calibration of modern neural networks", 2017): how far the probabilities
 * are from what the pairs turn out to be, over ten bins of equal width, each for as many pairs as it holds; of the pairs
 * that are given at least `from`.
 */
export function calibrationError(told: readonly Told[], grade: number, from = CONSIDERED): number {
  const bins = Array.from({ length: BINS }, () => ({ said: 0, real: 0 }));
  const considered = told.filter(({ said }) => said >= from);
  for (const pair of considered) {
    const bin = bins[Math.min(BINS - 1, Math.floor(pair.said * BINS))];
    if (bin) [bin.said, bin.real] = [bin.said + pair.said, bin.real + (pair.grade >= grade ? 1 : 0)];
  }
  return bins.reduce((sum, { said, real }) => sum + Math.abs(said - real), 0) / Math.max(1, considered.length);
}
