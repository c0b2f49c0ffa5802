import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** The ids of events that came from elsewhere and were over before an instant: what happens once, and series that happen no more. */
export async function importedBefore(db: Db, instant: number, limit: number): Promise<string[]> {
  const past = db
    .selectFrom("event")
    .select("id")
    .where("source", "is not", null)
    .where("removed_at", "is", null)
    .where("end", "<", instant)
    .where((eb) =>
      eb.or([
        eb("recurrence", "is", null),
        eb.not(eb.exists(eb.selectFrom("occurrence").select("start").whereRef("occurrence.event", "=", "event.id"))),
      ]),
    )
    .orderBy("id")
    .limit(limit);
  return (await past.execute()).map(({ id }) => id);
}

/** Empties what was taken off the board before an instant: it can come back no more. Answers how many posts that were. */
export async function emptyRemoved(tx: Tx, instant: number): Promise<number> {
  let emptied = 0;
  for (const table of ["event", "offer"] as const) {
    const gone = tx.selectFrom(table).select("id").where("removed_at", "<", instant).where("title", "!=", "");
    const ids = (await gone.execute()).map(({ id }) => id);
    if (ids.length === 0) continue;
    await tx
      .updateTable(table)
      .set({ title: "", description: "", url: null })
      .where(isAmong(`${table}.id`, ids))
      .execute();
    emptied += ids.length;
  }
  return emptied;
}

/** Drops keys and addresses that have opened nothing since an instant. */
export async function dropEnded(tx: Tx, instant: number): Promise<void> {
  await tx
    .deleteFrom("token")
    .where((eb) => eb.or([eb("revoked_at", "<", instant), eb("expires_at", "<", instant)]))
    .execute();
  await tx.deleteFrom("calendar_link").where("revoked_at", "<", instant).execute();
}

/** Drops what was noted of tries to sign in before an instant: codes, and how often which address tried. */
export async function dropTried(tx: Tx, instant: number): Promise<void> {
  await tx.deleteFrom("verification").where("expiresAt", "<", new Date(instant).toISOString()).execute();
  await tx.deleteFrom("rateLimit").where("lastRequest", "<", instant).execute();
  await tx.deleteFrom("attempt").where("at", "<", instant).execute();
  await tx.deleteFrom("code_asked").where("at", "<", instant).execute();
}

/** Takes the lines of the log from before an instant away, up to the first that is younger; the chain goes on. */
export async function forgetLog(tx: Tx, instant: number): Promise<number> {
  const young = await tx
    .selectFrom("change")
    .select("number")
    .where("at", ">=", instant)
    .orderBy("number")
    .limit(1)
    .executeTakeFirst();
  const old = tx
    .selectFrom("change")
    .select(["number", "hash"])
    .where("number", "<", young?.number ?? Infinity);
  const last = await old.orderBy("number", "desc").limit(1).executeTakeFirst();
  if (!last || last.hash === null) return 0;
  await tx.updateTable("change_start").set({ number: last.number, hash: last.hash }).execute();
  const gone = await tx.deleteFrom("change").where("number", "<=", last.number).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
