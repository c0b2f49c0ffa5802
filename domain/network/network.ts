import type { ValueForm } from "./value-form.ts";

/** What a network says of itself. */
export interface NetworkFacts {
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

/** An organisation that posts; it owns what it posts. */
export interface Network extends NetworkFacts {
  id: string;
  /** Its name in addresses, which stays when the network is called otherwise. */
  slug: string;
  version: number;
  /** Whether people of its own carry it; else the board only follows its public calendar. */
  adopted: boolean;
  /** The network that it went into, if it did. */
  mergedInto: string | null;
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

/** A person of a network, as its own people know her. */
export interface Member extends Omit<Membership, "network"> {
  id: string;
  name: string;
  email: string;
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
