import { conceptById } from "./concepts.ts";
import { folded, type Query, type QueryPart } from "./query.ts";
import { LINKS, stem } from "./words.ts";

/** What a post has to say to be found; a word with spaces is a phrase. */
export type Wanted = { word: string } | { beginning: string } | { any: Wanted[] } | { all: Wanted[] };

/** One part of a search with what finds it: its own letters first, then whatever means the same. */
export interface WantedPart {
  part: QueryPart;
  literal: Wanted;
  meant: Wanted;
}

/** What the index is asked of its words before it is searched. */
export interface Lookups {
  words: string[];
  beginnings: string[];
}

/** The words of the index, as far as they were looked up. */
export interface Vocabulary {
  has(word: string): boolean;
  /** The words that begin so, or null when they are more than anybody wants to name. */
  begunWith(beginning: string): readonly string[] | null;
}

/** Shorter, a beginning says nothing; in the middle of a search more is asked of it. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_HALF = 5;
const SHORTEST_COMPOUND = 8;
/** Of more words that begin alike none is named: the index is asked for their beginning, which costs it more. */
const MOST_NAMED = 40;
/** More letters at the end make another word. */
const LONGEST_ENDING = 3;

/** Whether a text says it by itself, as the index would find it there. */
export function says(text: string, wanted: Wanted): boolean {
  return saysAmong(folded(text).match(/[\p{L}\p{N}]+/gu) ?? [], wanted);
}

function saysAmong(words: readonly string[], wanted: Wanted): boolean {
  if ("any" in wanted) return wanted.any.some((one) => saysAmong(words, one));
  if ("all" in wanted) return wanted.all.every((one) => saysAmong(words, one));
  if ("beginning" in wanted) return words.some((word) => word.startsWith(wanted.beginning));
  const phrase = wanted.word.split(" ");
  return words.some((_, at) => phrase.every((word, more) => words[at + more] === word));
}

/** What has to be looked up for a search. */
export function lookupsFor({ parts }: Query): Lookups {
  const words = parts.flatMap((part) => part.words);
  const pairs = pairsOf(parts).flatMap(([one, other]) => [one + other, ...linked(one, other)]);
  const pieces = words.flatMap((word) => [...apartOf(word), ...halvesOf(word)]).flat();
  return {
    words: [...new Set([...pairs, ...pieces, ...words.map((word) => word.replaceAll(" ", ""))])],
    beginnings: [...new Set(words.flatMap((word) => (isPlain(word) ? [scopeOf(word)] : [])))],
  };
}

/** What finds each part of a search among these words; two neighbours that somebody wrote as one are one part. */
export function wantedOf({ parts }: Query, known: Vocabulary): WantedPart[] {
  const found: WantedPart[] = [];
  for (const [at, part] of parts.entries()) {
    const next = wantedPart(part, at === parts.length - 1, known);
    const before = found.at(-1);
    const joined = before ? joinedOf(before, next, known) : null;
    if (joined) found.splice(-1, 1, joined);
    else found.push(next);
  }
  return found;
}

function wantedPart(part: QueryPart, isLast: boolean, known: Vocabulary): WantedPart {
  const [first = "", ...more] = part.words;
  // What looks like another form of a word that nobody wrote is a typo of this one: "marketting" is no market.
  if (part.typoOf !== null && !known.has(first)) return { part, literal: { word: first }, meant: { word: first } };
  const each = part.words.map((word, at) => literalOf(word, isLast && at === part.words.length - 1, known));
  const literal: Wanted = more.length === 0 ? (each[0] ?? { word: first }) : { all: each };
  const labels = part.concepts.flatMap(labelsOf);
  const wider = more.length === 0 ? widerOf(first, labels.length > 0, known) : [];
  return { part, literal, meant: { any: [literal, ...labels, ...wider] } };
}

function literalOf(word: string, isLast: boolean, known: Vocabulary): Wanted {
  const together = word.replaceAll(" ", "");
  if (together !== word) return { any: [{ word }, ...(known.has(together) ? [{ word: together }] : [])] };
  const apart = known.has(word) ? [] : apartOf(word).filter((pieces) => pieces.every(known.has));
  const begun = isLast && word.length >= SHORTEST_BEGINNING ? begunWith(word, known) : [];
  const pieces = apart.map((both) => ({ word: both.join(" ") }));
  return { any: [{ word }, ...pieces, ...inflected(word, known), ...begun] };
}

/** Longer words that begin so, the halves of a compound, and the pieces of what was typed as one. */
function widerOf(word: string, isNamed: boolean, known: Vocabulary): Wanted[] {
  if (!isPlain(word)) return piecesOf(word);
  const begun = word.length >= SHORTEST_HALF ? begunWith(word, known) : [];
  if (isNamed) return begun;
  const halves = halvesOf(word).find(([one, other]) => known.has(one) && known.has(other));
  return halves ? [...begun, { all: halves.map((half) => ({ word: half })) }] : begun;
}

