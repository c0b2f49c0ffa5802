import type { FlagAnswer, FlagKind } from "./flag.ts";
import { type LearntKind, learntAs } from "./model.ts";

/** What a network answered of one pair of posts, with what the board said of the pair when it was asked. */
export interface Answered {
  /** Of two answers at one instant the greater id is the later. */
  id: string;
  a: string;
  b: string;
  kind: FlagKind;
  answer: FlagAnswer;
  network: string;
  score: number;
  /** Instant (epoch milliseconds). */
  at: number;
}

/** An answer as something to learn from: whether the pair is what its kind says, and for how much it counts. */
export interface Vote<One extends Answered = Answered> {
  said: One;
  target: 0 | 1;
  weight: number;
}

/** Pairs of which two networks say different things; nobody is overruled, the board shows that they disagree. */
export interface Disagreement {
  a: string;
  b: string;
  networks: string[];
}

/** What may be learned from the answers of one kind. */
export interface Hearing<One extends Answered = Answered> {
  votes: Vote<One>[];
  disagreements: Disagreement[];
}

/** The most that one network may weigh, as a share of all that is heard and of what was known before. */
export const MOST_OF_ONE = 0.3;
/** What was shipped weighs as so many answers, so that the share holds for the first network that answers too. */
export const KNOWN_BEFORE = 2;

const TARGETS: Partial<Record<FlagAnswer, 0 | 1>> = { SAME: 1, MATTERS: 1, LINKED: 0, DIFFERENT: 0, NOT_A_PROBLEM: 0 };

/**
 * The votes of the answers of one kind: the last answer of each network to each pair, none where that is in doubt; half
 * for each where networks say different things of a pair; and no network more than its share, so that one lead cannot
 * train the board against a competitor. In whatever order the answers come the votes are the same.
 */
export function hear<One extends Answered>(answers: readonly One[], kind: LearntKind): Hearing<One> {
  const last = new Map<string, One>();
  for (const one of answers.filter((said) => learntAs(said.kind) === kind).sort(earliestFirst))
    last.set(`${pairOf(one)} ${one.network}`, one);
  const pairs = new Map<string, One[]>();
  for (const key of [...last.keys()].sort()) {
    const one = last.get(key);
    if (!one || TARGETS[one.answer] === undefined) continue;
    pairs.set(pairOf(one), [...(pairs.get(pairOf(one)) ?? []), one]);
  }
  const votes = [...pairs.values()].flatMap((said) => votesOf(said));
  return { votes: capped(votes), disagreements: [...pairs.values()].filter(disagree).map(disagreement) };
}

function votesOf<One extends Answered>(said: readonly One[]): Vote<One>[] {
  const weight = disagree(said) ? 0.5 : 1;
  return said.map((one) => ({ said: one, target: TARGETS[one.answer] ?? 0, weight }));
}

function disagree(said: readonly Answered[]): boolean {
  return new Set(said.map(({ answer }) => answer)).size > 1;
}

function disagreement(said: readonly Answered[]): Disagreement {
  const [a = "", b = ""] = said[0] ? [said[0].a, said[0].b].sort() : [];
  return { a, b, networks: said.map(({ network }) => network) };
}

/** The votes of whoever weighs more than its share, made lighter alike. */
function capped<One extends Answered>(votes: readonly Vote<One>[]): Vote<One>[] {
  const weights = new Map<string, number>();
  for (const { said, weight } of votes) weights.set(said.network, (weights.get(said.network) ?? 0) + weight);
  const most = mostOfOne([...weights.values()]);
  return votes.map((vote) => ({
    ...vote,
    weight: vote.weight * Math.min(1, most / (weights.get(vote.said.network) ?? 1)),
  }));
}

/** The cap that holds after everybody above it is brought down to it. */
function mostOfOne(weights: readonly number[]): number {
  const sorted = [...weights].sort((a, b) => b - a);
  let rest = KNOWN_BEFORE + sorted.reduce((sum, weight) => sum + weight, 0);
  for (const [over, weight] of sorted.entries()) {
    const cap = (MOST_OF_ONE * rest) / (1 - MOST_OF_ONE * over);
    if (weight <= cap) return cap;
    // With four above it nothing would be left for the share to be of.
    if (MOST_OF_ONE * (over + 1) >= 1) return cap;
    rest -= weight;
  }
  return (MOST_OF_ONE * rest) / (1 - MOST_OF_ONE * sorted.length);
}

function pairOf({ a, b }: Answered): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function earliestFirst(one: Answered, other: Answered): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}
