import type { Fault } from "#domain/refusal.ts";
import type { Role } from "./network.ts";

/** A way into a network for whoever has its link. */
export interface Invite {
  id: string;
  network: string;
  /** What one becomes by it. */
  role: Role;
  /** So many people can come in by it, and so many have. */
  most: number;
  used: number;
  /** Who made it, as long as the board knows her. */
  person: string | null;
  /** Instants in epoch milliseconds. */
  createdAt: number;
  expiresAt: number;
  revokedAt: number | null;
}

/** What is given to make an invite. */
export interface InviteInput {
  network: string;
  role: Role;
  /** Whether several people can come in by it. */
  many: boolean;
  days: number;
}

/** An invite holds for a week unless somebody says otherwise. */
export const USUAL_DAYS = 7;
const MOST_DAYS = 30;
/** A link that goes round in a group lets in so many. */
export const MANY = 25;

/** Everything that is wrong with an invite as it was given. Who leads is asked one by one. */
export function inviteFaults({ role, many, days }: InviteInput): Fault[] {
  const faults: Fault[] = [];
  if (role === "LEAD" && many) faults.push({ field: "many", key: "fault.invite.leads" });
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    faults.push({ field: "days", key: "fault.invite.days", params: { most: MOST_DAYS } });
  }
  return faults;
}

/** Whether an invite lets somebody in at an instant (epoch milliseconds). */
export function isOpen({ most, used, expiresAt, revokedAt }: Invite, now: number): boolean {
  return revokedAt === null && now < expiresAt && used < most;
}
