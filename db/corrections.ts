import type { Selectable } from "kysely";
import type { CorrectingReason, Correction, CorrectionState } from "#domain/flag/correction.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";
import type { CorrectionTable } from "./tables.ts";

/** Keeps a correction, new or in place of what it was. */
export async function keepCorrection(tx: Tx, correction: Correction): Promise<void> {
  const { id, ...row } = toRow(correction);
  await tx
    .insertInto("correction")
    .values({ id, ...row })
    .onConflict((on) => on.column("id").doUpdateSet(row))
    .execute();
}

export async function correctionById(db: Db, id: string): Promise<Correction | null> {
  const row = await db.selectFrom("correction").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toCorrection(row) : null;
}

/** What these answers say of posts, oldest first. */
export async function correctionsOfAnswers(db: Db, answers: readonly string[]): Promise<Correction[]> {
  const all = db.selectFrom("correction").selectAll().orderBy("id");
  return (await all.where(isAmong("correction.answer", answers)).execute()).map(toCorrection);
}

/** What is proposed of these posts and not decided yet, oldest first. */
export async function proposedOf(db: Db, posts: readonly string[]): Promise<Correction[]> {
  const all = proposed(db).where(({ or }) =>
    or([isAmong("correction.event", posts), isAmong("correction.offer", posts)]),
  );
  return (await all.execute()).map(toCorrection);
}

/** What is proposed of any post of a network and not decided yet, oldest first. */
export async function proposedTo(db: Db, network: string): Promise<Correction[]> {
  const all = proposed(db)
    .leftJoin("event", "event.id", "correction.event")
    .leftJoin("offer", "offer.id", "correction.offer")
    .where(({ eb, or }) => or([eb("event.network", "=", network), eb("offer.network", "=", network)]));
  return (await all.execute()).map(toCorrection);
}

function proposed(db: Db) {
  return db
    .selectFrom("correction")
    .selectAll("correction")
    .where("correction.state", "=", "PROPOSED")
    .orderBy("correction.id");
}

function toRow(correction: Correction) {
  const { id, answer, reason, event, offer, terms, person, network, at, state, decidedBy, decidedAt, note } =
    correction;
  const decided = { decided_by: decidedBy, decided_at: decidedAt };
  return {
    ...{ id, answer, reason, event, offer, person, network, at, state, note },
    ...decided,
    terms: JSON.stringify(terms),
  };
}

function toCorrection({ decided_by, decided_at, ...row }: Selectable<CorrectionTable>): Correction {
  return {
    ...row,
    reason: row.reason as CorrectingReason,
    state: row.state as CorrectionState,
    terms: JSON.parse(row.terms),
    decidedBy: decided_by,
    decidedAt: decided_at,
  };
}
