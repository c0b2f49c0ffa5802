import type { Actor } from "./network/network.ts";
import { NotAllowed, type Refusal, SignInNeeded } from "./refusal.ts";

/** What a person can do on the board. Every mutation asks with one of these. */
export type Action =
  | "POST"
  | "IMPORT"
  | "WISH"
  | "MANAGE"
  | "UNDO_MERGE"
  | "HOST"
  | "JOIN"
  | "APPROVE"
  | "ANSWER"
  | "ALIGN"
  | "SIGN"
  | "CORRECT"
  | "SEE_FLAGS"
  | "SEE_PRIVATE"
  | "SEE_HISTORY"
  | "SEE_LOG"
  | "SEE_EFFECT"
  | "FOLLOW"
  | "ACCOUNT"
  | "SEE_SETTINGS"
  | "END_SESSIONS"
  | "SET_DAYS"
  | "TEACH"
  | "DESK";

/** The networks that the act concerns: the owner of a post, the parties of a flag, or for whom an answer speaks. */
export interface Concern {
  networks: readonly string[];
  /** Whether nobody of the network carries it yet: the admin looks after what the board follows for it. */
  unadopted?: boolean;
}

/** Why the actor may not do this, or null when she may. The one place that decides. */
export function refusalOf(
  actor: Actor | null,
  action: Action,
  { networks, unadopted = false }: Concern,
): Refusal | null {
  if (!actor) return new SignInNeeded();
  const own = networks.some((network) => belongsTo(actor, network));
  switch (action) {
    case "IMPORT":
      return own || (unadopted && isAdmin(actor)) ? null : new NotAllowed("refusal.notYourNetwork");
    case "POST":
    case "WISH":
    case "HOST":
      return own ? null : new NotAllowed("refusal.notYourNetwork");
    // Who comes in, who leads and what a network says of itself is for those who lead it.
    case "MANAGE":
      return networks.some((network) => leads(actor, network)) ? null : new NotAllowed("refusal.notALead");
    // The admin too: who came along may lead nothing any more.
    case "UNDO_MERGE":
      return isAdmin(actor) ? null : refusalOf(actor, "MANAGE", { networks });
    // Officers help in a talk and bind nobody; who leads a network binds it.
    case "SIGN":
      return networks.some((network) => leads(actor, network)) ? null : new NotAllowed("refusal.notASigner");
    case "ALIGN":
    case "ANSWER":
      return own || isOfficer(actor) ? null : new NotAllowed("refusal.notAParty");
    // What an answer says of a post is told further by whoever speaks for the same: a network, or the municipality.
    case "CORRECT":
      return own || (networks.length === 0 && isOfficer(actor)) ? null : new NotAllowed("refusal.notYourAnswer");
    case "SEE_PRIVATE":
      return own || isOfficer(actor) || (unadopted && isAdmin(actor)) ? null : new NotAllowed();
    case "SEE_HISTORY":
      return own || isOfficer(actor) ? null : new NotAllowed();
    // What the board learns from rivals is for none of them to decide, and what all of them did for none of them to read.
    // Nor is what the municipality writes down of their quarrels.
    case "TEACH":
    case "SEE_LOG":
    case "DESK":
      return isOfficer(actor) || isAdmin(actor) ? null : new NotAllowed();
    // What the board brings about for a network is for its people, and for the whole for who looks over it.
    case "SEE_EFFECT":
      return own || isOfficer(actor) || isAdmin(actor) ? null : new NotAllowed();
    // To follow what she may see in a program of her own is for everybody who is signed in. But an address of hers would
    // see what a role that waits for a passkey does not.
    case "FOLLOW":
      return actor.rolesWaiting.length > 0 ? new NotAllowed("refusal.passkeyFirst") : null;
    case "JOIN":
      return null;
    // What is kept of herself is hers.
    case "ACCOUNT":
      return null;
    case "APPROVE":
    case "SEE_SETTINGS":
    case "END_SESSIONS":
    case "SET_DAYS":
      return isAdmin(actor) ? null : new NotAllowed();
    case "SEE_FLAGS":
      return maySeeHolds(actor) ? null : new NotAllowed();
  }
}

/** Throws the refusal, so that a verb reads as one sentence. */
export function demand(actor: Actor | null, action: Action, concern: Concern): asserts actor is Actor {
  const refusal = refusalOf(actor, action, concern);
  if (refusal) throw refusal;
}

/** Holds and flags are for those who plan: people of a network, officers and admins. */
export function maySeeHolds(actor: Actor | null): boolean {
  return actor !== null && (actor.memberships.length > 0 || actor.boardRoles.length > 0);
}

function leads(actor: Actor, network: string): boolean {
  return actor.memberships.some((membership) => membership.network === network && membership.role === "LEAD");
}

function isOfficer(actor: Actor): boolean {
  return actor.boardRoles.includes("OFFICER");
}

function isAdmin(actor: Actor): boolean {
  return actor.boardRoles.includes("ADMIN");
}

function belongsTo(actor: Actor, network: string): boolean {
  return actor.memberships.some((membership) => membership.network === network);
}
