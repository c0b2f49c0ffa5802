import type { Interval } from "./interval.ts";

/**
 * All pairs of spans that overlap, or are less than `pad` milliseconds apart: the places of both in the list, one pair
 * after the other. A sweep by start over typed arrays, for whoever compares a whole calendar at once.
 */
export function crossings(spans: readonly Interval[], pad = 0): Uint32Array {
  const [from, till] = [new Float64Array(spans.length), new Float64Array(spans.length)];
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at] as Interval;
    from[at] = span.start;
    till[at] = span.end + pad;
  }
  const order = inOrder(from);
  const [starts, ends] = [from.slice(), till.slice()];
  for (let at = 0; at < order.length; at++) {
    starts[at] = from[order[at] as number] as number;
    ends[at] = till[order[at] as number] as number;
  }
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
 * The places of instants in order: the second and the place packed in one number, as numbers are sorted far faster than by
 * a comparison; those of one second are put right as they come out.
 */
function inOrder(instants: Float64Array): Uint32Array {
  let first = Number.MAX_VALUE;
  for (const instant of instants) if (instant < first) first = instant;
  const room = 2 ** Math.ceil(Math.log2(instants.length + 1));
  const packed = new Float64Array(instants.length);
  for (let at = 0; at < packed.length; at++)
    packed[at] = Math.floor(((instants[at] as number) - first) / 1000) * room + at;
  packed.sort();
  const order = new Uint32Array(instants.length);
  for (let at = 0; at < order.length; at++) {
    const place = (packed[at] as number) % room;
    const instant = instants[place] as number;
    let to = at;
    for (; to > 0 && (instants[order[to - 1] as number] as number) > instant; to--) order[to] = order[to - 1] as number;
    order[to] = place;
  }
  return order;
}
