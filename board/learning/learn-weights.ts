import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { answeredOf } from "#db/answers.ts";
import { newId } from "#db/id.ts";
import { addLesson, lessonsOf } from "#db/lessons.ts";
import { addUnflaggedAll } from "#db/renewal.ts";
import type { Lesson } from "#domain/flag/lesson.ts";
import type { LearntKind } from "#domain/flag/model.ts";
import { gate, type Objection, retrain } from "#domain/flag/retraining.ts";
import { matcherNow } from "./matcher-now.ts";

const KINDS: readonly LearntKind[] = ["DUPLICATE_OFFER", "OVERLAP", "SAME_EVENT"];
/** What so few new answers say, the last attempt has heard. */
const NEWS = 20;

/** What came of a kind: its objection, or null when its new weights are taken; nothing where there was too little news. */
export type WeightsLearned = Partial<Record<LearntKind, Objection | null>>;

/**
 * Trains the weights of each kind anew when its answers have grown, and takes them where the gate has no objection. What
 * is taken is a lesson like any other, to be read and taken back.
 */
export async function learnWeights(board: Board): Promise<WeightsLearned> {
  const learned: WeightsLearned = {};
  for (const kind of KINDS) {
    const answers = await answeredOf(board.store.read, kind);
    const lessons = await lessonsOf(board.store.read);
    if (answers.length < heard(lessons, kind) + NEWS) continue;
    const inUse = (await matcherNow(board.store.read)).model[kind];
    const after = retrain(answers, kind, inUse);
    if (!after) continue;
    const { objection } = gate(inUse, after, answers, kind);
    learned[kind] = objection;
    const step = { id: newId(), step: "WEIGHTS", kind, value: after.weights, before: inUse.weights } as const;
    const state = objection === null ? "TAKEN" : "DECLINED";
    await act(board, null, async ({ tx, at }) => {
      await addLesson(tx, { ...step, state, answer: null, answers: answers.length, at, person: null, decidedAt: null });
      if (objection === null) await addUnflaggedAll(tx, kind === "DUPLICATE_OFFER" ? "offer" : "event");
    });
  }
  return learned;
}

/** How many answers the last training of a kind had, whatever came of it. */
function heard(lessons: readonly Lesson[], kind: LearntKind): number {
  return lessons.filter((lesson) => lesson.step === "WEIGHTS" && lesson.kind === kind).at(-1)?.answers ?? 0;
}
