import { answeredOf } from "#db/answers.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { addLesson, lessonsOf } from "#db/lessons.ts";
import { calibrate } from "#domain/flag/learning.ts";
import { type CalibrationLesson, inSteps } from "#domain/flag/lesson.ts";
import type { LearntKind } from "#domain/flag/model.ts";
import { reweigh } from "./reweigh.ts";

const UNTAUGHT = { slope: 1, shift: 0 };

/**
 * Takes what the answers of these kinds teach: how sure the board is moves at once, within its bounds, and the flags
 * that are there with it; those that come into view follow as soon as the posts are compared anew. `answer` led to it,
 * or null when one was taken back.
 */
export async function learn(tx: Tx, kinds: ReadonlySet<LearntKind>, answer: string | null, at: number): Promise<void> {
  for (const kind of [...kinds].sort()) {
    const { calibration, answers } = calibrate(await answeredOf(tx, kind), kind);
    const [value, before] = [inSteps(calibration), await lastOf(tx, kind)];
    if (value.slope === before.slope && value.shift === before.shift) continue;
    const step = { id: newId(), step: "CALIBRATION", kind, value, before, state: "TAKEN" } as const;
    await addLesson(tx, { ...step, answer, answers, at, person: null, decidedAt: null });
    await reweigh(tx, kind);
  }
}

async function lastOf(tx: Tx, kind: LearntKind): Promise<CalibrationLesson["value"]> {
  const taken = await lessonsOf(tx, ["TAKEN"]);
  const last = taken.filter((lesson) => lesson.step === "CALIBRATION" && lesson.kind === kind).at(-1);
  return last?.value ?? UNTAUGHT;
}
