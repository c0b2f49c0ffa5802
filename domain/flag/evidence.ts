import type { NamedEvening } from "#domain/calendar/evening.ts";
import type { EventPost } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import type { NamedWish } from "#domain/network/wish.ts";
import type { Evidence, FlagBand, FlagKind, Reason } from "./flag.ts";

/** What the rules need of a post itself, beside what was read of it. */
export type EventTraits = Pick<
  EventPost,
  | "id"
  | "network"
  | "hosts"
  | "start"
  | "end"
  | "allDay"
  | "recurrence"
  | "status"
  | "source"
  | "uid"
  | "url"
  | "expectedAttendance"
> & {
  /** Names of the networks that host it, where they are known: one post may name the network of another. */
  called?: readonly string[];
  /** What a network that hosts it declared: with whom it does not want to clash. */
  keepsClearOf?: readonly NamedWish[];
  /** Regular evenings that other networks keep for themselves. */
  keptByOthers?: readonly NamedEvening[];
};

/** An event with what was read of it and its happenings, by start. */
export interface SeenEvent {
  post: EventTraits;
  reading: Reading;
  occurrences: Interval[];
}

/** One observation on a pair: how strongly it holds (0 to 1) and what its sentence names. */
export interface Fact {
  code: string;
  level: number;
  params: Reason["params"];
}

/** From which probability on a flag of a kind gets each band. */
export type Thresholds = Record<FlagBand, number>;

/** How a kind weighs its facts. */
export interface Weighing {
  /** Log-odds of each fact at level 1; BASE always counts. */
  weights: Readonly<Record<string, number>>;
  /** Added to the score before it becomes a probability. */
  calibration: number;
  /** By what the score is multiplied first, as answers taught; 1 when left out. */
  slope?: number;
  thresholds: Thresholds;
}

/** What answers taught of the probabilities of a kind: see {@link calibrated}. */
export interface Calibration {
  slope: number;
  shift: number;
}

/** A weighing of which the probabilities are sigmoid(slope × score + calibration + shift); its score and reasons stay. */
export function calibrated(weighing: Weighing, { slope, shift }: Calibration): Weighing {
  return { ...weighing, slope: (weighing.slope ?? 1) * slope, calibration: weighing.calibration + shift };
}

/** Adds the facts up: score, probability, band and reasons, BASE first, then the weightiest reason. */
export function weigh(kind: FlagKind, facts: readonly Fact[], weighing: Weighing, dates: number[] = []): Evidence {
  const base: Fact = { code: "BASE", level: 1, params: {} };
  const reasons = [base, ...facts].map(({ code, level, params }) => ({
    code,
    weight: quantised((weighing.weights[code] ?? 0) * level),
    level: quantised(level),
    params,
  }));
  const score = quantised(reasons.reduce((sum, { weight }) => sum + weight, 0));
  const probability = probabilityOf(score, weighing);
  const band = bandOf(probability, weighing.thresholds);
  return { kind, score, probability, band, reasons: ranked(reasons), dates };
}

/** The probability that a pair of this score is what its kind says, quantised to 1e-4. */
export function probabilityOf(
  score: number,
  { slope = 1, calibration }: Pick<Weighing, "slope" | "calibration">,
): number {
  return quantised(1 / (1 + Math.exp(-(slope * score) - calibration)));
}

/** Evidence that a fact excludes: nothing is shown, whatever else is alike. */
export function excluded(kind: FlagKind, code: string): Evidence {
  return { kind, score: -20, probability: 0, band: null, reasons: [{ code, weight: -20, params: {} }], dates: [] };
}

/** A pair in the order of the ids, so that whatever is said of it is the same from both sides. */
export function ordered<Seen extends { post: { id: string } }>(a: Seen, b: Seen): [Seen, Seen] {
  return a.post.id <= b.post.id ? [a, b] : [b, a];
}

/** The band of a probability, or null when it is too low to be shown. */
export function bandOf(probability: number, thresholds: Thresholds): FlagBand | null {
  if (probability >= thresholds.CLASH) return "CLASH";
  if (probability >= thresholds.ATTENTION) return "ATTENTION";
  return probability >= thresholds.NOTE ? "NOTE" : null;
}

function ranked(reasons: readonly Reason[]): Reason[] {
  const told = reasons.filter(({ code, weight }) => code === "BASE" || weight !== 0);
  const rank = ({ code, weight }: Reason) => (code === "BASE" ? Number.MAX_VALUE : Math.abs(weight));
  return told.sort((a, b) => rank(b) - rank(a) || (a.code < b.code ? -1 : 1));
}

/** To the nearest 1e-4, so that what is kept and compared does not hang on the last bits of a sum. */
export function quantised(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
