import type { Fact, Weighing } from "./evidence.ts";

/** What the facts, BASE aside, come to when something is shown; a hair less, for what rounding took. */
export function lowestScore({ weights, calibration, slope = 1, thresholds }: Weighing): number {
  const logOdds = Math.log(thresholds.NOTE / (1 - thresholds.NOTE));
  return (logOdds - calibration) / slope - (weights.BASE ?? 0) - 0.05;
}

/** What a fact weighs, by its code; nothing where a weighing does not know it. */
export function weightsOf({ weights }: Weighing): (code: string) => number {
  return (code) => weights[code] ?? 0;
}

/** What these facts come to; BASE stands in {@link lowestScore}. */
export function sum({ weights }: Weighing, facts: readonly Pick<Fact, "code" | "level">[]): number {
  let score = 0;
  for (const { code, level } of facts) score += (weights[code] ?? 0) * level;
  return score;
}
