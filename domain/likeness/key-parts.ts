/**
 * Which offers are listed under a key, as bytes: two for each offer, the low one first, of which thirteen bits are its
 * number less 8192 × `part`, and three how many keys it has. So a part is small enough to be written anew with each
 * offer, and a search of a hundred thousand offers reads a dozen for a key.
 */
export interface KeyPart {
  key: string;
  part: number;
  offers: Uint8Array;
}

const PART = 8192;
/** How many keys an offer has, in so many steps of eight. */
const [SIZES, STEP] = [8, 8];

/** The part in which a number stands. */
export function partOf(number: number): number {
  return Math.floor(number / PART);
}

/** The size of an offer of so many keys: 0 is up to sixteen, 7 more than sixty-four. */
export function sizeOf(keys: number): number {
  return Math.min(SIZES - 1, Math.max(0, Math.ceil(keys / STEP) - 2));
}

/** How many keys an offer of a size has at most. */
export function keysOfSize(size: number): number {
  return STEP * (size + 2);
}

/** The bytes of a part with an offer of this size, or without it (null). */
export function listed(offers: Uint8Array, number: number, size: number | null): Uint8Array {
  const place = number % PART;
  const others: number[] = [];
  for (let at = 0; at < offers.length; at += 2) {
    const entry = entryAt(offers, at);
    if (entry % PART !== place) others.push(entry & 255, entry >> 8);
  }
  if (size === null) return Uint8Array.from(others);
  const entry = place + PART * size;
  return Uint8Array.from([...others, entry & 255, entry >> 8]);
}

/** What offers have by their numbers: how much they share with what is looked for, and their sizes. */
export interface Tally {
  shared: Int32Array;
  sizes: Uint8Array;
}

/** Adds to what the offers of a part share, of those that share at least so much already. */
export function addTo({ shared, sizes }: Tally, { part, offers }: KeyPart, worth: number, least: number): void {
  const base = part * PART;
  for (let at = 0; at < offers.length; at += 2) {
    const entry = entryAt(offers, at);
    const number = base + (entry % PART);
    const before = shared[number] ?? 0;
    if (before < least) continue;
    shared[number] = before + worth;
    sizes[number] = entry >> 13;
  }
}

/** Marks the offers of a part. */
export function mark(marks: Uint8Array, { part, offers }: KeyPart): void {
  for (let at = 0; at < offers.length; at += 2) marks[part * PART + (entryAt(offers, at) % PART)] = 1;
}

function entryAt(offers: Uint8Array, at: number): number {
  return (offers[at] ?? 0) | ((offers[at + 1] ?? 0) << 8);
}
