import { addTo, type KeyPart, keysOfSize, mark, type Tally } from "./key-parts.ts";
import type { KeySearch } from "./offer-keys.ts";

/** So many offers are looked at for one: those that share most with it, more than anybody could answer for. */
export const MOST_CANDIDATES = 300;
/** So many entries of lists are looked through for one, those of the rarest keys first. */
const MOST_ENTRIES = 50_000;
/** How much a key counts beside a word that as many offers have, by its first word. */
const WORTH: Record<string, number> = { need: 2, theme: 2, near: 0.25 };
/** Above 1, so that one rare word counts more than two common ones. */
const RARITY = 1.5;
/** What is shared is held against how many keys the other has, and these. */
const MORE_KEYS = 20;
/** Sums are whole numbers, so that they come out alike in whatever order they are made. */
const GRAIN = 16;

/** Under each key that is looked for, how many offers are listed. */
export type Having = ReadonlyMap<string, number>;

/**
 * The keys whose lists are to be read for a search: all of them, or of so many offers that it would take long those that
 * the fewest have.
 */
export function keysToRead({ about, beside, within, without }: KeySearch, having: Having): string[] {
  const rarest = [...new Set([...about, ...beside])]
    .flatMap((key): [string, number][] => (having.has(key) ? [[key, having.get(key) ?? 0]] : []))
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  let entries = 0;
  const read = rarest.filter(([, many]) => {
    entries += many;
    return entries <= MOST_ENTRIES || entries === many;
  });
  return [...read.map(([key]) => key), ...(within ?? []), without];
}

/**
 * The numbers of at most `most` offers that share the most with what is looked for, those first. A key counts as much
 * more as fewer of `all` offers are listed under it, so nothing need be known of the language they are in, and less of
 * an offer that has many keys. Of those that share as much the lowest numbers come first.
 */
export function mostShared(
  parts: readonly KeyPart[],
  { about, beside, within, without }: KeySearch,
  { having, all, most }: { having: Having; all: number; most: number },
): number[] {
  const lists = new Map<string, KeyPart[]>();
  for (const part of parts) lists.set(part.key, [...(lists.get(part.key) ?? []), part]);
  const tally = { shared: new Int32Array(all + 1), sizes: new Uint8Array(all + 1) };
  const add = (key: string, least: number) => {
    const worth = worthOf(key, all / (having.get(key) ?? 1));
    for (const part of lists.get(key) ?? []) addTo(tally, part, worth, least);
  };
  for (const key of about) add(key, 0);
  for (const key of beside) add(key, 1);
  const [near, own] = [within ? new Uint8Array(all + 1) : null, new Uint8Array(all + 1)];
  if (near) for (const key of within ?? []) for (const part of lists.get(key) ?? []) mark(near, part);
  for (const part of lists.get(without) ?? []) mark(own, part);
  return highest(levelled(tally, near, own), most);
}

function worthOf(key: string, rarity: number): number {
  const worth = WORTH[key.slice(0, key.indexOf(" "))] ?? 1;
  return Math.round(GRAIN * worth * Math.log2(1 + rarity) ** RARITY);
}

/** What each shares beside how much it could; nothing where it is out of reach or one's own. */
function levelled({ shared, sizes }: Tally, near: Uint8Array | null, own: Uint8Array): Int32Array {
  for (let number = 0; number < shared.length; number++) {
    const sum = shared[number] ?? 0;
    if (sum === 0) continue;
    const out = own[number] === 1 || near?.[number] === 0;
    // Whoever shares anything still does.
    shared[number] = out ? 0 : Math.ceil((GRAIN * sum) / (MORE_KEYS + keysOfSize(sizes[number] ?? 0)));
  }
  return shared;
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
  for (let at = 0; at < values.length; at++) top = Math.max(top, values[at] ?? 0);
  const having = new Uint32Array(top + 1);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    having[value] = (having[value] ?? 0) + 1;
  }
  let found = 0;
  for (let least = top; least > 0; least--) {
    found += having[least] ?? 0;
    if (found >= most) return least;
  }
  return 0;
}
