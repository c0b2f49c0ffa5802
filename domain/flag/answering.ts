import type { Fault } from "../refusal.ts";
import { tooLong } from "../text-faults.ts";
import type { Answer, FlagAnswer, FlagKind, FlagState } from "./flag.ts";
import { type Changed, changesBetween, type Grounds } from "./grounds.ts";
import type { Pair } from "./pair.ts";

/** The answers that fit a kind of flag: whether two posts are one, or whether an overlap matters. */
export function answersFor(kind: FlagKind): readonly FlagAnswer[] {
  return kind === "OVERLAP" || kind === "SERIES_OVERLAP"
    ? ["MATTERS", "NOT_A_PROBLEM", "UNSURE"]
    : ["SAME", "LINKED", "DIFFERENT", "UNSURE"];
}

const LONGEST_NOTE = 1000;

/** Everything that is wrong with the words beside an answer. */
export function noteFaults(note: string | null): Fault[] {
  return tooLong("note", note, LONGEST_NOTE);
}

/** Whether an answer says that it is nothing, or not one: only that has a reason that explains it away. */
export function explainsAway(answer: FlagAnswer): boolean {
  return answer === "NOT_A_PROBLEM" || answer === "DIFFERENT" || answer === "LINKED";
}

/** What the answers to one pair come to: what all say who are sure, or that they say the opposite. */
export const VERDICTS = ["SAME", "LINKED", "DIFFERENT", "MATTERS", "NOT_A_PROBLEM", "DISAGREED"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One answer to one pair, with what it rests on. */
export interface Said extends Pick<Answer, "answer" | "network"> {
  grounds: Grounds;
}

/**
 * What people's answers to a pair come to as it is now; null when nobody said anything that stands. Of each network,
 * and of the municipality, the last word counts. `said` is oldest first.
 */
export function verdictOf(said: readonly Said[], now: Grounds): Verdict | null {
  const [first, ...others] = standing(said, now).map(({ answer }) => answer as Verdict);
  if (first === undefined) return null;
  return others.every((answer) => answer === first) ? first : "DISAGREED";
}

/** What changed since people answered, where their answers to a pair stand no more; empty where they do, or nobody did. */
export function changedSince(said: readonly Said[], now: Grounds): Changed[] {
  if (verdictOf(said, now) !== null) return [];
  const found = lastWords(said).flatMap(({ grounds }) => changesBetween(grounds, now));
  return [...new Map(found.map((one) => [`${one.matter} ${one.post}`, one])).values()];
}

/** The last word of each voice on a pair as far as it stands; without those in doubt. */
export function standing<One extends Said>(said: readonly One[], now: Grounds): One[] {
  return lastWords(said).filter(({ grounds }) => changesBetween(grounds, now).length === 0);
}

/**
 * The networks whose word a pair waits for: those on a side from which nobody answered what another said, or not since.
 * `sides` are the networks of either post; a word of the municipality asks both.
 */
export function owedBy(sides: readonly (readonly string[])[], said: readonly Said[], now: Grounds): string[] {
  const words = standing(said, now);
  const isOf = (side: readonly string[]) => (one: Said) => one.network !== null && side.includes(one.network);
  const owed = sides.filter((side) => {
    const own = said.filter(isOf(side));
    const replied = (to: Said) => own.some((one) => one.answer === to.answer || said.indexOf(one) > said.indexOf(to));
    return words.some((one) => !isOf(side)(one) && !replied(one));
  });
  return [...new Set(owed.flat())].sort();
}

/** The last word of each voice; who is no longer sure has taken hers back. */
function lastWords<One extends Said>(said: readonly One[]): One[] {
  const voices = new Map(said.map((one) => [one.network, one]));
  return [...voices.values()].filter(({ answer }) => answer !== "UNSURE");
}

/** Whether a verdict says that two posts are not to be shown together. */
export function parts(verdict: Verdict | null): boolean {
  return verdict === "DIFFERENT" || verdict === "NOT_A_PROBLEM" || verdict === "LINKED";
}

const STATES: Record<Verdict, FlagState> = {
  SAME: "AGREED",
  LINKED: "KEPT",
  DIFFERENT: "NOT_A_PROBLEM",
  NOT_A_PROBLEM: "NOT_A_PROBLEM",
  // That it matters leaves it open.
  MATTERS: "NEW",
  DISAGREED: "DISAGREED",
};
/** A group that is talked about is so as a whole; else it waits for whichever of its pairs waits. */
const RANK: FlagState[] = ["TALKING", "DISAGREED", "NEW", "AGREED", "KEPT", "NOT_A_PROBLEM"];

/** What networks talk about together, or agreed on: the state that it gives every pair of these posts. */
export interface Talk {
  posts: readonly string[];
  state: Extract<FlagState, "TALKING" | "AGREED" | "KEPT">;
}

/** Whether both posts of a pair are in the talk: what came to a flag later is not. */
export function isTalkedOf({ a, b }: Pick<Pair, "a" | "b">, talk: Talk | null): boolean {
  return talk !== null && talk.posts.includes(a) && talk.posts.includes(b);
}

/** The state of a flag from the verdicts of its pairs, and from the talk about them. */
export function stateOf(pairs: readonly Pick<Pair, "a" | "b" | "verdict">[], talk: Talk | null = null): FlagState {
  const states = new Set(
    pairs.map((pair) => {
      if (talk !== null && isTalkedOf(pair, talk)) return talk.state;
      return pair.verdict === null ? "NEW" : STATES[pair.verdict];
    }),
  );
  return RANK.find((state) => states.has(state)) ?? "NEW";
}
