import type { FlagAnswer, FlagKind, FlagState } from "./flag.ts";

/** The answers that fit a kind of flag: whether two posts are one, or whether an overlap matters. */
export function answersFor(kind: FlagKind): readonly FlagAnswer[] {
  return kind === "OVERLAP" || kind === "SERIES_OVERLAP"
    ? ["MATTERS", "NOT_A_PROBLEM", "UNSURE"]
    : ["SAME", "LINKED", "DIFFERENT", "UNSURE"];
}

/** The state of a flag that is seen again after it was gone: by the last answer, where there is one. */
export function stateAgain(answer: FlagAnswer | null): FlagState {
  return answer === null ? "NEW" : stateAfter("NEW", answer);
}

/** What an answer makes of a flag; doubt, or saying that it matters, leaves it open. */
export function stateAfter(state: FlagState, answer: FlagAnswer): FlagState {
  // What is no longer seen does not come back because somebody says something of it.
  if (state === "STALE") return "STALE";
  switch (answer) {
    case "DIFFERENT":
    case "NOT_A_PROBLEM":
      return "NOT_A_PROBLEM";
    case "SAME":
      return "AGREED";
    case "LINKED":
      return "KEPT";
    case "MATTERS":
      return state === "TALKING" || state === "AGREED" ? state : "NEW";
    case "UNSURE":
      return state;
  }
}
