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
    // Of what was answered before observations were kept, nothing can be learned about them.
    const answers = (await answeredOf(board.store.read, kind)).filter(({ facts }) => facts.length > 0);
    const lessons = await lessonsOf(board.store.read);
    if (answers.length < heard(lessons, kind) + NEWS) continue;
    const inUse = (await matcherNow(board.store.read)).model[kind];
    const after = retrain(answers, kind, inUse);
    if (!after) continue;
    const { objection } = gate(inUse, after, answers, kind);
    learned[kind] = objection;
    const step = { id: newId(), step: "WEIGHTS", kind, value: after.weights, before: inUse.weights } as const;
    const state = objection !== null ? "DECLINED" : wasUndone(lessons, kind) ? "PROPOSED" : "TAKEN";
    await act(board, null, async ({ tx, at }) => {
      await addLesson(tx, {
        ...step,
        state,
        answer: null,
        answers: answers.length,
        at,
        person: null,
        decidedAt: null,
        undoes: null,
      });
      if (state === "TAKEN") await addUnflaggedAll(tx, kind === "DUPLICATE_OFFER" ? "offer" : "event", at);
    });
  }
  return learned;
}

/** How many answers the last training of a kind had, whatever came of it. */
function heard(lessons: readonly Lesson[], kind: LearntKind): number {
  return lastOf(lessons, kind)?.answers ?? 0;
}

/** What a person took back once, the clock does not take again without one. */
function wasUndone(lessons: readonly Lesson[], kind: LearntKind): boolean {
  return lastOf(lessons, kind)?.state === "UNDONE";
}

function lastOf(lessons: readonly Lesson[], kind: LearntKind): Lesson | undefined {
  return lessons.filter((lesson) => lesson.step === "WEIGHTS" && lesson.kind === kind).at(-1);
}
