import type { Selectable } from "kysely";
import type { Flag, FlagBand, FlagKind, FlagState } from "#domain/flag/flag.ts";
import { urgencyOf } from "#domain/flag/urgency.ts";
import { moveCare } from "./cares.ts";
import type { Db, Tx } from "./handle.ts";
import { gathered, insertAll, isAmong } from "./sqlite/json.ts";
import type { FlagTable } from "./tables.ts";

/** These flags as they are stored; a reader's: `flags-at`. */
export async function flagsByIds(db: Db, ids: readonly string[]): Promise<Flag[]> {
  if (ids.length === 0) return [];
  return (await selectFlags(db).where(isAmong("flag.id", ids)).orderBy("flag.id").execute()).map(toFlag);
}

/** The flags in which any of these events takes part as they are stored, most serious first; a reader's: `flags-at`. */
export async function flagsOfEvents(db: Db, events: readonly string[]): Promise<Flag[]> {
  if (events.length === 0) return [];
  const rows = await selectFlags(db)
    .where("flag.id", "in", db.selectFrom("flag_event").select("flag").where(isAmong("flag_event.event", events)))
    .execute();
  return bySeverity(rows.map(toFlag));
}

/** The flags in which any of these offers takes part, most serious first. */
export async function flagsOfOffers(db: Db, offers: readonly string[]): Promise<Flag[]> {
  if (offers.length === 0) return [];
  const rows = await selectFlags(db)
    .where("flag.id", "in", db.selectFrom("flag_offer").select("flag").where(isAmong("flag_offer.offer", offers)))
    .execute();
  return bySeverity(rows.map(toFlag));
}

/** Stores flags that were not there before. */
export async function addFlags(tx: Tx, flags: readonly Flag[]): Promise<void> {
  if (flags.length === 0) return;
  await insertAll(
    "flag",
    flags.map((flag) => ({ ...toRow(flag), id: flag.id })),
  ).execute(tx);
  await addMembers(tx, flags);
}

/** Writes over stored flags what is seen now; their posts go and come with them. */
export async function replaceFlags(tx: Tx, flags: readonly Flag[]): Promise<void> {
  if (flags.length === 0) return;
  const ids = flags.map(({ id }) => id);
  await tx.deleteFrom("flag").where(isAmong("flag.id", ids)).execute();
  await addFlags(tx, flags);
}

async function addMembers(tx: Tx, flags: readonly Flag[]): Promise<void> {
  const events = flags.flatMap((flag) => flag.events.map((event) => ({ flag: flag.id, event })));
  const offers = flags.flatMap((flag) => flag.offers.map((offer) => ({ flag: flag.id, offer })));
  if (events.length > 0) await insertAll("flag_event", events).execute(tx);
  if (offers.length > 0) await insertAll("flag_offer", offers).execute(tx);
}

/** Takes flags away that nobody spoke of; those with an answer, an alignment or work of the desk stay, so that it is not lost. */
export async function dropFlags(tx: Tx, ids: readonly string[], at: number): Promise<void> {
  if (ids.length === 0) return;
  const spokenOf = tx
    .selectFrom("answer")
    .select("answer.flag")
    .where(isAmong("answer.flag", ids))
    .union(tx.selectFrom("alignment_flag").select("alignment_flag.flag").where(isAmong("alignment_flag.flag", ids)))
    .union(tx.selectFrom("assignment").select("assignment.flag").where(isAmong("assignment.flag", ids)))
    .union(tx.selectFrom("desk_note").select("desk_note.flag").where(isAmong("desk_note.flag", ids)));
  await tx
    .updateTable("flag")
    .set({ state: "STALE", severity: 0, changed_at: at })
    .where(isAmong("flag.id", ids))
    .where("id", "in", spokenOf)
    .execute();
  await tx.deleteFrom("flag").where(isAmong("flag.id", ids)).where("id", "not in", spokenOf).execute();
}

/** Says in which state a flag is, of one that shows no pair any more: nothing is asked about it. */
export async function setStateOfGone(tx: Tx, id: string, state: FlagState): Promise<void> {
  await tx.updateTable("flag").set({ state, severity: 0 }).where("id", "=", id).execute();
}

/** Flags of which all that they showed is shown by another now: their addresses and answers lead there. */
export async function mergeFlags(tx: Tx, moved: ReadonlyMap<string, string>): Promise<void> {
  for (const [old, flag] of moved) {
    await tx.updateTable("flag_alias").set({ flag }).where("flag", "=", old).execute();
    await tx.updateTable("answer").set({ flag }).where("flag", "=", old).execute();
    await moveAlignments(tx, old, flag);
    await moveCare(tx, old, flag);
    await tx.insertInto("flag_alias").values({ old, flag }).execute();
    await tx.deleteFrom("flag").where("id", "=", old).execute();
  }
}

/** An alignment about a flag is about the one that shows its pairs now; it may be about that one already. */
async function moveAlignments(tx: Tx, old: string, flag: string): Promise<void> {
  const twice = tx.selectFrom("alignment_flag as other").select("other.alignment").where("other.flag", "=", flag);
  await tx
    .updateTable("alignment_flag")
    .set({ flag })
    .where("flag", "=", old)
    .where("alignment", "not in", twice)
    .execute();
  await tx.deleteFrom("alignment_flag").where("flag", "=", old).execute();
}

/** The flag that an address means now. */
export async function flagOfAlias(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom("flag_alias").select("flag").where("old", "=", id).executeTakeFirst();
  return row?.flag ?? id;
}

/** The same of many addresses; each of them has its flag. */
export async function flagsOfAliases(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom("flag_alias").selectAll().where(isAmong("flag_alias.old", ids)).execute();
  const known = new Map(rows.map(({ old, flag }) => [old, flag]));
  return new Map(ids.map((id) => [id, known.get(id) ?? id]));
}

export function bySeverity(flags: Flag[]): Flag[] {
  return [...flags].sort((a, b) => urgencyOf(b) - urgencyOf(a) || b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Flags with all that belongs to them; `events` says otherwise which of its events each has, as a JSON array. */
export function selectFlags(db: Db, events = gathered("flag_event", "event", "flag", "flag.id")) {
  return db
    .selectFrom("flag")
    .selectAll("flag")
    .select([events.as("events"), gathered("flag_offer", "offer", "flag", "flag.id").as("offers")]);
}

function toRow(flag: Flag) {
  return {
    kind: flag.kind,
    band: flag.band,
    severity: urgencyOf(flag),
    score: flag.score,
    probability: flag.probability,
    state: flag.state,
    joined: Number(flag.joined),
    reasons: JSON.stringify(flag.reasons),
    dates: JSON.stringify(flag.dates),
    first_date: flag.dates[0] ?? null,
    last_date: flag.dates.at(-1) ?? null,
    first_seen: flag.firstSeen,
    changed_at: flag.changedAt,
  };
}

export function toFlag(row: Selectable<FlagTable> & { events: string; offers: string }): Flag {
  return {
    id: row.id,
    kind: row.kind as FlagKind,
    band: row.band as FlagBand,
    score: row.score,
    probability: row.probability,
    state: row.state as FlagState,
    joined: row.joined === 1,
    reasons: JSON.parse(row.reasons),
    dates: JSON.parse(row.dates),
    events: JSON.parse(row.events),
    offers: JSON.parse(row.offers),
    firstSeen: row.first_seen,
    changedAt: row.changed_at,
  };
}
