import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventPost } from "#domain/calendar/event.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import type { OfferForm, OfferPost } from "#domain/catalogue/offer.ts";
import { FORM_WORDS, formOfLabel, plainWords } from "#domain/feed/offer-words.ts";
import type { SeenOffer } from "#domain/flag/duplicate-offer.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import type { Lexicon } from "#domain/likeness/lexicon.ts";
import { readEvent, readOffer } from "#domain/likeness/read-post.ts";
import { suggest } from "#domain/likeness/suggest.ts";
import { VALUE_FORMS, type ValueForm } from "#domain/network/value-form.ts";
import { readAreas } from "#domain/place/area.ts";
import type { Language } from "#domain/wording/languages.ts";

/** An offer as a labelled folder has it; what the network filled in is free text. */
interface RawOffer {
  id: string;
  network: string;
  title: string;
  description: string;
  language: string;
  category?: string | null;
  audience?: string[];
  neighbourhoods?: string[];
  valueForms?: string[];
  price?: string | null;
  schedule?: string | null;
}

/** An event as a labelled folder has it; themes and audience are free text. */
export interface RawEvent {
  id: string;
  network: string;
  title: string;
  description?: string;
  start: string;
  end?: string | null;
  allDay?: boolean;
  rrule?: string | null;
  place?: { name?: string | null; neighbourhood?: string | null; online?: boolean } | null;
  themes?: string[];
  audience?: string[];
  language?: string;
  expectedAttendance?: number | null;
  cost?: string | null;
  hosts?: string[];
  url?: string | null;
  status?: string;
}

const ZONE = "Europe/Amsterdam";
const HOUR = 3_600_000;
const MONTHS = 550 * 24 * HOUR;

/** An offer as the board would see it, with all that was posted. */
export interface PostedOffer extends SeenOffer {
  post: OfferPost;
}

/** The offers of a folder as the board would see them. */
export function offersOf(folder: string, lexicon: Lexicon): PostedOffer[] {
  return read<RawOffer>(folder, "offers.json").map((raw) => {
    const post = offerPost(raw);
    return { post, reading: readOffer(post, lexicon) };
  });
}

/** The events of a folder with their happenings, as the board would see them. */
export function eventsOf(folder: string, lexicon: Lexicon): SeenEvent[] {
  return read<RawEvent>(folder, "events.json").map((raw) => seenEvent(raw, lexicon));
}

/** One event with its happenings, as the board would see it. */
export function seenEvent(raw: RawEvent, lexicon: Lexicon): SeenEvent {
  const called = [raw.network, ...(raw.hosts ?? [])];
  const post = { ...eventPost(raw), called };
  const occurrences = expand(post, { start: post.start, end: post.start + MONTHS });
  return { post, reading: readEvent(post, lexicon), occurrences };
}

/** The records of one file of a folder; none where an author made no such file. */
export function read<Raw>(folder: string, file: string): Raw[] {
  if (!existsSync(join(folder, file))) return [];
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as Raw[];
}

function offerPost(raw: RawOffer): OfferPost {
  return {
    id: raw.id,
    network: raw.network,
    title: raw.title,
    // What a network files an offer under is read with its text.
    description: [raw.description ?? "", raw.category ?? ""].filter((text) => text !== "").join("\n"),
    language: languageOf(raw.language),
    need: null,
    form: formIn(raw),
    areas: areasIn(raw.neighbourhoods ?? []),
    audiences: audiencesIn(raw.audience ?? []),
    valueForms: (raw.valueForms ?? []).flatMap(valueForm),
    price: raw.price ?? null,
    schedule: raw.schedule ?? null,
    url: null,
  };
}

function eventPost(raw: RawEvent): EventPost {
  const start = Date.parse(raw.start);
  const end = raw.end ? Date.parse(raw.end) : start + (raw.allDay ? 24 : 2) * HOUR;
  const areas = areasIn(raw.place?.neighbourhood ? [raw.place.neighbourhood] : []);
  const themes = raw.themes ?? [];
  return {
    id: raw.id,
    uid: raw.id,
    network: raw.network,
    hosts: raw.hosts ?? [],
    title: raw.title,
    description: raw.description ?? "",
    language: languageOf(raw.language ?? "nl"),
    start,
    end: Math.max(end, start + HOUR / 4),
    allDay: raw.allDay ?? false,
    timeZone: ZONE,
    recurrence: raw.rrule ? `RRULE:${raw.rrule.replace(/^RRULE:/, "")}` : null,
    status: raw.status?.toUpperCase() === "CANCELLED" ? "CANCELLED" : "CONFIRMED",
    place: placeOf(raw, areas.length > 0),
    area: areas.find((area) => area !== "online") ?? null,
    invitationOnly: false,
    online: (raw.place?.online ?? false) || areas.includes("online"),
    themes: [...new Set(themes.flatMap((theme) => suggest(theme, "nl").themes.slice(0, 1)))],
    audiences: audiencesIn([...(raw.audience ?? []), ...themes]),
    valueForms: [],
    price: raw.cost ?? null,
    expectedAttendance: raw.expectedAttendance ?? null,
    url: raw.url ?? null,
    source: null,
  };
}

/** What a network calls the neighbourhood, where the board knows no such one, still says where it is. */
function placeOf({ place }: RawEvent, known: boolean): string | null {
  const said = [place?.name ?? "", known ? "" : (place?.neighbourhood ?? "")].filter((part) => part !== "");
  return said.length > 0 ? said.join(", ") : null;
}

/** A network that files something under money does not say that it gives any; help and learning come in every form. */
function formIn({ valueForms = [], category }: RawOffer): OfferForm | null {
  const [said] = valueForms.flatMap((label) => formOfLabel(label) ?? []);
  const filed = FORM_WORDS[plainWords(category ?? "")];
  return said ?? (filed === undefined || filed === "FUND" || BROAD.has(plainWords(category ?? "")) ? null : filed);
}

const BROAD = new Set("hulp help steun support begeleiding coaching leren learning atelier studio".split(" "));

function areasIn(labels: readonly string[]): string[] {
  return [...new Set(labels.flatMap(readAreas))];
}

function audiencesIn(labels: readonly string[]): string[] {
  return [...new Set(labels.flatMap((label) => suggest(label, "nl").audiences))];
}

function languageOf(language: string): Language {
  return language.startsWith("en") ? "en" : "nl";
}

function valueForm(label: string): ValueForm[] {
  const name = label.toUpperCase().replace(/-/g, "_");
  return VALUE_FORMS.filter((form) => form === name);
}
