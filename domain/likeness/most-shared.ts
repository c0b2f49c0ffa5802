import { type KeySearch, SIZES, sizeKey } from "./offer-keys.ts";

/** For each key the numbers of the offers that are listed under it. */
export type KeyLists = ReadonlyMap<string, Uint32Array>;

/** So many offers are looked at for one: those that share most with it, more than anybody could answer for. */
export const MOST_CANDIDATES = 300;
/** How much a key counts beside a word that as many offers have, by its first word. */
const WORTH: Record<string, number> = { need: 2, theme: 2, near: 0.25 };
/** Above 1, so that one rare word counts more than two common ones. */
const RARITY = 1.5;
/** What is shared is held against the size of the other and this. */
const LEAST_SIZE = 20;
/** Sums are whole numbers, so that they come out alike in whatever order they are made. */
const GRAIN = 16;

/**
 * The numbers of at most `most` offers that share the most with what is looked for, those first. A key counts as much
 * more as fewer of `all` offers are listed under it, so nothing need be known of the language they are in, and less of
 * an offer that has many. Of those that share as much the lowest numbers come first. Every list is looked through whole:
 * left out is only who shares nothing, is out of reach or has so many others before it.
 */
export function mostShared(lists: KeyLists, search: KeySearch, all: number, most: number): number[] {
  const shared = new Int32Array(all + 1);
  const add = (key: string, least: number) => count(shared, lists.get(key) ?? NONE, worthOf(key, lists, all), least);
  for (const key of search.about) add(key, 0);
  for (const key of search.beside) add(key, 1);
  if (search.within) keepOnly(shared, search.within, lists);
  for (const number of lists.get(search.without) ?? NONE) shared[number] = 0;
  for (const size of SIZES) level(shared, lists.get(sizeKey(size)) ?? NONE, size);
  return highest(shared, most);
}

const NONE = new Uint32Array();

function worthOf(key: string, lists: KeyLists, all: number): number {
  const worth = WORTH[key.slice(0, key.indexOf(" "))] ?? 1;
  return Math.round(GRAIN * worth * Math.log2(1 + all / (lists.get(key)?.length ?? 1)) ** RARITY);
}

/** Adds to those that have at least so much already. */
function count(shared: Int32Array, numbers: Uint32Array, worth: number, least: number): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const before = shared[number] ?? 0;
    if (before >= least) shared[number] = before + worth;
  }
}

function keepOnly(shared: Int32Array, keys: readonly string[], lists: KeyLists): void {
  const within = new Uint8Array(shared.length);
  for (const key of keys) {
    const numbers = lists.get(key) ?? NONE;
    for (let at = 0; at < numbers.length; at++) within[numbers[at] ?? 0] = 1;
  }
  for (let number = 0; number < shared.length; number++) if (within[number] === 0) shared[number] = 0;
}

/** Whoever shares anything still does. */
function level(shared: Int32Array, numbers: Uint32Array, size: number): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    shared[number] = Math.ceil((GRAIN * (shared[number] ?? 0)) / (LEAST_SIZE + size));
  }
}

/** The places of the highest values above nothing, the highest first. */
function highest(values: Int32Array, most: number): number[] {
  const least = leastOf(values, most);
  const above: number[] = [];
  const equal: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value > least) above.push(at);
    else if (value === least && value > 0 && equal.length < most) equal.push(at);
  }
  above.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  return [...above, ...equal].slice(0, most);
}

/** The value that the last of so many has; counting them is quicker than sorting, and most are not wanted. */
function leastOf(values: Int32Array, most: number): number {
  let top = 0;
  for (const value of values) top = Math.max(top, value);
  const having = new Uint32Array(top + 1);
  for (const value of values) having[value] = (having[value] ?? 0) + 1;
  let found = 0;
  for (let least = top; least > 0; least--) {
    found += having[least] ?? 0;
    if (found >= most) return least;
  }
  return 0;
}
