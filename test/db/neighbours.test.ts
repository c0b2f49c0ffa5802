import fc from "fast-check";
import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { occurrencesMeeting, writeOccurrences } from "#db/occurrences.ts";
import { type Interval, overlaps } from "#domain/calendar/interval.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../world.ts";

const NO_MARKS = { marked: 0, roots: 0, about: 0, further: 0, publics: 0, link: 0, odd: 0 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 60);

const interval = fc
  .record({
    start: fc.integer({ min: 0, max: 200 * 24 }),
    // Around the edges of the duration classes, and far beyond them.
    lasts: fc.oneof(
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(24, 25, 8 * 24, 8 * 24 + 1, 64 * 24, 64 * 24 + 1, 150 * 24),
    ),
  })
  .map(({ start, lasts }): Interval => ({ start: start * HOUR, end: (start + lasts) * HOUR }));

test("the indexed search finds exactly what the rule calls an overlap, with and without a pad", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  const event = await publishEvent(board, await anActor(board, [network]), anEventInput(network));
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(interval, { maxLength: 30, selector: ({ start }) => start }),
      interval,
      fc.constantFrom(0, DAY, 7 * DAY),
      async (all, wanted, pad) => {
        await board.store.write
          .transaction()
          .execute((tx) => writeOccurrences(tx, { event: event.id, recurring: false, gist: "", marks: NO_MARKS }, all));
        const padded = { start: wanted.start - pad, end: wanted.end + pad };
        const found = (await occurrencesMeeting(board.store.read, wanted, pad)).map(({ start, end }) => ({
          start,
          end,
        }));
        expect(found.sort((a, b) => a.start - b.start)).toEqual(
          all.filter((one) => overlaps(one, padded)).sort((a, b) => a.start - b.start),
        );
      },
    ),
    { numRuns: RUNS },
  );
});
