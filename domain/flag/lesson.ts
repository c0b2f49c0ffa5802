import type { Taught } from "#domain/likeness/taught.ts";
import type { Calibration } from "./evidence.ts";
import type { LearntKind } from "./model.ts";

/** What the board can learn: how sure it is of a kind, what a word means, or how much each reason of a kind weighs. */
export const LESSON_STEPS = ["CALIBRATION", "TERM", "WEIGHTS"] as const;

/** PROPOSED waits for a person; UNDONE was taken once. */
export const LESSON_STATES = ["PROPOSED", "TAKEN", "DECLINED", "UNDONE"] as const;
export type LessonState = (typeof LESSON_STATES)[number];

/** What a person can do with a step: take or leave what is proposed, and take back what was taken. */
export const LESSON_DECISIONS = ["TAKE", "DECLINE", "UNDO"] as const;
export type LessonDecision = (typeof LESSON_DECISIONS)[number];

interface Step {
  id: string;
  state: LessonState;
  /** The answer that led to it; null when a person decided it, or several did. */
  answer: string | null;
  /** How many answers spoke. */
  answers: number;
  at: number;
  person: string | null;
  decidedAt: number | null;
  /** The step that somebody took back or took up again, from which this one follows; else null. */
  undoes: string | null;
}

/** How sure the board is of a kind from then on. */
export interface CalibrationLesson extends Step {
  step: "CALIBRATION";
  kind: LearntKind;
  value: Calibration;
  before: Calibration;
}

/** Words that mean something from then on, or mean it less surely; a person decides. */
export interface TermLesson extends Step {
  step: "TERM";
  kind: null;
  /** `concept` is null as long as nobody said what the words mean. */
  value: Omit<Taught, "concept"> & { concept: string | null };
  before: null;
}

/** How much each reason of a kind weighs from then on. */
export interface WeightsLesson extends Step {
  step: "WEIGHTS";
  kind: LearntKind;
  value: Readonly<Record<string, number>>;
  before: Readonly<Record<string, number>>;
}

/** One step of what the board learned. */
export type Lesson = CalibrationLesson | TermLesson | WeightsLesson;

/** In what steps a calibration moves: one of them is one hundredth of what seemed one half. */
const STEP = 0.04;

/** A calibration to the nearest step. */
export function inSteps({ slope, shift }: Calibration): Calibration {
  return { slope: stepped(slope), shift: stepped(shift) };
}

function stepped(value: number): number {
  return Math.round(Math.round(value / STEP) * STEP * 100) / 100;
}

/**
 * What the municipality can decide of a step. What was taken back, or refused of words, can be taken after all; what
 * several answers taught and nobody decided has nothing of its own to be taken back.
 */
export function decisionsOf({ step, state, answer }: Lesson): LessonDecision[] {
  switch (state) {
    case "PROPOSED":
      return ["TAKE", "DECLINE"];
    case "TAKEN":
      return step === "CALIBRATION" && answer === null ? [] : ["UNDO"];
    case "UNDONE":
      return ["TAKE"];
    case "DECLINED":
      return step === "TERM" ? ["TAKE"] : [];
  }
}

/** What a pair that the rules as shipped call one half likely is told to be (0 to 1). */
export function halfAs({ shift }: Calibration): number {
  return 1 / (1 + Math.exp(-shift));
}
