import { type SelectQueryBuilder, sql } from "kysely";
import type { Flag } from "#domain/flag/flag.ts";
import { bySeverity, flagOfAlias, flagsOfAliases, selectFlags, toFlag } from "./flags.ts";
import type { Db } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";
import type { Tables } from "./tables.ts";

// A hold lets go of its date at once, and the board takes its flags away a little later: whoever reads flags reads them here.

/** The flag with this id, or that it became part of, as it stands at `now` (epoch milliseconds), or null. */
export async function flagAt(db: Db, now: number, id: string): Promise<Flag | null> {
  const row = await selectFlagsAt(db, now)
    .where("flag.id", "=", await flagOfAlias(db, id))
    .executeTakeFirst();
  return row ? toFlag(row) : null;
}

/** The same for many, each by the id that was asked for. */
export async function flagsAt(db: Db, now: number, ids: readonly string[]): Promise<Map<string, Flag>> {
  if (ids.length === 0) return new Map();
  const meant = await flagsOfAliases(db, ids);
  const rows = await selectFlagsAt(db, now)
    .where(isAmong("flag.id", [...new Set(meant.values())]))
    .execute();
  const flags = new Map(rows.map((row) => [row.id, toFlag(row)]));
  return new Map(
    ids.flatMap((id): [string, Flag][] => {
      const flag = flags.get(meant.get(id) ?? id);
      return flag ? [[id, flag]] : [];
    }),
  );
}

/** The flags at `now` in which any of these events takes part, most serious first. */
export async function flagsOfEventsAt(db: Db, now: number, events: readonly string[]): Promise<Flag[]> {
  if (events.length === 0) return [];
  const touching = db.selectFrom("flag_event").select("flag").where(isAmong("flag_event.event", events));
  const flags = (await selectFlagsAt(db, now).where("flag.id", "in", touching).execute()).map(toFlag);
  const wanted = new Set(events);
  return bySeverity(flags.filter((flag) => flag.events.some((event) => wanted.has(event))));
}

/** All flags at an instant, without the holds that have let go of their date. */
export function selectFlagsAt(db: Db, now: number) {
  const members = sql<string>`(
    select json_group_array(flag_event.event) from flag_event
    where flag_event.flag = flag.id and (flag.state = 'STALE' or flag_event.event not in ${lapsedHolds(db, now)}))`;
  return atInstant(selectFlags(db, members), db, now);
}

/** Only flags that count at an instant: both posts of some pair keep their date, or its answer is kept for good. */
export function atInstant<Output>(all: SelectQueryBuilder<Tables, "flag", Output>, db: Db, now: number) {
  const lapsed = db.selectFrom("flag_event").select("flag").where("event", "in", lapsedHolds(db, now));
  const standing = db
    .selectFrom("pair")
    .select("pair.core")
    .where(sql<boolean>`pair.flag = flag.id`)
    .where("a", "not in", lapsedHolds(db, now))
    .where("b", "not in", lapsedHolds(db, now));
  return all.where(({ or, not, exists, eb }) =>
    or([not(eb("flag.id", "in", lapsed)), eb("flag.state", "=", "STALE"), exists(standing)]),
  );
}

function lapsedHolds(db: Db, now: number) {
  return db
    .selectFrom("event")
    .select("event.id")
    .where("event.status", "=", "TENTATIVE")
    .where("event.hold_until", "<=", now)
    .where("event.removed_at", "is", null);
}
