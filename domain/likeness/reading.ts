import type { EventPost } from "#domain/calendar/event.ts";
import { toWall } from "#domain/calendar/zone.ts";
import type { Language, OfferForm, OfferPost } from "#domain/catalogue/offer.ts";
import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { readAreas, wordsBeyondAreas } from "#domain/place/area.ts";
import { clocksAround } from "./clocks.ts";
import { conceptById } from "./concepts.ts";
import { CALLED_OFF, CLOSED, MOVED, VISITING, WELCOMING } from "./cues.ts";
import { type Hit, LEXICON, type Lexicon } from "./lexicon.ts";
import { priceOf } from "./price.ts";
import { BOUND, USUAL_FORMS } from "./usual-forms.ts";
import { type Venue, venueOf } from "./venue.ts";
import { partsOf, proseAreas, pruned, saysOnline, saysStreamed } from "./whereabouts.ts";
import { keysOf } from "./word-keys.ts";
import { wordsOf } from "./words.ts";

/**
 * The version of everything that the matcher makes of a post and the board keeps: its reading, and the gist, reach, keys
 * and search words that follow from it. Raised whenever any of them would come out, or be written, otherwise: a board
 * then reads every post anew when it starts.
 */
export const MATCHER_VERSION = 7;

const MOST_LESSONS = 1_000_000;

/** The version that a reading by this lexicon carries: of the matcher, and of what the board was taught. */
export function versionOf({ lessons }: Lexicon): number {
  return lessons === 0 ? MATCHER_VERSION : MATCHER_VERSION * MOST_LESSONS + lessons;
}

/** Whether a reading of this version was made by this matcher, whatever its board was taught since. */
export function isPresent(version: number): boolean {
  return version === MATCHER_VERSION || Math.floor(version / MOST_LESSONS) === MATCHER_VERSION;
}

/** What the matcher derived from one post: everything that a comparison needs, as JSON. */
export interface Reading extends Venue {
  version: number;
  /** Concept (or theme, when only that was picked), how much it is what the post is about, the words that said so; by id. */
  concepts: [string, number, string][];
  /** The words of the title as written, in order. */
  title: string[];
  /** Stems of the words that carry meaning, Dutch ones in English where known; of the title and of the whole. Sorted. */
  titleKeys: string[];
  keys: string[];
  /** The word as it was written for each of `keys`, in their order: a reason shows no stems. */
  shown: string[];
  /** What the lead confirmed; null when nobody picked a need. Who picked one had form and audience before her as well. */
  confirmed: Confirmed | null;
  form: OfferForm | null;
  /** How much the text speaks for each form, as shares of 1, most first; empty when it says too little. */
  forms: [OfferForm, number][];
  audiences: string[];
  areas: string[];
  online: boolean;
  /** What one pays for an offer, in euros; 0 when it is free, null when nobody said. Always null of an event. */
  price: number | null;
  /** It is in a hall and can be followed from elsewhere too. */
  streamed: boolean;
  /** The venue as it was written, up to the address; "" when there is none. */
  place: string;
  /** A fixed group; nobody else can come. */
  closed: boolean;
  /** The text says that it does not go on, or at another time. */
  calledOff: boolean;
  moved: boolean;
  /** It takes people along to what somebody else holds. */
  visiting: boolean;
  /** Which part of a whole it is: "2 of 4", "morning", "final". Sorted. */
  parts: string[];
  /** Other times that the text names around the start, in minutes from it: of doors, of coffee. Sorted. */
  clocks: number[];
}

/** The need that a lead picked for an offer, beside the form and audiences that the text alone would give: perhaps one tap was too many. */
export interface Confirmed {
  need: string;
  saidForm: OfferForm | null;
  saidAudiences: string[];
}

/** What the matcher would pick for a post without facets; `confidence` is 0 to 1, for the need. */
export interface Suggestion {
  need: string | null;
  form: OfferForm | null;
  themes: string[];
  audiences: string[];
  areas: string[];
  confidence: number;
}

