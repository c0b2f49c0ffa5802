import { expect, test } from "vitest";
import { answersOf, saidOf } from "#db/answers.ts";
import { eventsByIds, removeEvents, standingEvents } from "#db/events.ts";
import { dropFlags, flagsByIds, flagsOfEvents, flagsOfOffers } from "#db/flags.ts";
import { flagsOfEventsAt } from "#db/flags-at.ts";
import { confirmedAmong } from "#db/found-facets.ts";
import type { Db } from "#db/handle.ts";
import { joinedPosts, joinPosts, listingsAmong, listingsWith, tiesOf } from "#db/joins.ts";
import { wordsOfEvents } from "#db/labels.ts";
import { offersSharing } from "#db/offer-keys.ts";
import { offersByIds, removeOffers } from "#db/offers.ts";
import { pairsByCores, pairsOf, pairsOfFlags } from "#db/pairs.ts";
import { aBoard, NOW } from "../world.ts";

/** More than SQLite takes as parameters of one statement. */
const MANY = Array.from({ length: 40_000 }, (_, at) => `id ${at}`);

const READS: Record<string, (db: Db) => Promise<unknown>> = {
  eventsByIds: (db) => eventsByIds(db, { actor: null, now: NOW }, MANY),
  standingEvents: (db) => standingEvents(db, MANY),
  flagsOfEventsAt: (db) => flagsOfEventsAt(db, 0, MANY),
  flagsOfEvents: (db) => flagsOfEvents(db, MANY),
  flagsOfOffers: (db) => flagsOfOffers(db, MANY),
  answersOf: (db) => answersOf(db, MANY),
  saidOf: (db) => saidOf(db, MANY),
  flagsByIds: (db) => flagsByIds(db, MANY),
  pairsOf: (db) => pairsOf(db, MANY),
  pairsOfFlags: (db) => pairsOfFlags(db, MANY),
  pairsByCores: (db) => pairsByCores(db, MANY),
  confirmedAmong: (db) => confirmedAmong(db, MANY),
  joinedPosts: (db) => joinedPosts(db, MANY),
  joinPosts: (db) => joinPosts(db, MANY),
  listingsAmong: (db) => listingsAmong(db, MANY),
  listingsWith: (db) => listingsWith(db, MANY),
  tiesOf: (db) => tiesOf(db, MANY),
  wordsOfEvents: (db) => wordsOfEvents(db, MANY),
  offersByIds: (db) => offersByIds(db, MANY),
  offersSharing: (db) => offersSharing(db, { about: MANY, beside: MANY, within: MANY, without: "" }, 300),
};

test.each(Object.entries(READS))("%s asks for forty thousand ids at once", async (_, read) => {
  const board = await aBoard();
  const found = await read(board.store.read);
  expect([...(found as Iterable<unknown>)]).toEqual([]);
});

test("forty thousand posts and flags are taken away at once", async () => {
  const board = await aBoard();
  const taken = board.store.write.transaction().execute(async (tx) => {
    await removeEvents(tx, MANY, 0);
    await removeOffers(tx, MANY, 0);
    await dropFlags(tx, MANY, 0);
    return "taken";
  });
  await expect(taken).resolves.toBe("taken");
});
