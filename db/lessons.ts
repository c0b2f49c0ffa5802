import type { Selectable } from "kysely";
import type { Lesson, LessonState } from "#domain/flag/lesson.ts";
import type { Db, Tx } from "./handle.ts";
import type { LessonTable } from "./tables.ts";

/** Every step that the board took or was proposed, oldest first. */
export async function lessonsOf(db: Db, states?: readonly LessonState[]): Promise<Lesson[]> {
  let query = db.selectFrom("lesson").selectAll().orderBy("id");
  if (states) query = query.where("state", "in", states);
  return (await query.execute()).map(toLesson);
}

export async function lessonById(db: Db, id: string): Promise<Lesson | null> {
  const row = await db.selectFrom("lesson").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toLesson(row) : null;
}

export async function addLesson(tx: Tx, { value, before, decidedAt, ...lesson }: Lesson): Promise<void> {
  await tx
    .insertInto("lesson")
    .values({
      ...lesson,
      value: JSON.stringify(value),
      before: before === null ? null : JSON.stringify(before),
      decided_at: decidedAt,
    })
    .execute();
}

/** Keeps what a person decided of a step, and what its words mean. */
export async function decide(
  tx: Tx,
  { id, state, value }: Lesson,
  { person, at }: { person: string; at: number },
): Promise<void> {
  const decided = { state, value: JSON.stringify(value), person, decided_at: at };
  await tx.updateTable("lesson").set(decided).where("id", "=", id).execute();
}

function toLesson({ decided_at, value, before, ...row }: Selectable<LessonTable>): Lesson {
  const was = before === null ? null : JSON.parse(before);
  return { ...row, value: JSON.parse(value), before: was, decidedAt: decided_at } as Lesson;
}
