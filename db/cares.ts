import type { Care, DeskNote } from "#domain/desk/care.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** How the municipality looks after these flags at `now`; of those that it does not look after nothing is told. */
export async function caresOf(db: Db, now: number, flags: readonly string[]): Promise<Care[]> {
  const assigned = db.selectFrom("assignment").select(["flag", "person"]).where(isAmong("assignment.flag", flags));
  const snoozed = db.selectFrom("snooze").select(["flag", "until"]).where(isAmong("snooze.flag", flags));
  const people = new Map((await assigned.execute()).map(({ flag, person }) => [flag, person]));
  const times = new Map((await snoozed.where("until", ">", now).execute()).map(({ flag, until }) => [flag, until]));
  const ids = new Set([...people.keys(), ...times.keys()]);
  return [...ids].map((id) => ({ id, assignee: people.get(id) ?? null, snoozedUntil: times.get(id) ?? null }));
}

/** The same of one flag. */
export async function careOf(db: Db, now: number, flag: string): Promise<Care> {
  const [care] = await caresOf(db, now, [flag]);
  return care ?? { id: flag, assignee: null, snoozedUntil: null };
}

/** Says who looks after a flag from now on; null for nobody. */
export async function assign(tx: Tx, flag: string, person: string | null, at: number): Promise<void> {
  await tx.deleteFrom("assignment").where("flag", "=", flag).execute();
  if (person !== null) await tx.insertInto("assignment").values({ flag, person, at }).execute();
}

/** Puts a flag off until an instant; null brings it back. */
export async function snooze(tx: Tx, flag: string, until: number | null, at: number): Promise<void> {
  await wake(tx, [flag]);
  if (until !== null) await tx.insertInto("snooze").values({ flag, until, at }).execute();
}

/** Brings these flags back to the desk. */
export async function wake(tx: Tx, flags: readonly string[]): Promise<void> {
  await tx.deleteFrom("snooze").where(isAmong("snooze.flag", flags)).execute();
}

/** Forgets that flags were put off until an instant, or one before it. */
export async function dropSnoozes(tx: Tx, instant: number): Promise<void> {
  await tx.deleteFrom("snooze").where("until", "<=", instant).execute();
}

export async function addDeskNote(tx: Tx, note: DeskNote): Promise<void> {
  await tx.insertInto("desk_note").values(note).execute();
}

/** What was written with these flags, oldest first. */
export async function deskNotesOf(db: Db, flags: readonly string[]): Promise<DeskNote[]> {
  const query = db.selectFrom("desk_note").selectAll().where(isAmong("desk_note.flag", flags));
  return query.orderBy("at").orderBy("id").execute();
}

/** Work on a flag that became part of another is work on that one; who looks after that one goes on doing so. */
export async function moveCare(tx: Tx, old: string, flag: string): Promise<void> {
  await tx.updateTable("desk_note").set({ flag }).where("flag", "=", old).execute();
  const known = tx.selectFrom("assignment as other").select("other.flag").where("other.flag", "=", flag);
  await tx
    .updateTable("assignment")
    .set({ flag })
    .where("flag", "=", old)
    .where(({ not, exists }) => not(exists(known)))
    .execute();
  await tx.deleteFrom("assignment").where("flag", "=", old).execute();
  await wake(tx, [old]);
}
