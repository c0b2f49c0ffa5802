import type { ValueForm } from "./value-form.ts";

/** An organisation that posts; it owns what it posts. */
export interface Network {
  id: string;
  slug: string;
  name: string;
  /** What for, in its own words. */
  purpose: string | null;
  forWhom: string | null;
  howToJoin: string | null;
  url: string | null;
  areas: string[];
  valueForms: ValueForm[];
  /** The calendar date on which its funding ends; for the network itself and officers. */
  fundingUntil: string | null;
}

export const ROLES = ["LEAD", "EDITOR"] as const;
export type Role = (typeof ROLES)[number];
export const BOARD_ROLES = ["OFFICER", "ADMIN"] as const;
export type BoardRole = (typeof BOARD_ROLES)[number];
/** Who carries the network on: shown to its people and to officers. */
export const DUTIES = ["STEWARD", "DEPUTY"] as const;
export type Duty = (typeof DUTIES)[number];

export interface Membership {
  network: string;
  role: Role;
  duty: Duty | null;
}

/** A signed-in person with what she may speak for; an unknown reader is `null`. */
export interface Actor {
  id: string;
  email: string;
  name: string;
  boardRoles: BoardRole[];
  /** Roles that she has and that count only in a session that was begun with more than a mailed code. */
  rolesWaiting: BoardRole[];
  memberships: Membership[];
  /** By what way the act came: kept in the log. */
  via: "page" | "api" | "feed" | "job";
}
