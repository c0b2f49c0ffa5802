import { DAY_PARTS } from "#domain/calendar/day-part.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { AREAS } from "#domain/place/areas.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { AgendaChoice } from "./agenda-choice.ts";

/** What somebody without an account follows of the agenda; instants in epoch milliseconds. */
export interface Follow {
  id: string;
  choice: AgendaChoice;
  /** Of its calendar and its mail. */
  language: Language;
  /** Raised by each change. */
  version: number;
  madeAt: number;
  seenAt: number;
}

/** Where the mail of a follow goes. */
export interface FollowMail {
  id: string;
  follow: string;
  email: string;
  askedAt: number;
  /** Null while nobody of the address has said yes. */
  confirmedAt: number | null;
  /** The Monday of the last week for which it was made. */
  week: string | null;
}

const LONGEST_SEARCH = 200;

/** A choice as it is kept: only what there is, each once, in the order of the board; `networks` are those that stand. */
export function keptChoice(choice: AgendaChoice, networks: readonly string[]): AgendaChoice {
  const { areas, themes, audiences, valueForms, language, online, search, dayParts } = choice;
  const kept: AgendaChoice = {
    areas: among(idsOf(AREAS), areas),
    themes: among(idsOf(THEMES), themes),
    audiences: among(idsOf(AUDIENCES), audiences),
    networks: among(networks, choice.networks),
    valueForms: among(VALUE_FORMS, valueForms),
    language: language ?? null,
    online: online ?? null,
    search: search?.trim().slice(0, LONGEST_SEARCH) || null,
    dayParts: among(DAY_PARTS, dayParts),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null));
}

const PARTS = ["areas", "themes", "audiences", "networks", "valueForms", "dayParts"] as const;

/** The first of each part of a choice of which nothing is kept, cut short. */
export function lostFrom(choice: AgendaChoice, kept: AgendaChoice): string[] {
  return PARTS.flatMap((part) => (kept[part] ? [] : (choice[part]?.slice(0, 1) ?? []))).map((one) => one.slice(0, 40));
}

/** An address of mail as a page shows it that others may look at: "s***@example.org". */
export function veiledAddress(email: string): string {
  return email.replace(/^(.)[^@]*/u, "$1***");
}

function idsOf(terms: readonly { id: string }[]): string[] {
  return terms.map(({ id }) => id);
}

function among<Value extends string>(all: readonly Value[], chosen: readonly string[] | null | undefined) {
  const known = all.filter((value) => chosen?.includes(value));
  return known.length === 0 ? null : known;
}
