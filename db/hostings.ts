import type { Selectable } from "kysely";
import type { Hosting, HostingState } from "#domain/calendar/hosting.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";
import type { Tables } from "./tables.ts";

/** The networks that were asked to host these events and have not said yes. */
export async function hostingsOf(db: Db, events: readonly string[]): Promise<Hosting[]> {
  if (events.length === 0) return [];
  const query = db.selectFrom("hosting").selectAll().where(isAmong("hosting.event", events));
  return (await query.orderBy("at").orderBy("network").execute()).map(toHosting);
}

/** What a network is asked, or said no to, of events that are still to come at an instant; by the event's start. */
export async function hostingsAskedOf(db: Db, network: string, now: number): Promise<Hosting[]> {
  const rows = await db
    .selectFrom("hosting")
    .innerJoin("event", "event.id", "hosting.event")
    .selectAll("hosting")
    .where("hosting.network", "=", network)
    .where("event.removed_at", "is", null)
    .where("event.status", "<>", "CANCELLED")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("occurrence")
          .select("occurrence.event")
          .whereRef("occurrence.event", "=", "event.id")
          .where("occurrence.end", ">", now),
      ),
    )
    .orderBy("event.start")
    .orderBy("event.id")
    .execute();
  return rows.map(toHosting);
}

/** Keeps that a network was asked, or what it said, in place of what was known of it. */
export async function putHosting(tx: Tx, hosting: Hosting): Promise<void> {
  const { state, at } = hosting;
  await tx
    .insertInto("hosting")
    .values(hosting)
    .onConflict((on) => on.columns(["event", "network"]).doUpdateSet({ state, at }))
    .execute();
}

export async function dropHosting(tx: Tx, { event, network }: Pick<Hosting, "event" | "network">): Promise<void> {
  await tx.deleteFrom("hosting").where("event", "=", event).where("network", "=", network).execute();
}

function toHosting(row: Selectable<Tables["hosting"]>): Hosting {
  return { ...row, state: row.state as HostingState };
}
