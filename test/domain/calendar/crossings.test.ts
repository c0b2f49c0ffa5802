import fc from "fast-check";
import { expect, test } from "vitest";
import { crossings } from "#domain/calendar/crossings.ts";
import { overlaps } from "#domain/calendar/interval.ts";

const aSpan = fc
  .record({ start: fc.nat(20_000), length: fc.integer({ min: 1, max: 5_000 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

test("a sweep finds every pair that overlaps once, and with a pad those that are near", () => {
  fc.assert(
    fc.property(fc.array(aSpan, { maxLength: 40 }), fc.constantFrom(0, 700), (spans, pad) => {
      const found = crossings(spans, pad);
      const swept = Array.from({ length: found.length / 2 }, (_, at) => [found[2 * at], found[2 * at + 1]]);
      const padded = spans.map(({ start, end }) => ({ start, end: end + pad }));
      const all = padded.flatMap((a, i) => padded.flatMap((b, j) => (j > i && overlaps(a, b) ? [[i, j]] : [])));
      expect(swept.map((pair) => pair.sort((x, y) => Number(x) - Number(y)).join()).sort()).toEqual(
        all.map((pair) => pair.join()).sort(),
      );
    }),
  );
});
