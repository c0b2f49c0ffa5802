import { type RawBuilder, sql } from "kysely";

/** So many numbers of offers to a part: small enough to write anew with each offer, large enough that a search reads few. */
const PART = 4096;

/** A part of the list of one key. */
export interface KeyPart {
  key: string;
  part: number;
  offers: Uint8Array;
}

/** The part that a number stands in. */
export function partOf(number: number): number {
  return Math.floor(number / PART);
}

/** How many numbers a part holds. */
export function sizeOf({ offers }: KeyPart): number {
  return offers.length / 2;
}

/** Writes the numbers of a part into a list, from a place on. */
export function spread({ part, offers }: KeyPart, list: Uint32Array, from: number): void {
  const base = part * PART;
  for (let at = 0; at < offers.length; at += 2) {
    list[from + at / 2] = base + (offers[at] ?? 0) + 256 * (offers[at + 1] ?? 0);
  }
}

/** The bytes of a part with a number more, or without it. */
export function changed(offers: Uint8Array, number: number, stands: boolean): Uint8Array {
  const [low, high] = [(number % PART) & 255, (number % PART) >> 8];
  const others: number[] = [];
  for (let at = 0; at < offers.length; at += 2) {
    const [one = 0, two = 0] = [offers[at], offers[at + 1]];
    if (one !== low || two !== high) others.push(one, two);
  }
  return Uint8Array.from(stands ? [...others, low, high] : others);
}

/** Writes parts over what they were, as one statement however many they are. */
export function putParts(parts: readonly KeyPart[]): RawBuilder<unknown> {
  const rows = parts.map(({ offers, ...rest }) => ({ ...rest, offers: Buffer.from(offers).toString("hex") }));
  return sql`insert into offer_key (key, part, offers)
    select value ->> 'key', value ->> 'part', unhex(value ->> 'offers') from json_each(${JSON.stringify(rows)}) where true
    on conflict (key, part) do update set offers = excluded.offers`;
}
