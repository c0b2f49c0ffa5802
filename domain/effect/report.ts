import type { FlagKind } from "#domain/flag/flag.ts";
import { AGREEMENTS, type Outcome } from "./finding.ts";
import type { Period } from "./period.ts";

/** What is counted apart: different events after the same people, and posts that say the same twice. */
export const SUBJECTS = ["OVERLAP", "DUPLICATE"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Of what subject a kind of flag is. */
export function subjectOf(kind: FlagKind): Subject {
  return kind === "OVERLAP" || kind === "SERIES_OVERLAP" ? "OVERLAP" : "DUPLICATE";
}

/** How many findings came to which outcome; what none came to may be left out. */
export type Outcomes = Partial<Record<Outcome, number>>;

/** What there is to count of one subject, in a month, of a network, or in all. */
export interface Counted {
  outcomes: Outcomes;
  /** Of each agreement that stands, the hours from when the board first saw it until the last party had signed. */
  hours: readonly number[];
}

/** The counts of both subjects. */
export type Row = Record<Subject, Counted>;

/** What the board brought about in a period, for who may see it. */
export interface Report extends Period {
  /** Before this instant only what was still open was kept; null when everything ever found is. */
  since: number | null;
  /** Whether it is of the whole board, and not only of what concerns the reader's networks. */
  whole: boolean;
  /** The instant at which it was counted: it decides what is over. */
  at: number;
  total: Row;
  months: (Row & { month: string })[];
  /** A finding counts for each of its networks, and once in the total. */
  networks: (Row & { network: string; name: string })[];
}

/** Everything that the board saw in the period, as a clash or worth attention: by the month in which it saw it first. */
function foundIn(counted: Counted): number {
  return sum(Object.values(counted.outcomes));
}

/** Clashes that a check warned of while an event was typed, and that its lead avoided by choosing another moment. */
function preventedIn({ outcomes }: Counted): number {
  return outcomes.PREVENTED ?? 0;
}

/** Solved together: an agreement stands that all parties signed, and by which something changed. */
function agreedIn({ outcomes }: Counted): number {
  return sum(AGREEMENTS.filter((kind) => kind !== "KEEP" && kind !== "REFER").map((kind) => outcomes[kind] ?? 0));
}

/** Solved by one network without a talk: it moved, withdrew or changed what it had posted. */
function aloneIn({ outcomes }: Counted): number {
  return sum([outcomes.MOVED, outcomes.WITHDRAWN, outcomes.CHANGED]);
}

/** Posts that are shown as one since they are one: the board was sure enough by itself, or people said so. */
function joinedIn({ outcomes }: Counted): number {
  return sum([outcomes.JOINED, outcomes.SAME]);
}

/** All that is solved: together, by one network, or shown as one. */
function solvedIn(counted: Counted): number {
  return agreedIn(counted) + aloneIn(counted) + joinedIn(counted);
}

/** Let be on purpose: both networks keep it knowingly, people said that it is no problem, or the board sees it no more. */
function letBeIn({ outcomes }: Counted): number {
  return sum([outcomes.KEEP, outcomes.REFER, outcomes.LINKED, outcomes.NOT_A_PROBLEM, outcomes.UNSEEN]);
}

/** Over with nothing decided: the last date of it has come. */
function passedIn({ outcomes }: Counted): number {
  return outcomes.PASSED ?? 0;
}

/** Still to come, or an offer, with nothing decided. */
function openIn({ outcomes }: Counted): number {
  return sum([outcomes.OPEN, outcomes.TALKING]);
}

/** Those of the open ones about which networks talk. */
function talkingIn({ outcomes }: Counted): number {
  return outcomes.TALKING ?? 0;
}

/** The numbers of a report in the order in which they are told. */
export const NUMBERS = [
  ...(["found", "prevented", "solved", "agreed", "alone", "joined", "letBe", "passed", "open", "talking"] as const),
] as const;
/** Those that stand in every table: the first is the sum of the others. */
export const MAIN_NUMBERS = ["found", "prevented", "solved", "letBe", "passed", "open"] as const;
export type NumberName = (typeof NUMBERS)[number];
export type Numbers = Record<Exclude<NumberName, "prevented">, number> & { prevented: number | null };

/** All numbers of one subject; `prevented` is null where the board cannot know it. */
export function numbersOf(subject: Subject, counted: Counted): Numbers {
  return {
    found: foundIn(counted),
    prevented: subject === "OVERLAP" ? preventedIn(counted) : null,
    solved: solvedIn(counted),
    agreed: agreedIn(counted),
    alone: aloneIn(counted),
    joined: joinedIn(counted),
    letBe: letBeIn(counted),
    passed: passedIn(counted),
    open: openIn(counted),
    talking: talkingIn(counted),
  };
}

/** How long it took from when the board first saw something until the networks agreed, in hours to a tenth. */
export interface Hours {
  /** Over how many agreements; also those to keep it as it is. */
  count: number;
  /** The middle one; of an even number the mean of the middle two. */
  median: number;
  shortest: number;
  longest: number;
}

/** The hours of all agreements; null where there is none. */
export function hoursIn(counted: Counted): Hours | null {
  const times = timesIn(counted);
  if (times === null) return null;
  const tenths = (value: number) => Math.round(value * 10) / 10;
  const { count, median, shortest, longest } = times;
  return { count, median: tenths(median), shortest: tenths(shortest), longest: tenths(longest) };
}

/** The same as it was, to the last second. */
export function timesIn({ hours }: Counted): Hours | null {
  const sorted = [...hours].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return null;
  const [shortest = 0, longest = 0] = [sorted[0], sorted.at(-1)];
  return { count: sorted.length, median: (low + high) / 2, shortest, longest };
}

function sum(counts: readonly (number | undefined)[]): number {
  return counts.reduce((total: number, count) => total + (count ?? 0), 0);
}
