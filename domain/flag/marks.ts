import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { isRead, themesAlike } from "#domain/likeness/likeness.ts";
import { isPresent, MATCHER_VERSION, type Reading, themeOfConcept } from "#domain/likeness/reading.ts";
import { nearness, rootArea } from "#domain/place/area.ts";
import { AREAS } from "#domain/place/areas.ts";
import { areRelated, saysWho } from "./audience-fit.ts";
import type { SeenEvent } from "./evidence.ts";
import { isNumbered } from "./gist.ts";
import { type Tables, tablesOf } from "./in-common.ts";
import type { Model } from "./model.ts";
import { BIG } from "./overlap.ts";
import { isOff } from "./same-time.ts";

/**
 * What a database can hold against another event's, as whole numbers of at most 52 bits: a set is a sum of powers of
 * two. They change with the lists and the glossary, and so have the version of the matcher that made them.
 */
export interface Marks {
  marked: number;
  /** The districts and towns where it is; -1 is anywhere. */
  roots: number;
  /** What it is about, in two numbers. */
  about: number;
  further: number;
  /** The groups and trades that it is for. */
  publics: number;
  /** A number made of its address on the web; 0 when it has none. */
  link: number;
  /** 1 when it can weigh in ways that its other marks do not tell: a crowd, called off or moved, a visit, one of several, or not understood. */
  odd: number;
}

/**
 * What the marks of others are held against, for one event. The tables say, for each way in which two events may lie in
 * time, which combinations of `IN_COMMON` may matter at all: bit n is 1 when combination n may.
 */
export interface Sieve {
  marked: number;
  /** Where its people come from, and the next districts. */
  near: number;
  next: number;
  /** What is alike, or the same in what is related. */
  about: number;
  further: number;
  publics: number;
  link: number;
  odd: number;
  tables: Tables;
}

/** The marks of an event. */
export function marksOf(event: Pick<SeenEvent, "post" | "reading">): Marks {
  const { post, reading } = event;
  const [about, further] = halves(reading.concepts.map(([id]) => subjectOf(id)));
  const odd =
    (post.expectedAttendance ?? 0) >= BIG ||
    isOff(event) ||
    reading.visiting ||
    isNumbered(event) ||
    !isRead(reading.concepts);
  return {
    marked: isPresent(reading.version) ? MATCHER_VERSION : reading.version,
    roots: isAnywhere(reading) ? -1 : sumOf(reading.areas.map((area) => ROOTS.indexOf(rootArea(area)))),
    about,
    further,
    publics: sumOf(reading.audiences.filter(saysWho).map((id) => PUBLICS.indexOf(id))),
    link: post.url === null ? 0 : hash(post.url),
    odd: odd ? 1 : 0,
  };
}

/**
 * What the marks of others are held against, by the model that the full comparison would weigh by; `wished` when somebody
 * declared anything about a host of the event.
 */
export function sieveOf(event: Pick<SeenEvent, "post" | "reading">, model: Model, wished: boolean): Sieve {
  const { reading } = event;
  const { marked, link, odd } = marksOf(event);
  const near = ROOTS.flatMap((root, at) => (isAmong(NEAR, reading, root) ? [at] : []));
  const next = ROOTS.flatMap((root, at) => (nearness(reading, here(root)) === "NEXT" ? [at] : []));
  const own = new Set(reading.concepts.map(([id]) => subjectOf(id)));
  const [about, further] = halves(SUBJECTS.flatMap((_, at) => (alikeAny(own, at) ? [at] : [])));
  return {
    marked,
    near: isAnywhere(reading) ? -1 : sumOf(near),
    next: sumOf(next),
    about,
    further,
    publics: sumOf(PUBLICS.flatMap((id, at) => (reading.audiences.some((one) => areRelated(one, id)) ? [at] : []))),
    link: link === 0 ? NO_LINK : link,
    odd,
    tables: tablesOf(model, wished),
  };
}

const NO_LINK = -1;
const NEAR = new Set(["SAME_AREA", "NEAR"]);
const ROOTS = [...new Set(AREAS.map(({ id }) => rootArea(id)))].filter((id) => id !== "online");
const PUBLICS = AUDIENCES.map(({ id }) => id).filter(saysWho);

/** A theme as a concept that is about it stands for it; what only says the broad thing meets no other like it. */
interface Subject {
  theme: string;
  general: boolean;
}

const GENERAL = [...new Set(CONCEPTS.filter(({ general }) => general).map(({ id }) => themeOfConcept(id)))];
const SUBJECTS: Subject[] = [
  ...THEMES.map(({ id }) => ({ theme: id, general: false })),
  ...GENERAL.map((theme) => ({ theme, general: true })),
];
const general = new Set(CONCEPTS.filter((concept) => concept.general).map(({ id }) => id));

function subjectOf(concept: string): number {
  const theme = themeOfConcept(concept);
  return SUBJECTS.findIndex((one) => one.theme === theme && one.general === general.has(concept));
}

function alikeAny(own: ReadonlySet<number>, at: number): boolean {
  return [...own].some((mine) => {
    const [one, other] = [SUBJECTS[mine], SUBJECTS[at]];
    if (!one || !other) return true;
    return !(one.general && other.general) && themesAlike(one.theme, other.theme);
  });
}

function isAnywhere({ areas, online }: Pick<Reading, "areas" | "online">): boolean {
  return online || areas.length === 0 || areas.some((area) => !ROOTS.includes(rootArea(area)));
}

function isAmong(wanted: ReadonlySet<string>, reading: Reading, root: string): boolean {
  return wanted.has(nearness(reading, here(root)));
}

function here(root: string) {
  return { areas: [root], online: false };
}

const BITS = 52;

/** What is not in the list may be anything. */
function sumOf(places: readonly number[]): number {
  if (places.includes(-1)) return -1;
  return [...new Set(places.map((place) => place % BITS))].reduce((sum, place) => sum + 2 ** place, 0);
}

function halves(places: readonly number[]): [number, number] {
  if (places.includes(-1)) return [-1, -1];
  const wrapped = places.map((place) => place % (2 * BITS));
  return [sumOf(wrapped.filter((place) => place < BITS)), sumOf(wrapped.filter((place) => place >= BITS))];
}

function hash(text: string): number {
  let made = 7;
  for (let at = 0; at < text.length; at++) made = (Math.imul(made, 31) + text.charCodeAt(at)) | 0;
  return Math.abs(made) + 1;
}
