import type { SelectQueryBuilder } from "kysely";
import type { Line, Noun, State, Via } from "#domain/history/line.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand, refusalOf } from "#domain/permission.ts";
import type { Db } from "./handle.ts";
import type { Tables } from "./tables.ts";

/** What somebody wants to see of the log; instants in epoch milliseconds. */
export interface LogFilter {
  networks?: string[] | undefined;
  nouns?: Noun[] | undefined;
  vias?: Via[] | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

/** An item of one or more networks, of which the history is asked. */
export interface Item {
  noun: Noun;
  id: string;
  networks: readonly string[];
}

/** What happened to an item, newest first; nothing for who may not see it. */
export async function historyOf(db: Db, actor: Actor | null, { noun, id, networks }: Item, limit: number) {
  if (refusalOf(actor, "SEE_HISTORY", { networks })) return [];
  const lines = select(db).where("noun", "=", noun).where("item", "=", id).orderBy("id", "desc").limit(limit);
  return (await lines.execute()).map(toLine);
}

/** The line of when something was last done to an item; null for none, and for who may not see it. */
export async function lastTime(db: Db, actor: Actor | null, { noun, id, networks }: Item, verb: string) {
  if (refusalOf(actor, "SEE_HISTORY", { networks })) return null;
  const lines = select(db).where("noun", "=", noun).where("item", "=", id).where("verb", "=", verb);
  const line = await lines.orderBy("number", "desc").limit(1).executeTakeFirst();
  return line ? toLine(line) : null;
}

/** All that a person did, oldest first. */
export async function linesOf(db: Db, person: string): Promise<Line[]> {
  return (await select(db).where("person", "=", person).orderBy("number").execute()).map(toLine);
}

/** One page of the log, newest first; `before` is the number of the line where the last page ended. Throws SignInNeeded, NotAllowed. */
export async function logLines(
  db: Db,
  actor: Actor | null,
  filter: LogFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<Line[]> {
  demand(actor, "SEE_LOG", { networks: [] });
  let query = narrowed(select(db), filter).orderBy("number", "desc").limit(limit);
  if (before !== null) query = query.where("number", "<", before);
  return (await query.execute()).map(toLine);
}

/** How many lines a filter leaves. Throws SignInNeeded, NotAllowed. */
export async function countLog(db: Db, actor: Actor | null, filter: LogFilter): Promise<number> {
  demand(actor, "SEE_LOG", { networks: [] });
  const counted = db.selectFrom("change").select(({ fn }) => fn.countAll<number>().as("count"));
  return (await narrowed(counted, filter).executeTakeFirstOrThrow()).count;
}

const COLUMNS = [
  ...(["id", "number", "at", "person", "via", "verb", "noun", "item", "network", "before"] as const),
  "after",
] as const;

function select(db: Db) {
  return db.selectFrom("change").select(COLUMNS);
}

function narrowed<Output>(all: SelectQueryBuilder<Tables, "change", Output>, filter: LogFilter) {
  let query = all;
  const { networks, nouns, vias, from, to } = filter;
  if (networks?.length) query = query.where("network", "in", networks);
  if (nouns?.length) query = query.where("noun", "in", nouns);
  if (vias?.length) query = query.where("via", "in", vias);
  if (from !== undefined) query = query.where("at", ">=", from);
  if (to !== undefined) query = query.where("at", "<", to);
  return query;
}

type Row = Pick<Tables["change"], (typeof COLUMNS)[number]>;

function toLine(row: Row): Line {
  return {
    ...row,
    noun: row.noun as Noun,
    via: row.via as Via,
    before: stateOf(row.before),
    after: stateOf(row.after),
  };
}

/** What is no object (a list of labels) tells nothing by field. */
function stateOf(json: string | null): State {
  const state: unknown = json === null ? null : JSON.parse(json);
  return typeof state === "object" && !Array.isArray(state) ? (state as State) : null;
}
