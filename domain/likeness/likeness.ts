import { broadTheme } from "#domain/catalogue/taxonomy.ts";
import { conceptById } from "./concepts.ts";
import { areNeighbours } from "./neighbours.ts";
import type { Reading } from "./reading.ts";
import { themeOfConcept } from "./reading.ts";
import { trigramLikeness } from "./words.ts";

/** How alike two posts are in what they are about; every number is 0 to 1. */
export interface Likeness {
  /** How much of what each is about the other is about too. */
  need: number;
  /** How alike the two main things are. */
  main: number;
  /** The theme that they share most, with the words of both that said so; null when they share none. */
  shared: { theme: string; wordsA: string; wordsB: string } | null;
  /** Nothing is known of what one of them is about. */
  unread: boolean;
  title: number;
  words: number;
  /** Words of both as they were written, the most telling first; for the reason. */
  sameWords: string[];
}

type Weighed = Reading["concepts"];

/** What the concepts of two posts say, without their words. */
export type ConceptLikeness = Pick<Likeness, "need" | "main" | "shared" | "unread">;

/** Compares what two posts are about, by concepts first and by words for what the glossary does not know. Symmetric but for A and B. */
export function likeness(a: Reading, b: Reading): Likeness {
  const sameWords = common(a.keys, b.keys);
  const title = trigramLikeness(a.title, b.title);
  const words = wordLikeness(a, b, sameWords);
  return { ...conceptLikeness(a.concepts, b.concepts), title, words, sameWords: asWritten(a, b, sameWords) };
}

/** Long words tell most. Where the two posts say it in two languages, both words are shown. */
function asWritten(a: Reading, b: Reading, keys: readonly string[]): string[] {
  const written = keys.map((key) => {
    const [one = key, other = key] = [a.shown[a.keys.indexOf(key)], b.shown[b.keys.indexOf(key)]];
    return one.startsWith(other.slice(0, 4)) ? one : `${one} / ${other}`;
  });
  return written.sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
}

/** The part of {@link likeness} that concepts alone decide. One pass over the pairs: it runs thousands of times a write. */
export function conceptLikeness(a: Weighed, b: Weighed): ConceptLikeness {
  const [bestA, bestB] = [new Array<number>(a.length).fill(0), new Array<number>(b.length).fill(0)];
  let [strongest, shared]: [number, Likeness["shared"]] = [0, null];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const [x, y] = [a[i], b[j]];
      const how = x && y ? alike(x[0], y[0]) : 0;
      if (!x || !y || how === 0) continue;
      bestA[i] = Math.max(bestA[i] ?? 0, how * Math.min(1, y[1]));
      bestB[j] = Math.max(bestB[j] ?? 0, how * Math.min(1, x[1]));
      const strength = how < ALIKE_NEIGHBOUR || bothGeneral(x[0], y[0]) ? 0 : how * Math.min(x[1], y[1]);
      if (strength > strongest) [strongest, shared] = [strength, sharing(x, y)];
    }
  }
  return {
    need: (covered(a, bestA) + covered(b, bestB)) / 2,
    main: mainAlike(a, b),
    shared,
    unread: !isRead(a) || !isRead(b),
  };
}

function bothGeneral(a: string, b: string): boolean {
  return conceptById(a)?.general === true && conceptById(b)?.general === true;
}

function sharing([one, , wordsA]: Weighed[number], [other, , wordsB]: Weighed[number]): Likeness["shared"] {
  return { theme: [themeOfConcept(one), themeOfConcept(other)].sort()[0] ?? "", wordsA, wordsB };
}

const ALIKE_CONCEPT = 1;
/** Two concepts of one need: "credit application" and "loan". */
const ALIKE_NEED = 0.7;
/** Both for one trade, which says for whom and not yet with what. */
const ALIKE_TRADE = 0.5;
/** Needs that people with the same problem look for. */
const ALIKE_NEIGHBOUR = 0.5;
const ALIKE_BROAD = 0.2;

const alikeKnown = new Map<string, Map<string, number>>();

/** How alike two concepts are, 0 to 1. */
function alike(a: string, b: string): number {
  if (a === b) return conceptById(a)?.trade ? ALIKE_TRADE : ALIKE_CONCEPT;
  const row = alikeKnown.get(a) ?? new Map<string, number>();
  const known = row.get(b);
  if (known !== undefined) return known;
  const found = alikeByTheme(a, b);
  alikeKnown.set(a, row.set(b, found));
  return found;
}

function alikeByTheme(a: string, b: string): number {
  const [one, other] = [themeOfConcept(a), themeOfConcept(b)];
  if (one === other) return conceptById(a)?.general || conceptById(b)?.general ? ALIKE_NEIGHBOUR : ALIKE_NEED;
  if (themesAlike(one, other)) return ALIKE_NEIGHBOUR;
  return broadTheme(one) === broadTheme(other) ? ALIKE_BROAD : 0;
}

/** Whether two posts on these themes share a subject: one need, or needs that people with one problem look for. */
export function themesAlike(one: string, other: string): boolean {
  return one === other || areNeighbours(one, other);
}

/** How much of what one is about, by weight, the other is about too. */
function covered(concepts: Weighed, best: readonly number[]): number {
  let [sum, all] = [0, 0];
  concepts.forEach(([id, weight], at) => {
    const much = weight * tells(id);
    sum += much * (best[at] ?? 0);
    all += much;
  });
  return all === 0 ? 0 : sum / all;
}

/** A post may have two main things: whatever weighs nearly as much as the most. */
function mainAlike(a: Weighed, b: Weighed): number {
  let most = 0;
  for (const one of mainsOf(a)) for (const other of mainsOf(b)) most = Math.max(most, alike(one, other));
  return most;
}

const NEARLY = 0.75;

/** How surely the main thing of a post is its main thing, 0 to 1: of four that are named once, each may be in passing. */
export function focus(concepts: Weighed): number {
  return 1 / Math.max(1, mainsOf(concepts).length) ** 0.25;
}

function mainsOf(concepts: Weighed): string[] {
  let most = 0;
  for (const [id, weight] of concepts) most = Math.max(most, weight * tells(id));
  return concepts.filter(([id, weight]) => weight * tells(id) >= NEARLY * most).map(([id]) => id);
}

/** How much a concept tells of what help is given: a trade is mostly named to say for whom. */
function tells(id: string): number {
  return conceptById(id)?.trade ? 0.6 : 1;
}

/** Whether the glossary understands what a post is about. */
export function isRead(concepts: Weighed): boolean {
  return concepts.some(([id, weight]) => weight >= 0.6 && !conceptById(id)?.general);
}

/** The words that two sorted lists share, as often as both have them. */
export function common(a: readonly string[], b: readonly string[]): string[] {
  const shared: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = "", y = ""] = [a[i], b[j]];
    if (x === y) shared.push(x);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/** Share of the words (0 to 1), those of the title counted double. */
export function wordLikeness(
  a: Pick<Reading, "keys" | "titleKeys">,
  b: Pick<Reading, "keys" | "titleKeys">,
  same: readonly string[],
): number {
  if (same.length === 0) return 0;
  let shared = 0;
  for (const word of same) shared += (a.titleKeys.includes(word) ? 2 : 1) * (b.titleKeys.includes(word) ? 2 : 1);
  // Of a text of a few words, one in common says little yet.
  const length = (one: typeof a) => Math.sqrt(3 + one.keys.length + 3 * one.titleKeys.length);
  return Math.min(1, shared / (length(a) * length(b)));
}