/** What the matcher reads of an event. Picked facets count for more than words. */
export function readEvent(post: EventPost, lexicon: Lexicon = LEXICON): Reading {
  const picked = new Map(post.themes.map((theme) => [theme, 1.2]));
  const { hits, ...about } = readText(post, lexicon, picked);
  const spots = [post.area ?? "", ...readAreas(post.place ?? "")].filter((id) => id !== "");
  const areas = pruned(spots.length > 0 ? spots : proseAreas(post.title, post.description));
  const text = `${post.title} ${post.description}`;
  return {
    ...about,
    // Where it is says nothing of what it is.
    title: wordsBeyondAreas(post.title).slice(0, 16),
    confirmed: null,
    form: null,
    forms: [],
    audiences: audiencesOf(post.audiences, hits, text),
    areas: areas.filter((id) => id !== "online"),
    online: post.online || areas.includes("online") || saysOnline(post.title),
    price: null,
    streamed: saysStreamed(text),
    ...venueOf(post.place ?? "", text),
    place: (post.place ?? "").split(",")[0]?.trim().slice(0, 60) ?? "",
    closed: post.invitationOnly || CLOSED.test(text.toLowerCase()),
    calledOff: CALLED_OFF.test(text.toLowerCase()),
    moved: MOVED.test(text.toLowerCase()),
    visiting: VISITING.test(text.toLowerCase()),
    parts: partsOf(post.title, post.place ?? ""),
    clocks: post.allDay ? [] : clocksAround(text, minutesOf(post)),
  };
}

/** The start on the clock where it is held, in minutes since midnight. */
function minutesOf({ start, timeZone }: Pick<EventPost, "start" | "timeZone">): number {
  const [hours = 0, minutes = 0] = toWall(start, timeZone).slice(11, 16).split(":").map(Number);
  return hours * 60 + minutes;
}

/** What the matcher reads of an offer. Picked facets count for more than words. */
export function readOffer(post: OfferPost, lexicon: Lexicon = LEXICON): Reading {
  const { hits, ...about } = readText(post, lexicon, new Map(post.need ? [[post.need, 3]] : []));
  const areas = pruned(post.areas.length > 0 ? post.areas : proseAreas(post.title, post.description));
  const text = `${post.title} ${post.description}`;
  return {
    ...about,
    confirmed:
      post.need && !post.imported
        ? { need: post.need, saidForm: formOf(hits, []), saidAudiences: audiencesOf([], hits, text) }
        : null,
    form: post.form ?? formOf(hits, about.concepts),
    forms: post.form ? [[post.form, 1]] : sharesOf(formsOf(hits, about.concepts)),
    audiences: audiencesOf(post.audiences, hits, text),
    areas: areas.filter((id) => id !== "online"),
    online: areas.includes("online") || (post.areas.length === 0 && saysOnline(post.title)),
    price: priceOf(post),
    streamed: false,
    venue: [],
    spots: [],
    venueKind: null,
    named: false,
    place: "",
    closed: false,
    calledOff: false,
    moved: false,
    visiting: false,
    parts: [],
    clocks: [],
  };
}

/** What would be picked for a text that came without facets, as an import does. */
export function suggest(text: string, language: Language, lexicon: Lexicon = LEXICON): Suggestion {
  const [title = "", ...rest] = text.split("\n");
  const about = readText({ title, description: rest.join("\n"), language }, lexicon, new Map());
  const themes = themesOf(about.concepts);
  const [top, next] = themes;
  const [most, second] = [top?.[1] ?? 0, next?.[1] ?? 0];
  const need = top && themeOf(top[0])?.parent ? top[0] : null;
  const strong = themes.filter(([, weight]) => weight >= Math.max(1, most / 2)).slice(0, 3);
  return {
    need,
    form: formOf(about.hits, about.concepts),
    themes: strong.map(([theme]) => theme),
    audiences: audiencesOf([], about.hits, text),
    areas: pruned(proseAreas(title, rest.join("\n"))),
    confidence: need ? Math.round((100 * most) / (most + second + 1)) / 100 : 0,
  };
}

/** The form that a label names in so many words; null when it names none. */
export function formNamed(label: string, language: Language): OfferForm | null {
  return formOf(LEXICON.find(wordsOf(label), language), [], 0);
}

/** Labels of what a post was found to be about, so that a search in other words finds it too. */
export function wordsFound(reading: Reading): string {
  const themes = themesOf(reading.concepts).flatMap(([id]) => themeOf(id) ?? []);
  const found = reading.concepts.flatMap(([id]) => conceptById(id) ?? []);
  const terms = found
    .filter((concept) => !concept.general)
    .flatMap(({ nl, en }) => [...nl.slice(0, 3), ...en.slice(0, 3)]);
  return [...new Set([...themes.flatMap(({ nl, en }) => [nl, en]), ...terms])].join(" ");
}