/** Of "zzp'er" the "zzp": what is short beside it says nothing. */
function piecesOf(word: string): Wanted[] {
  const pieces = word.split(" ").filter((piece) => piece.length >= SHORTEST_BEGINNING);
  return word.includes(" ") && pieces.length > 0 ? [{ all: pieces.map((piece) => ({ word: piece })) }] : [];
}

/** The same letters as two words: "zzper" stands as "zzp'er". */
function apartOf(word: string): [string, string][] {
  if (!isPlain(word)) return [];
  return Array.from({ length: word.length - 1 }, (_, at) => [word.slice(0, at + 1), word.slice(at + 1)]);
}

function begunWith(word: string, known: Vocabulary): Wanted[] {
  const begun = known.begunWith(scopeOf(word));
  const longer = begun?.filter((one) => one !== word && one.startsWith(word)) ?? [];
  if (begun === null || longer.length > MOST_NAMED) return [{ beginning: word }];
  return longer.map((one) => ({ word: one }));
}

/** Other forms of a word that stand in the index: "coaches" of "coach". */
function inflected(word: string, known: Vocabulary): Wanted[] {
  if (!isPlain(word) || word.length < 4) return [];
  return (known.begunWith(scopeOf(word)) ?? [])
    .filter((one) => one !== word && Math.abs(one.length - word.length) <= LONGEST_ENDING && shareStem(one, word))
    .map((one) => ({ word: one }));
}

function shareStem(one: string, other: string): boolean {
  return stem(one, "nl") === stem(other, "nl") || stem(one, "en") === stem(other, "en");
}

/** The letters that a word shares with its stems: its other forms begin with them. */
function scopeOf(word: string): string {
  let length = word.length;
  for (const short of [stem(word, "nl"), stem(word, "en")]) {
    let same = 0;
    while (same < length && short[same] === word[same]) same++;
    length = same;
  }
  return length < SHORTEST_BEGINNING ? word : word.slice(0, length);
}

function isPlain(word: string): boolean {
  return word.length >= SHORTEST_BEGINNING && /^[\p{L}\p{N}]+$/u.test(word);
}

/** Each way to read a word as a compound of two. */
function halvesOf(word: string): [string, string][] {
  if (!isPlain(word) || word.length < SHORTEST_COMPOUND) return [];
  return Array.from({ length: word.length - 5 }, (_, at) => at + 3).flatMap((at) => {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    return LINKS.flatMap((link): [string, string][] => {
      const one = first.slice(0, first.length - link.length);
      return first.endsWith(link) && one.length >= 3 ? [[one, last]] : [];
    });
  });
}

function pairsOf(parts: readonly QueryPart[]): [string, string][] {
  return parts.slice(1).flatMap((part, at) => {
    const [one, other] = [singleOf(parts[at]), singleOf(part)];
    return one !== null && other !== null ? [[one, other] as [string, string]] : [];
  });
}

function singleOf(part: QueryPart | undefined): string | null {
  const [word = "", ...more] = part?.words ?? [];
  return more.length === 0 && isPlain(word) ? word : null;
}

/** The compounds that two words make, either way round: "boekhoudspreekuur" of "spreekuur boekhouding". */
function linked(one: string, other: string): string[] {
  const ways = [
    [one, other],
    [other, one],
  ] as const;
  return ways.flatMap(([first, last]) =>
    [...new Set([first, stem(first, "nl")])].flatMap((start) => LINKS.map((link) => start + link + last)),
  );
}

function joinedOf(one: WantedPart, other: WantedPart, known: Vocabulary): WantedPart | null {
  const [first, last] = [singleOf(one.part), singleOf(other.part)];
  if (first === null || last === null) return null;
  const whole: Wanted[] = known.has(first + last) ? [{ word: first + last }] : [];
  const others = [...new Set(linked(first, last))].filter((word) => word !== first + last && known.has(word));
  if (whole.length + others.length === 0) return null;
  const part = { typed: [...one.part.typed, ...other.part.typed], words: [first, last], concepts: [], typoOf: null };
  return {
    part,
    literal: { any: [{ all: [one.literal, other.literal] }, ...whole] },
    meant: { any: [{ all: [one.meant, other.meant] }, ...whole, ...others.map((word) => ({ word }))] },
  };
}

/** What stands only with posts about a concept: its first terms, one of each language, which all of them are kept with. */
function labelsOf(id: string): Wanted[] {
  const { nl = [], en = [] } = conceptById(id) ?? {};
  const labels = [nl[0], en[0]].flatMap((term) => (term ? [plainly(term)] : []));
  return labels.length === 0 ? [] : [{ all: [...new Set(labels)].map((word) => ({ word })) }];
}

function plainly(term: string): string {
  return folded(term)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
