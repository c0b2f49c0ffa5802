import type { Db, Tx } from "./handle.ts";
import { insertAll, isAmong } from "./sqlite/json.ts";

/** When the leads of its networks were told of each of these flags (instants); who was not is left out. */
export async function toldOfFlags(db: Db, flags: readonly string[]): Promise<Map<string, number>> {
  if (flags.length === 0) return new Map();
  const rows = await db.selectFrom("flag_told").selectAll().where(isAmong("flag_told.flag", flags)).execute();
  return new Map(rows.map(({ flag, at }) => [flag, at]));
}

/** Forgets which flags leads were told of before an instant, but for those that are still to come at `now`. */
export async function forgetTold(tx: Tx, before: number, now: number): Promise<void> {
  const coming = tx
    .selectFrom("flag")
    .select("id")
    .where((eb) => eb.or([eb("last_date", "is", null), eb("last_date", ">=", now)]));
  await tx.deleteFrom("flag_told").where("at", "<", before).where("flag", "not in", coming).execute();
}

/** Notes that leads are told of these flags now. */
export async function noteTold(tx: Tx, flags: readonly string[], at: number): Promise<void> {
  if (flags.length === 0) return;
  await tx.deleteFrom("flag_told").where(isAmong("flag_told.flag", flags)).execute();
  await insertAll(
    "flag_told",
    flags.map((flag) => ({ flag, at })),
  ).execute(tx);
}
