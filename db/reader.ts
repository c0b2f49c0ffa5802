import type { ExpressionBuilder, ExpressionOrFactory, SqlBool } from "kysely";
import type { Actor } from "#domain/network/network.ts";
import { maySeeHolds } from "#domain/permission.ts";
import type { Tables } from "./tables.ts";

/** Who reads, and when (epoch milliseconds). */
export interface Reader {
  actor: Actor | null;
  now: number;
}

/**
 * The events that a reader may know of: holds only who plans, and one that let go of its date only its own network, from
 * that very moment and not when the board gets to it.
 */
export function visibleTo({ actor, now }: Reader): ExpressionOrFactory<Tables, "event", SqlBool> {
  if (!maySeeHolds(actor)) return (eb) => eb("event.status", "!=", "TENTATIVE");
  const own = actor?.memberships.map(({ network }) => network) ?? [];
  return (eb) => eb.or([standing(eb, now), eb("event.network", "in", own)]);
}

/** What keeps its date at an instant: all but holds that have let go of it. */
export function standing(eb: ExpressionBuilder<Tables, "event">, now: number) {
  return eb.or([
    eb("event.status", "!=", "TENTATIVE"),
    eb("event.hold_until", "is", null),
    eb("event.hold_until", ">", now),
  ]);
}
