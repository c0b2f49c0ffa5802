/** One observation of a logistic regression: its features, what it turned out to be, for how much it counts. */
export interface Row {
  features: readonly number[];
  /** Log-odds that stand beside the features and are not fitted. */
  offset: number;
  target: 0 | 1;
  weight: number;
}

/** What is believed of one coefficient before anything is observed (a normal distribution), and where it has to stay. */
export interface Belief {
  mean: number;
  deviation: number;
  least: number;
  most: number;
}

const SWEEPS = 2_000;
const STILL = 1e-9;

/**
 * The most likely coefficients of a logistic regression under these beliefs, each within its bounds: coordinate descent
 * with a trust region, which never makes it worse and has one end only, as the problem is convex (Genkin, Lewis and
 * Madigan, "Large-scale Bayesian logistic regression", 2007, algorithm CLG). Where nothing is observed the means come back.
 */
export function fitLogistic(rows: readonly Row[], beliefs: readonly Belief[]): number[] {
  const found = beliefs.map(({ mean }) => mean);
  const margins = rows.map(({ features, offset }) =>
    found.reduce((sum, one, j) => sum + one * (features[j] ?? 0), offset),
  );
  const touching = beliefs.map((_, j) => [...rows.keys()].filter((i) => (rows[i]?.features[j] ?? 0) !== 0));
  const regions = beliefs.map(() => 1);
  for (let sweep = 0, moved = 1; sweep < SWEEPS && moved > STILL; sweep++) {
    moved = 0;
    for (const [j, belief] of beliefs.entries()) {
      const [now = 0, region = 1, touched = []] = [found[j], regions[j], touching[j]];
      const wanted = now + bounded(stepOf(rows, margins, touched, j, now, region, belief), -region, region);
      const step = bounded(wanted, belief.least, belief.most) - now;
      for (const i of touched) margins[i] = (margins[i] ?? 0) + step * (rows[i]?.features[j] ?? 0);
      found[j] = now + step;
      regions[j] = Math.max(2 * Math.abs(step), region / 2);
      moved = Math.max(moved, Math.abs(step));
    }
  }
  return found;
}

/** A Newton step of one coefficient, with the steepest curve that its trust region may hold. */
function stepOf(
  rows: readonly Row[],
  margins: readonly number[],
  touched: readonly number[],
  j: number,
  now: number,
  region: number,
  { mean, deviation }: Belief,
): number {
  const strength = 1 / deviation ** 2;
  let [slope, curve] = [strength * (now - mean), strength];
  for (const i of touched) {
    const [row, margin = 0] = [rows[i], margins[i]];
    const feature = row?.features[j] ?? 0;
    if (!row) continue;
    slope += row.weight * feature * (sigmoid(margin) - row.target);
    curve += row.weight * feature ** 2 * steepest(margin, region * Math.abs(feature));
  }
  return -slope / curve;
}

/** The most that the sigmoid's slope can be within a distance of a margin. */
function steepest(margin: number, within: number): number {
  const off = Math.abs(margin) - within;
  return off <= 0 ? 0.25 : 1 / (2 + Math.exp(off) + Math.exp(-off));
}

/** The probability of log-odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** A value no further than its bounds. */
export function bounded(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