/** Themes of a reading with how much it is about each, most first. */
export function themesOf(concepts: Reading["concepts"]): [string, number][] {
  const weights = new Map<string, number>();
  for (const [id, weight] of concepts) {
    const theme = themeOfConcept(id);
    weights.set(theme, (weights.get(theme) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The theme of a concept; a general concept stands for the broad theme, and a picked theme for itself. */
export function themeOfConcept(id: string): string {
  const concept = conceptById(id);
  if (!concept) return id;
  return concept.general ? (themeOf(concept.theme)?.parent ?? concept.theme) : concept.theme;
}

interface Text {
  title: string;
  description: string;
  language: Language;
}

function readText({ title, description, language }: Text, lexicon: Lexicon, picked: Map<string, number>) {
  const [titleWords, textWords] = [wordsOf(title), wordsOf(description)];
  const hits = [
    ...lexicon.find(titleWords, language).map((hit) => ({ ...hit, sure: hit.sure * TITLE_COUNTS })),
    ...lexicon.find(textWords, language),
  ];
  const titleKeys = [...keysOf(titleWords, language).keys()].sort();
  const all = keysOf([...titleWords, ...textWords], language);
  const keys = [...all.keys()].sort().slice(0, 40);
  return {
    version: versionOf(lexicon),
    concepts: conceptsOf(hits, picked),
    title: titleWords.slice(0, 16),
    titleKeys,
    keys,
    shown: keys.map((key) => all.get(key) ?? key),
    hits,
  };
}

/** A title says what a post is about; a description also says what it is not about. */
const TITLE_COUNTS = 2;
const GENERAL = 0.35;
const MOST = 3;

function conceptsOf(hits: readonly Hit[], picked: Map<string, number>): Reading["concepts"] {
  const found = new Map<string, [number, string]>([...picked].map(([theme, weight]) => [theme, [weight, ""]]));
  for (const { concepts, words, sure } of hits) {
    for (const [id, much] of concepts) {
      const [weight, said] = found.get(id) ?? [0, words];
      const more = (much * sure * (conceptById(id)?.general ? GENERAL : 1)) / concepts.size ** 0.5;
      found.set(id, [Math.min(MOST, weight + more), said || words]);
    }
  }
  return [...found]
    .map(([id, [weight, words]]): [string, number, string] => [id, Math.round(weight * 100) / 100, words])
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** What the text says of how help is given; where it says little, how help with that need mostly comes. */
function formOf(hits: readonly Hit[], concepts: Reading["concepts"], least = SAID): OfferForm | null {
  const [best] = formsOf(hits, concepts);
  return best && best[1] >= least ? best[0] : null;
}

/** How much a text speaks for each form, most first. */
function formsOf(hits: readonly Hit[], concepts: Reading["concepts"]): [OfferForm, number][] {
  const weights = new Map<OfferForm, number>();
  const [[need] = [""]] = themesOf(concepts);
  const usual = USUAL_FORMS.get(need);
  if (usual) weights.set(usual, BOUND.has(need) ? ALMOST_ALWAYS : USUAL);
  for (const { forms, sure } of hits) {
    for (const [form, much] of forms) weights.set(form, (weights.get(form) ?? 0) + (much * sure) / forms.size);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The share of each form in what a text says of it; empty when it says too little. */
function sharesOf(forms: readonly [OfferForm, number][]): [OfferForm, number][] {
  const [best] = forms;
  if (!best || best[1] < SAID) return [];
  const sum = forms.reduce((total, [, much]) => total + much ** SHARPENED, UNSAID);
  return forms.map(([form, much]) => [form, Math.round((100 * much ** SHARPENED) / sum) / 100]);
}

const SHARPENED = 2;
/** What a text leaves open: one doubtful word does not make a form sure. */
const UNSAID = 0.5;

/** Less than one plain word for another form, more than a doubtful one. */
const USUAL = 0.8;
const ALMOST_ALWAYS = 2;
const SAID = 0.5;

/**
 * Audiences that were picked, or those that the text is for: named in the title, or after "for", or by an age. Others
 * are mentioned only: "students help you", "our volunteers", "your shop". A text that welcomes others too is for everybody.
 */
function audiencesOf(picked: readonly string[], hits: readonly Hit[], text: string): string[] {
  const everybody = WELCOMING.test(text.toLowerCase()) ? ["iedereen"] : [];
  if (picked.length > 0) return [...new Set([...picked, ...everybody])].sort();
  const named = hits.filter(
    ({ sure, meant, aside, words }) =>
      (!aside && (sure > 1 || meant)) || /\d|gezocht|wanted|niet voor|become|not for/.test(words),
  );
  return [...new Set([...named.flatMap(({ audiences }) => audiences), ...everybody])].sort();
}
