import { expect, test } from "vitest";
import { eventsOf } from "#bin/judge/posts.ts";
import { nearby } from "#board/calendar/nearby.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { occurrencesMeeting, writeOccurrences } from "#db/occurrences.ts";
import { compareEvents } from "#domain/flag/compare.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { marksOf, sieveOf } from "#domain/flag/marks.ts";
import { SHIPPED } from "#domain/flag/model.ts";
import { isNeighbour, NEAR, padOf } from "#domain/flag/neighbour.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../world.ts";

const HOUR = 3_600_000;
const events = eventsOf(`${import.meta.dirname}/../data/matching`, LEXICON);

/** A board that knows of these events only where and when they are: what a search for neighbours reads. */
async function aBoardWith(all: readonly SeenEvent[]) {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  const event = await publishEvent(board, await anActor(board, [network]), anEventInput(network));
  const { id, ...row } = await board.store.read
    .selectFrom("event")
    .selectAll()
    .where("id", "=", event.id)
    .executeTakeFirstOrThrow();
  await board.store.write.transaction().execute(async (tx) => {
    await tx.deleteFrom("event").where("id", "=", id).execute();
    for (const seen of all) {
      await tx
        .insertInto("event")
        .values({ ...row, id: seen.post.id, uid: seen.post.id })
        .execute();
      const owner = { event: seen.post.id, recurring: seen.post.recurrence !== null };
      await writeOccurrences(tx, { ...owner, gist: gistOf(seen), marks: marksOf(seen) }, seen.occurrences);
    }
  });
  return board;
}

test("a search for neighbours finds every event of which a comparison would show something", async () => {
  const board = await aBoardWith(events);
  const near = new Map<SeenEvent, Set<string>>();
  for (const event of events) near.set(event, new Set(await nearby(board.store.read, event, SHIPPED)));
  const lost: string[] = [];
  let found = 0;
  for (const [place, a] of events.entries()) {
    for (const b of events.slice(place + 1)) {
      if (!meet(a, b) || compareEvents(a, b).length === 0) continue;
      found++;
      if (!near.get(a)?.has(b.post.id) || !near.get(b)?.has(a.post.id)) lost.push(`${a.post.id} ${b.post.id}`);
    }
  }
  expect(found).toBeGreaterThan(150);
  expect(lost).toEqual([]);
});

function meet(a: SeenEvent, b: SeenEvent): boolean {
  const pad = Math.min(padOf(a.post.recurrence !== null), padOf(b.post.recurrence !== null));
  return a.occurrences.some((x) => b.occurrences.some((y) => isNeighbour(x, y, pad)));
}

test("the same, whatever their dates", async () => {
  const lost: string[] = [];
  for (const shift of [0, 6 * HOUR, 25 * HOUR, 60 * HOUR]) {
    const start = Date.UTC(2027, 2, 3, 18);
    const at = (event: SeenEvent, from: number): SeenEvent => {
      const span = { start: from, end: from + 2 * HOUR };
      return { ...event, post: { ...event.post, ...span, recurrence: null }, occurrences: [span] };
    };
    const others = events.map((event) => at(event, start + shift));
    const board = await aBoardWith(others);
    // A few of them, each held against all: it takes long.
    for (const one of events.filter((_, place) => place % 30 === 0)) {
      const a = at(one, start);
      const near = new Set(await nearby(board.store.read, a, SHIPPED));
      for (const b of others) {
        if (a.post.id === b.post.id || near.has(b.post.id)) continue;
        if (compareEvents(a, b).length > 0) lost.push(`${a.post.id} ${b.post.id} ${shift}`);
      }
    }
  }
  expect(lost).toEqual([]);
});

test("most neighbours stay in the database, and all that another version of the matcher marked come out", async () => {
  const board = await aBoardWith(events);
  const rows = async (marked: number) => {
    await board.store.write.updateTable("occurrence").set({ marked }).execute();
    let rows = 0;
    for (const event of events) {
      for (const happening of event.occurrences) {
        rows += (await occurrencesMeeting(board.store.read, happening, NEAR, sieveOf(event, SHIPPED, false))).length;
      }
    }
    return rows;
  };
  const version = marksOf(events[0] as SeenEvent).marked;
  const sifted = await rows(version);
  const all = await rows(version - 1);
  expect(sifted).toBeLessThan(all / 1.5);
});
