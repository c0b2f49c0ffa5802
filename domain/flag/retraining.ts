import { averagePrecision, calibrationError } from "./accuracy.ts";
import { bandOf, type Fact, probabilityOf, quantised, type Weighing } from "./evidence.ts";
import { type Answered, hear, type Vote } from "./hearing.ts";
import { type Belief, fitLogistic } from "./logistic.ts";
import { type LearntKind, SHIPPED } from "./model.ts";

/** An answer with the facts that the board saw of the pair when it was asked, without BASE. */
export interface Observed extends Answered {
  facts: readonly Pick<Fact, "code" | "level">[];
}

/** Fewer answers make weights worse: see the measurements that the model was built on. */
export const ENOUGH = 100;
/** How freely a weight may leave the one in use: a little at a time, as every retraining begins where the last one ended. */
const LOOSE = 0.1;

/**
 * The weights that the answers of a kind speak for: logistic regression held by the weights in use as its prior; none
 * may change the sign of the shipped one or more than double it, so that reasons keep meaning what they say (the additive log-odds of
 * Fellegi and Sunter, "A theory for record linkage", 1969). No network weighs more than its share. null with too few
 * answers; whether the result may be used is for {@link gate} to say.
 */
export function retrain(
  answers: readonly Observed[],
  kind: LearntKind,
  inUse: Weighing = SHIPPED[kind],
): Weighing | null {
  const { votes } = hear(answers, kind);
  return votes.length < ENOUGH ? null : fitted(votes, kind, inUse);
}

/** The answers with the scores that other weights give their pairs: what {@link calibrate} asks of a retrained model. */
export function rescored<One extends Observed>(answers: readonly One[], weighing: Weighing): One[] {
  return answers.map((one) => ({ ...one, score: scoreOf(one, weighing) }));
}

/** Why a retrained model is not used. */
export type Objection = "TOO_FEW_ANSWERS" | "RANKS_WORSE" | "LESS_HONEST" | "TOO_MANY_FLIPS";

/** How well a model does on answers it did not see: average precision, and calibration error. */
export interface Accuracy {
  precision: number;
  error: number;
}

/** What the gate found; `objection` is null when the retrained model may be used. */
export interface Gate {
  objection: Objection | null;
  before: Accuracy;
  after: Accuracy;
  /** Of the answered pairs, the share that would begin or cease to be flagged. */
  flips: number;
}

const MOST_FLIPS = 0.02;

/**
 * Whether retrained weights may take the place of those in use: trained without each network in turn and tried on that
 * network's answers they rank and state probabilities no worse, and under two in a hundred answered pairs change sides.
 */
export function gate(before: Weighing, after: Weighing, answers: readonly Observed[], kind: LearntKind): Gate {
  const { votes } = hear(answers, kind);
  const unseen = networksOf(votes).flatMap((network) => {
    const others = hear(
      answers.filter((one) => one.network !== network),
      kind,
    );
    const without = fitted(others.votes, kind, before);
    return votes.filter(({ said }) => said.network === network).map((vote) => ({ vote, by: without }));
  });
  const old = accuracy(votes.map((vote) => ({ vote, by: before })));
  const made = accuracy(unseen);
  const flipped = votes.filter(({ said }) => isFlagged(said, before) !== isFlagged(said, after));
  const flips = quantised(flipped.length / Math.max(1, votes.length));
  return { objection: objectionTo(votes.length, old, made, flips), before: old, after: made, flips };
}

function objectionTo(count: number, before: Accuracy, after: Accuracy, flips: number): Objection | null {
  if (count < ENOUGH) return "TOO_FEW_ANSWERS";
  if (after.precision < before.precision) return "RANKS_WORSE";
  if (after.error > before.error) return "LESS_HONEST";
  return flips >= MOST_FLIPS ? "TOO_MANY_FLIPS" : null;
}

function fitted(votes: readonly Vote<Observed>[], kind: LearntKind, inUse: Weighing): Weighing {
  const { weights: shipped } = SHIPPED[kind];
  const codes = Object.keys(shipped).sort();
  const slope = inUse.slope ?? 1;
  const rows = votes.map(({ said, target, weight }) => ({
    features: codes.map((code) => slope * levelOf(said, code)),
    offset: inUse.calibration,
    target,
    weight,
  }));
  const found = fitLogistic(
    rows,
    codes.map((code) => beliefIn(inUse.weights[code] ?? 0, shipped[code] ?? 0)),
  );
  return { ...inUse, weights: Object.fromEntries(codes.map((code, at) => [code, quantised(found[at] ?? 0)])) };
}

function beliefIn(mean: number, shipped: number): Belief {
  return { mean, deviation: LOOSE, least: Math.min(0, 2 * shipped), most: Math.max(0, 2 * shipped) };
}

/** A fact may be seen more than once. */
function levelOf({ facts }: Observed, code: string): number {
  if (code === "BASE") return 1;
  return facts.filter((fact) => fact.code === code).reduce((sum, { level }) => sum + level, 0);
}

function scoreOf({ facts }: Observed, { weights }: Weighing): number {
  return quantised(
    facts.reduce((sum, { code, level }) => sum + quantised((weights[code] ?? 0) * level), weights.BASE ?? 0),
  );
}

function accuracy(tried: readonly { vote: Vote<Observed>; by: Weighing }[]): Accuracy {
  const told = tried.map(({ vote, by }) => ({ said: probabilityOf(scoreOf(vote.said, by), by), grade: vote.target }));
  return { precision: quantised(averagePrecision(told, 1)), error: quantised(calibrationError(told, 1)) };
}

function isFlagged(said: Observed, by: Weighing): boolean {
  const band = bandOf(probabilityOf(scoreOf(said, by), by), by.thresholds);
  return band === "CLASH" || band === "ATTENTION";
}

function networksOf(votes: readonly Vote[]): string[] {
  return [...new Set(votes.map(({ said }) => said.network))].sort();
}
