import type { Event } from "#domain/calendar/event.ts";
import type { Actor } from "#domain/network/network.ts";
import type { Db, Tx } from "./handle.ts";
import { newId } from "./id.ts";

/** One line of the log: who did what to which item, with the item before and after. */
export interface Change {
  verb: string;
  noun: "event" | "offer" | "flag" | "import" | "network" | "calendar link" | "feed";
  item: string;
  before: unknown;
  after: unknown;
  /** The import that brought the change. */
  import?: string | undefined;
}

export async function logChange(tx: Tx, actor: Actor | null, change: Change, at: number): Promise<void> {
  await tx
    .insertInto("change")
    .values({
      id: newId(),
      at,
      person: actor?.id ?? null,
      via: actor?.via ?? "job",
      verb: change.verb,
      noun: change.noun,
      item: change.item,
      before: change.before === null ? null : JSON.stringify(change.before),
      after: change.after === null ? null : JSON.stringify(change.after),
      import: change.import ?? null,
    })
    .execute();
}

/** What an import did to each post, newest first, as the log has it. */
export async function changesOfImport(db: Db, id: string) {
  const rows = await db
    .selectFrom("change")
    .select(["noun", "item", "before", "after"])
    .where("import", "=", id)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, before: parsed(row.before), after: parsed(row.after) }));
}

/** What a person last did to an event, the series before the part that was taken from it. */
export interface EventChanged {
  person: string | null;
  steps: { item: string; before: Event | null; after: Event }[];
}

/** The last thing done to an event, or null when it is none that can be taken back. */
export async function lastChange(db: Db, event: string): Promise<EventChanged | null> {
  const lines = db.selectFrom("change").select(["id", "person", "verb", "item", "before", "after"]);
  const ofEvent = lines.where("noun", "=", "event").where("item", "=", event).orderBy("id", "desc");
  const last = await ofEvent.limit(1).executeTakeFirst();
  if (!last || !TAKEN_BACK.has(last.verb)) return null;
  // A part is logged right after its series, in one transaction.
  const beside =
    last.verb === "part"
      ? lines.where("id", "<", last.id).orderBy("id", "desc")
      : lines.where("id", ">", last.id).orderBy("id");
  const other = await beside.limit(1).executeTakeFirst();
  const both = last.verb === "part" ? [other, last] : [last, other?.verb === "part" ? other : undefined];
  const steps = both
    .filter((line) => line !== undefined)
    .map(({ item, before, after }) => ({
      item,
      before: parsed(before) as Event | null,
      after: parsed(after) as Event,
    }));
  return { person: last.person, steps };
}

/** The verbs of the log that a person can take back. */
const TAKEN_BACK = new Set(["change", "part", "cancel", "extend hold", "confirm hold"]);

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}

/** Raises the number by which everything that was read before is known to be old. */
export async function raiseRevision(tx: Tx, at: number): Promise<void> {
  await tx
    .updateTable("revision")
    .set((eb) => ({ number: eb("number", "+", 1), changed_at: at }))
    .execute();
}
