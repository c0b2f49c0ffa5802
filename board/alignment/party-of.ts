import { alignmentById } from "#db/alignments.ts";
import type { Db } from "#db/handle.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import type { Actor } from "#domain/network/network.ts";
import { type Action, demand } from "#domain/permission.ts";
import { NotFound, SignInNeeded } from "#domain/refusal.ts";

/** An alignment with the parties for which the actor speaks in it; none of an officer who helps. */
export interface Seat {
  alignment: Alignment;
  own: string[];
  actor: Actor;
}

/** Where the actor sits in an alignment. Throws SignInNeeded, NotFound, and NotAllowed when she may not do this there. */
export async function seatIn(
  { tx, actor }: { tx: Db; actor: Actor | null },
  id: string,
  action: Action,
): Promise<Seat> {
  if (!actor) throw new SignInNeeded();
  const alignment = await alignmentById(tx, id);
  if (!alignment) throw new NotFound();
  const networks = alignment.parties.map(({ network }) => network);
  demand(actor, action, { networks });
  return { alignment, own: networks.filter((network) => speaksFor(actor, network, action)), actor };
}

/** Only who leads a network binds it; everybody of it can talk and propose. */
function speaksFor({ memberships }: Actor, network: string, action: Action): boolean {
  return memberships.some((one) => one.network === network && (action !== "SIGN" || one.role === "LEAD"));
}
