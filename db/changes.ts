import type { Event } from "#domain/calendar/event.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import type { Noun } from "#domain/history/line.ts";
import type { Actor } from "#domain/network/network.ts";
import { lastLink, sealOf } from "./chain.ts";
import type { Db, Tx } from "./handle.ts";
import { newId } from "./id.ts";

/** One line of the log: who did what to which item, with the item before and after. */
export interface Change {
  verb: string;
  noun: Noun;
  item: string;
  before: unknown;
  after: unknown;
  /** The import that brought the change. */
  import?: string | undefined;
}

/** Adds a line to the log, sealed to the one before it. */
export async function logChange(tx: Tx, actor: Actor | null, change: Change, at: number): Promise<void> {
  const last = await lastLink(tx);
  const line = {
    ...{ number: last.number + 1, id: newId(), at, person: actor?.id ?? null, via: actor?.via ?? "job" },
    ...{ verb: change.verb, noun: change.noun, item: change.item, network: networkOf(change) },
    before: change.before === null ? null : JSON.stringify(change.before),
    after: change.after === null ? null : JSON.stringify(change.after),
    import: change.import ?? null,
  };
  await tx
    .insertInto("change")
    .values({ ...line, hash: sealOf(line, last.hash) })
    .execute();
}

/** Whose the item is, when it is of one network. */
function networkOf({ noun, item, before, after }: Change): string | null {
  if (noun === "network") return item;
  const owners = [after, before].map((state) => (state as { network?: unknown } | null)?.network);
  return owners.find((owner) => typeof owner === "string") ?? null;
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

/** What a person last did to an event, in the order of the log; `after` is null for what was taken off the board. */
export interface EventChanged {
  /** Instant. */
  at: number;
  steps: { item: string; before: Event | null; after: Event | null }[];
}

/** The last thing done to an event, with all that was done along with it, or null when it cannot be taken back. */
export async function lastChange(db: Db, event: string): Promise<EventChanged | null> {
  const lines = db
    .selectFrom("change")
    .select(["id", "at", "verb", "item", "before", "after"])
    .where("noun", "=", "event");
  const ofEvent = lines.where("item", "=", event).orderBy("id", "desc");
  const last = await ofEvent.limit(1).executeTakeFirst();
  if (!last || !TAKEN_BACK.includes(last.verb)) return null;
  const head = lines.where("id", "<=", last.id).where("verb", "not in", ALONG).orderBy("id", "desc");
  const first = await head.limit(1).executeTakeFirstOrThrow();
  const next = db.selectFrom("change").select("id").where("id", ">", first.id).where("verb", "not in", ALONG);
  const end = await next.orderBy("id").limit(1).executeTakeFirst();
  let act = lines.where("id", ">=", first.id).orderBy("id");
  if (end) act = act.where("id", "<", end.id);
  const steps = (await act.execute()).map(({ item, before, after }) => ({
    item,
    before: parsed(before) as Event | null,
    after: parsed(after) as Event | null,
  }));
  return { at: last.at, steps };
}

/** What was last done to an offer, or null when it cannot be taken back. */
export async function lastOfferChange(db: Db, offer: string): Promise<{ at: number; before: Offer } | null> {
  const last = await db
    .selectFrom("change")
    .select(["at", "verb", "before"])
    .where("noun", "=", "offer")
    .where("item", "=", offer)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last?.before || !["change", "withdraw"].includes(last.verb)) return null;
  return { at: last.at, before: parsed(last.before) as Offer };
}

/** Verbs of what is logged right after the event that was changed, in one transaction: its part, its replacements. */
const ALONG = ["part", "along"];
/** The verbs of the log that a person can take back. */
const TAKEN_BACK = [...ALONG, "change", "cancel", "extend hold", "confirm hold"];

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
