import type { ProposalKind } from "#domain/alignment/proposal.ts";
import type { FlagKind, Reason } from "#domain/flag/flag.ts";
import type { MailKind } from "#domain/mail.ts";
import type { Application } from "#domain/network/application.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Fault } from "#domain/refusal.ts";
import type { Coming } from "./coming.ts";
import type { Way } from "./way.ts";

/** What leads hear of a talk between networks. */
export type TalkNews =
  | "opened"
  | "said"
  | "proposed"
  | "signed"
  | "agreed"
  | "undone"
  | "declined"
  | "closed"
  | "broken"
  | "reminded"
  | "help";

/** What happened in a talk; `network` null for the municipality. */
export interface ToldOfTalk {
  about: "talk";
  news: TalkNews;
  alignment: string;
  titles: string[];
  network: string | null;
  /** The way out that it is about; older notices have none. */
  kind?: ProposalKind;
  /** Whether a reason was given. */
  reason?: boolean;
  /** Whether a calendar elsewhere must follow first. */
  waits?: boolean;
}

/** A flag as a notice tells of it: its sentence, and at most two reasons. */
export interface ToldFlag {
  id: string;
  kind: FlagKind;
  posts: { title: string; network: string }[];
  /** The first of its days, as an instant, and how many they are; no day of offers. */
  day: number | null;
  days: number;
  reasons: Pick<Reason, "code" | "params">[];
}

/** One signal in the mail of the week, with what could be done about it. */
export interface Card extends ToldFlag {
  way: Way;
}

/** So many things, of which the first are told. */
export interface Some<Thing> {
  count: number;
  first: Thing[];
}

/** A talk between networks, as the mail of the week tells of it. */
export interface ToldTalk {
  id: string;
  titles: string[];
}

/** What of a network may not hold any more: offers that it has not confirmed for long, funding that ends soon. */
export interface Doubt {
  network: string;
  slug: string;
  unconfirmed: number;
  /** "yyyy-mm-dd"; null when no end is near. */
  fundingUntil: string | null;
}

/**
 * What the board tells somebody, as it was when it was written: nothing is looked up later but her language, and whether
 * she wants it. Nothing in it opens anything, for it is kept.
 */
export type Told =
  | { about: "asked"; network: string; kind: Application["kind"] }
  | { about: "approved"; network: string; slug: string; word: string | null }
  | { about: "refused"; network: string; word: string | null }
  | { about: "host"; network: string; owner: string; event: string; slug: string }
  | { about: "merge" | "merged" | "parted" | "split"; network: string; other: string; slug: string }
  | { about: "feed"; name: string; network: string; slug: string; fault: Pick<Fault, "key" | "params"> }
  | ToldOfTalk
  /** Posts of hers that others clash with since just now; `more` beside those that are told. */
  | { about: "clash"; flags: ToldFlag[]; more: number }
  /** To a lead: what is open around her posts, how many talks wait for her, and what of her networks may not hold any more. */
  | { about: "week"; cards: Card[]; more: number; talks: number; doubts: Doubt[] }
  /** To an officer: what is new, what got stuck (talks after their deadline, clashes of which nobody said anything), what got solved. */
  | {
      about: "weekOfAll";
      fresh: Some<ToldFlag>;
      late: Some<ToldTalk>;
      silent: Some<ToldFlag>;
      solved: Some<ToldTalk>;
      doubts: number;
    }
  /**
   * To who follows without an account: what is coming of her choice; `chosen` in words, `query` as the agenda's address,
   * `more` beside those that are told, null when nobody counted them.
   */
  | { about: "follow"; mail: string; chosen: string; query: string; coming: Coming[]; more: number | null };

/** What the board told somebody, on her own page. Instants in epoch milliseconds. */
export interface Notice {
  id: string;
  told: Told;
  at: number;
  /** When she had a look; null for what is new to her. */
  seenAt: number | null;
}

const KINDS: Partial<Record<Told["about"], MailKind>> = {
  asked: "APPLICATION",
  host: "TOGETHER",
  merge: "TOGETHER",
  talk: "TOGETHER",
  feed: "FEED",
  clash: "CLASH",
  week: "WEEK",
  weekOfAll: "WEEK",
};

/** By which choice its reader does without such a mail; null for an answer to what she asked herself. */
export function kindOf({ about }: Told): MailKind | null {
  return KINDS[about] ?? null;
}

/** The page on which its reader does something about it. */
export function pathOf(told: Told): string {
  switch (told.about) {
    case "asked":
      return paths.applications;
    case "refused":
      return paths.networks;
    case "merge":
      return paths.mergeNetwork(told.slug);
    case "approved":
    case "host":
    case "merged":
    case "parted":
    case "split":
    case "feed":
      return paths.network(told.slug);
    case "talk":
      return paths.alignment(told.alignment) + (told.news === "said" ? "#talk" : "");
    case "week":
    case "weekOfAll":
      return paths.flags;
    case "follow":
      return withQuery(paths.agenda, new URLSearchParams(told.query));
    case "clash":
      return told.flags.length === 1 ? paths.flag(told.flags[0]?.id ?? "") : paths.flags;
  }
}
