import { answeredOf, type ObservedAnswer } from "#db/answers.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { addLesson, lessonsOf } from "#db/lessons.ts";
import { calibrate } from "#domain/flag/learning.ts";
import { type CalibrationLesson, inSteps } from "#domain/flag/lesson.ts";
import type { LearntKind } from "#domain/flag/model.ts";
import { rescored } from "#domain/flag/retraining.ts";
import { matcherNow } from "./matcher-now.ts";
import { proposeTerms } from "./propose-terms.ts";
import { reweigh } from "./reweigh.ts";

/** What led to it: an answer, or a step that somebody took back or took up again. */
export interface Cause {
  answer: string | null;
  undoes: string | null;
  at: number;
}

const UNTAUGHT = { slope: 1, shift: 0 };

/**
 * Takes what the answers of these kinds teach: how sure the board is moves at once, within its bounds, and the flags
 * that are there with it; those that come into view follow as soon as the posts are compared anew. Words that the
 * answers speak for are proposed to a person.
 */
export async function learn(tx: Tx, kinds: ReadonlySet<LearntKind>, { at, ...cause }: Cause): Promise<void> {
  for (const kind of [...kinds].sort()) {
    const answers = await answeredOf(tx, kind);
    await learnHowSure(tx, kind, answers, { ...cause, at });
    if (kind === "DUPLICATE_OFFER") await proposeTerms(tx, answers, at);
  }
}

async function learnHowSure(
  tx: Tx,
  kind: LearntKind,
  answered: readonly ObservedAnswer[],
  { answer, undoes, at }: Cause,
): Promise<void> {
  // Scores that were given by other weights are not to be mixed.
  const inUse = (await matcherNow(tx)).model[kind];
  const scored = rescored(
    answered.filter(({ facts }) => facts.length > 0),
    inUse,
  );
  const { calibration, answers } = calibrate(scored, kind);
  const [value, before] = [inSteps(calibration), await lastOf(tx, kind)];
  if (value.slope === before.slope && value.shift === before.shift) return;
  const step = { id: newId(), step: "CALIBRATION", kind, value, before, state: "TAKEN" } as const;
  await addLesson(tx, { ...step, answer, undoes, answers, at, person: null, decidedAt: null });
  await reweigh(tx, kind, at);
}

async function lastOf(tx: Tx, kind: LearntKind): Promise<CalibrationLesson["value"]> {
  const taken = await lessonsOf(tx, ["TAKEN"]);
  const own = taken.flatMap((lesson) => (lesson.step === "CALIBRATION" && lesson.kind === kind ? [lesson] : []));
  return own.at(-1)?.value ?? UNTAUGHT;
}
