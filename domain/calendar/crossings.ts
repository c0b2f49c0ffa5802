import type { Interval } from "./interval.ts";

/**
 * All pairs of spans that overlap, or are less than `pad` milliseconds apart: the places of both in the list, one pair
 * after the other. A sweep by start over typed arrays, for whoever compares a whole calendar at once.
 */
export function crossings(spans: readonly Interval[], pad = 0): Uint32Array {
  const order = byStart(spans);
  const starts = Float64Array.from(order, (at) => spans[at]?.start ?? 0);
  const ends = Float64Array.from(order, (at) => (spans[at]?.end ?? 0) + pad);
  let found = new Uint32Array(8 * spans.length + 16);
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    const end = ends[i] as number;
    for (let j = i + 1; j < order.length && (starts[j] as number) < end; j++) {
      if (count === found.length) found = grown(found);
      found[count++] = order[i] as number;
      found[count++] = order[j] as number;
    }
  }
  return found.subarray(0, count);
}

function grown(full: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(2 * full.length);
  wider.set(full);
  return wider;
}

/**
 * The places of spans in order of their start: the second and the place packed in one number, as numbers are sorted far
 * faster than by a comparison; those of one second are put right afterwards.
 */
function byStart(spans: readonly Interval[]): Uint32Array {
  let first = Number.MAX_VALUE;
  for (const { start } of spans) first = Math.min(first, start);
  const room = 2 ** Math.ceil(Math.log2(spans.length + 1));
  const packed = new Float64Array(spans.length);
  for (const [at, { start }] of spans.entries()) packed[at] = Math.floor((start - first) / 1000) * room + at;
  packed.sort();
  const order = Uint32Array.from(packed, (value) => value % room);
  const startAt = (place: number) => spans[order[place] as number]?.start ?? 0;
  for (let at = 1; at < order.length; at++) {
    for (let back = at; back > 0 && startAt(back - 1) > startAt(back); back--) {
      [order[back - 1], order[back]] = [order[back] as number, order[back - 1] as number];
    }
  }
  return order;
}
