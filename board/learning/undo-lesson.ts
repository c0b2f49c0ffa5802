import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { unlearn } from "#db/answers.ts";
import { decideLesson, lessonById } from "#db/lessons.ts";
import type { Lesson } from "#domain/flag/lesson.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { learn } from "./learn.ts";
import { reweigh } from "./reweigh.ts";

/**
 * Takes back what one answer taught, as if the board had not learned from it; the answer itself stands, and what others
 * taught since stays. Throws SignInNeeded, NotAllowed, NotFound, and Invalid where there is nothing to take back.
 */
export async function undoLesson(board: Board, actor: Actor | null, id: string): Promise<Lesson> {
  await act(board, actor, async ({ tx, at, log }) => {
    demand(actor, "TEACH", { networks: [] });
    const lesson = await lessonById(tx, id);
    if (!lesson) throw new NotFound();
    if (lesson.state !== "TAKEN" || lesson.answer === null) throw new Invalid([{ field: "id", key: "fault.undone" }]);
    await decideLesson(tx, id, { state: "UNDONE", person: actor.id, at });
    await unlearn(tx, lesson.answer, at);
    await log({ verb: "undo", noun: "lesson", item: id, before: lesson, after: { ...lesson, state: "UNDONE" } });
    await learn(tx, new Set([lesson.kind]), null, at);
    await reweigh(tx, lesson.kind);
  });
  const lesson = await lessonById(board.store.read, id);
  if (!lesson) throw new NotFound();
  return lesson;
}
