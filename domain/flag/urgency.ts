import { FLAG_BANDS, type Flag } from "./flag.ts";
import { JOIN_SCORE } from "./joining.ts";

/** States in which nobody has to do anything any more. */
const SETTLED = new Set<Flag["state"]>(["AGREED", "KEPT", "NOT_A_PROBLEM", "STALE"]);

/** Whether people have said what they want of a flag, or it is no longer seen. */
export function isSettled({ state }: Pick<Flag, "state">): boolean {
  return SETTLED.has(state);
}

/** Whether the board shows the posts of a flag as one without having been asked. */
export function isJoined({ kind, score, state }: Pick<Flag, "kind" | "score" | "state">): boolean {
  return kind === "SAME_EVENT" && score >= JOIN_SCORE && state !== "NOT_A_PROBLEM";
}

/**
 * How much a flag asks of people, from 3 for a clash down to 1, and 0 when it is settled. What the board shows as one
 * already waits for nobody: it is to be looked at after what is not.
 */
export function urgencyOf(flag: Pick<Flag, "kind" | "band" | "score" | "state">): number {
  if (isSettled(flag)) return 0;
  return isJoined(flag) ? 1 : FLAG_BANDS.length - FLAG_BANDS.indexOf(flag.band);
}
