import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** An event whose themes, audiences and area the board found for itself, and how sure it was (0 to 1). */
export interface FoundFacets {
  event: string;
  confidence: number;
}

/** Keeps that the board found an event's facets; null when its source named them. A person's word stays. */
export async function setFound(tx: Tx, event: string, confidence: number | null): Promise<void> {
  if (confidence === null) {
    await tx.deleteFrom("found_facets").where("event", "=", event).where("confirmed_at", "is", null).execute();
    return;
  }
  await tx
    .insertInto("found_facets")
    .values({ event, confidence, confirmed_at: null })
    .onConflict((conflict) => conflict.column("event").doUpdateSet({ confidence }))
    .execute();
}

/** A person agreed with, or corrected, what was found. */
export async function setConfirmed(tx: Tx, event: string, at: number): Promise<void> {
  await tx
    .insertInto("found_facets")
    .values({ event, confidence: 1, confirmed_at: at })
    .onConflict((conflict) => conflict.column("event").doUpdateSet({ confirmed_at: at }))
    .execute();
}

/** Those of these events whose facets a person confirmed. */
export async function confirmedAmong(db: Db, events: readonly string[]): Promise<Set<string>> {
  if (events.length === 0) return new Set();
  const query = db.selectFrom("found_facets").select("event").where(isAmong("found_facets.event", events));
  return new Set((await query.where("confirmed_at", "is not", null).execute()).map(({ event }) => event));
}

/** What nobody confirmed yet of a network's coming events, soonest first. */
export async function unconfirmedOf(db: Db, network: string, now: number, limit: number): Promise<FoundFacets[]> {
  return db
    .selectFrom("found_facets")
    .innerJoin("event", "event.id", "found_facets.event")
    .innerJoin("occurrence", "occurrence.event", "event.id")
    .select(["found_facets.event", "confidence"])
    .where("event.network", "=", network)
    .where("event.removed_at", "is", null)
    .where("event.status", "!=", "CANCELLED")
    .where("confirmed_at", "is", null)
    .where("occurrence.start", ">", now)
    .groupBy("found_facets.event")
    .orderBy((eb) => eb.fn.min("occurrence.start"))
    .limit(limit)
    .execute();
}
