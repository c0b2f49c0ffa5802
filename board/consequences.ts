import type { Tx } from "#db/handle.ts";
import { flagEvents } from "./calendar/flag-events.ts";
import { flagOffers } from "./catalogue/flag-offers.ts";

/** What follows from a write, in the order in which one thing follows from another. */
export async function follow(tx: Tx, touched: { events: Set<string>; offers: Set<string> }, at: number): Promise<void> {
  await flagEvents(tx, [...touched.events].sort(), at);
  await flagOffers(tx, [...touched.offers].sort(), at);
}
