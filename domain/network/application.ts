import type { Fault } from "#domain/refusal.ts";
import { tooLong } from "#domain/text-faults.ts";
import type { Member, NetworkFacts } from "./network.ts";

/** Somebody asks for a network of her own, for one that is there and nobody's yet, or for a part of hers by itself. */
export const APPLICATION_KINDS = ["FOUND", "CLAIM", "SPLIT"] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];
/** A mail still has to be confirmed, an admin has to say something, or has. */
export const APPLICATION_STATES = ["UNCONFIRMED", "ASKED", "APPROVED", "REFUSED"] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Posts, followed calendars with what they bring, and people that go along to a network that comes off another. */
export interface Part {
  events: string[];
  offers: string[];
  feeds: string[];
  members: string[];
}

/** What somebody asks of the board's admin. */
export interface Application {
  id: string;
  kind: ApplicationKind;
  state: ApplicationState;
  /** Of a claim the network that is meant, of a split the one that it comes from. */
  network: string | null;
  /** The network as it was filled in; of a claim as it stands. */
  facts: NetworkFacts;
  part: Part | null;
  why: string | null;
  /** Who asks, when she has an account. */
  person: string | null;
  name: string;
  email: string;
  askedAt: number;
  decidedAt: number | null;
  /** What the admin said. */
  word: string | null;
}

const LONGEST = 1000;

/** Everything that is wrong with why somebody asks; `needed` when she has to say it. */
export function whyFaults(why: string | null | undefined, needed: boolean): Fault[] {
  const missing: Fault[] = needed && !why?.trim() ? [{ field: "why", key: "fault.required" }] : [];
  return [...missing, ...tooLong("why", why, LONGEST)];
}

const PARTS = ["events", "offers", "feeds", "members"] as const;

/** Everything that is wrong with what is to go along: nothing, what is not of the network, or everybody who leads it. */
export function partFaults(part: Part, whole: Part, people: readonly Pick<Member, "id" | "role">[]): Fault[] {
  if (PARTS.every((one) => part[one].length === 0)) return [{ field: "part", key: "fault.split.nothing" }];
  if (PARTS.some((one) => part[one].some((id) => !whole[one].includes(id))))
    return [{ field: "part", key: "fault.split.gone" }];
  const left = people.some(({ id, role }) => role === "LEAD" && !part.members.includes(id));
  return left ? [] : [{ field: "part", key: "fault.split.noLead" }];
}

/** Everything that is wrong with what an admin says; who says no says why. */
export function wordFaults(word: string | null | undefined, approve: boolean): Fault[] {
  const missing: Fault[] = !approve && !word?.trim() ? [{ field: "word", key: "fault.required" }] : [];
  return [...missing, ...tooLong("word", word, LONGEST)];
}
