import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { unlearn } from "#db/answers.ts";
import { decide, lessonById } from "#db/lessons.ts";
import { addUnflaggedAll } from "#db/renewal.ts";
import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { decisionsOf, type Lesson, type LessonDecision, type LessonState } from "#domain/flag/lesson.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { learn } from "./learn.ts";
import { reweigh } from "./reweigh.ts";

export interface Deciding {
  id: string;
  decision: LessonDecision;
  /** What the words of a term mean (a theme), when the proposal did not know. */
  theme?: string | null;
}

const BECOMES: Record<LessonDecision, LessonState> = { TAKE: "TAKEN", DECLINE: "DECLINED", UNDO: "UNDONE" };

/**
 * Decides on a step of what the board learns, for the municipality. What an answer taught is taken back as if it had
 * not been there, and can be taken up again; the answer itself stands, and so does what others taught since. Words and weights count from now on,
 * or no more, and the posts are compared anew. Throws SignInNeeded, NotAllowed, NotFound, and Invalid where the step is
 * not in a state to be decided so.
 */
export async function decideLesson(
  board: Board,
  actor: Actor | null,
  { id, decision, theme }: Deciding,
): Promise<Lesson> {
  await act(board, actor, async (doing) => {
    demand(actor, "TEACH", { networks: [] });
    const lesson = await lessonById(doing.tx, id);
    if (!lesson) throw new NotFound();
    if (!decisionsOf(lesson).includes(decision)) throw new Invalid([{ field: "id", key: "fault.decided" }]);
    const after = { ...meant(lesson, decision, theme ?? null), state: BECOMES[decision] };
    await decide(doing.tx, after, { person: actor.id, at: doing.at });
    await doing.log({ verb: decision.toLowerCase(), noun: "lesson", item: id, before: lesson, after });
    await follow(doing, after);
  });
  const lesson = await lessonById(board.store.read, id);
  if (!lesson) throw new NotFound();
  return lesson;
}

/** Words that are taken mean something. */
function meant(lesson: Lesson, decision: LessonDecision, theme: string | null): Lesson {
  if (lesson.step !== "TERM" || decision !== "TAKE") return lesson;
  const concept = lesson.value.concept ?? theme;
  if (concept === null || (lesson.value.concept === null && !themeOf(concept)))
    throw new Invalid([{ field: "theme", key: "fault.required" }]);
  return { ...lesson, value: { ...lesson.value, concept } };
}

/** Words change the version of the board's readings, which are then renewed by themselves. */
async function follow({ tx, at }: Act, lesson: Lesson): Promise<void> {
  if (lesson.step === "WEIGHTS") await addUnflaggedAll(tx, lesson.kind === "DUPLICATE_OFFER" ? "offer" : "event", at);
  if (lesson.step !== "CALIBRATION") return;
  if (lesson.answer !== null) await unlearn(tx, lesson.answer, lesson.state === "UNDONE" ? at : null);
  await learn(tx, new Set([lesson.kind]), { answer: null, undoes: lesson.id, at });
  await reweigh(tx, lesson.kind, at);
}
