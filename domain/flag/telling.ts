import type { Reason } from "./flag.ts";

const MOST_SURE = 0.99;

/** The probability of a flag as people are told it: what is read from two texts is never certain. */
export function toldProbability(probability: number): number {
  return Math.min(probability, MOST_SURE);
}

/** The reasons by weight; what a network asked for itself goes before all that was read. */
export function strongestFirst<Told extends Pick<Reason, "code" | "weight">>(reasons: readonly Told[]): Told[] {
  const rank = ({ code, weight }: Told) => (code === "WISHED" ? Number.MAX_VALUE : weight);
  return [...reasons].sort((a, b) => rank(b) - rank(a));
}

/** The same reasons, the one that names the subject before the one that says "that subject". */
export function subjectFirst<Told extends Pick<Reason, "code">>(reasons: readonly Told[]): Told[] {
  const named = reasons.find(({ code }) => code === "SAME_NEED");
  const pointing = reasons.findIndex(({ code }) => code === "SAME_MAIN_NEED");
  if (named === undefined || pointing < 0 || reasons.indexOf(named) < pointing) return [...reasons];
  return reasons.toSpliced(reasons.indexOf(named), 1).toSpliced(pointing, 0, named);
}

/** What speaks for the flag, as people are told it: strongest first; where every flag starts from tells nothing. */
export function speakingFor<Told extends Pick<Reason, "code" | "weight">>(reasons: readonly Told[]): Told[] {
  return subjectFirst(strongestFirst(reasons.filter(({ code, weight }) => weight > 0 && code !== "BASE")));
}

/**
 * The reasons of the leading pair as those of a group: each tells of itself (`of`) whether every pair has it (ALL) or not
 * (SOME), so that nobody reads "both" of three posts.
 */
export function ofGroup(reasons: readonly Reason[], pairs: readonly { reasons: readonly Reason[] }[]): Reason[] {
  return reasons.map((reason) => {
    const has = (pair: { reasons: readonly Reason[] }) => pair.reasons.some((one) => isAlike(one, reason));
    return { ...reason, params: { ...reason.params, of: pairs.every(has) ? "ALL" : "SOME" } };
  });
}

function isAlike(one: Reason, other: Reason): boolean {
  const about = ({ code, params: { theme, audience, area } }: Reason) => [code, theme, audience, area].join(" ");
  return about(one) === about(other);
}
