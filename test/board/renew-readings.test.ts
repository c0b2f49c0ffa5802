import { expect, test } from "vitest";
import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { withdrawOffer } from "#board/catalogue/withdraw-offer.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { type Progress, renewReadings } from "#board/renew-readings.ts";
import { selectFlags, toFlag } from "#db/flags.ts";
import { indexPost, postsMatching } from "#db/search.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { posts } from "../posts.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, aSearch, NOW } from "../world.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

test("a board that an older matcher read has the flags of a fresh one once it is read anew", async () => {
  const { board } = await aFullBoard();
  const fresh = await everything(board);
  expect(fresh.flags.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["SAME_EVENT", "OVERLAP", "DUPLICATE_OFFER"]),
  );
  await makeOld(board);
  expect((await everything(board)).flags).toEqual([]);
  expect(await renewReadings(board, () => {})).toEqual({ read: POSTS, flagged: POSTS });
  expect(await everything(board)).toEqual(fresh);
});

test("what is read anew already is left alone", async () => {
  const { board } = await aFullBoard();
  await makeOld(board);
  await renewReadings(board, () => {});
  const [renewed, revision] = [await rows(board), await board.store.revision()];
  expect(await renewReadings(board, () => {})).toEqual({ read: 0, flagged: 0 });
  expect(await rows(board)).toEqual(renewed);
  expect(await board.store.revision()).toEqual(revision);
});

test("broken off at any point it goes on where it was", async () => {
  const { board } = await aFullBoard();
  const fresh = await everything(board);
  await makeOld(board);
  const turns: { read: number; flagged: number }[] = [];
  while (turns.at(-1)?.flagged !== 0 || turns.at(-1)?.read !== 0) turns.push(await oneBatch(board));
  expect(turns.length).toBeGreaterThan(5);
  expect(turns.reduce((sum, { read }) => sum + read, 0)).toBe(POSTS);
  expect(turns.reduce((sum, { flagged }) => sum + flagged, 0)).toBe(POSTS);
  expect(await everything(board)).toEqual(fresh);
});

test("posts keep their version and instants, answers stand, and the log says nothing", async () => {
  const { board, actor } = await aFullBoard();
  const flag = (await selectFlags(board.store.read).execute()).map(toFlag).find(({ kind }) => kind === "OVERLAP");
  const answer = { id: flag?.id ?? "", between: [], reason: null, note: null };
  await answerFlag(board, actor, { ...answer, answer: "NOT_A_PROBLEM" });
  const before = await asPosted(board);
  await makeOld(board, { flags: "kept" });
  const later = { ...board, now: () => NOW + DAY };
  await renewReadings(later, () => {});
  expect(await asPosted(board)).toEqual(before);
  const after = (await selectFlags(board.store.read).execute()).map(toFlag).find(({ id }) => id === flag?.id);
  expect(after?.state).toBe("NOT_A_PROBLEM");
});

test("what is posted before everything is read anew meets posts that an older matcher read", async () => {
  const { board, actor, networks } = await aFullBoard();
  await makeOld(board);
  const { id } = await publishEvent(board, actor, anEventInput(networks[2], posts[0]));
  const offer = await publishOffer(board, actor, anOfferInput(networks[2], { title: "Boekhoudspreekuur" }));
  const flagged = (await selectFlags(board.store.read).execute()).map(toFlag);
  expect(flagged.filter(({ events }) => events.includes(id)).length).toBeGreaterThan(0);
  await renewReadings(board, () => {});
  const all = (await selectFlags(board.store.read).execute()).map(toFlag);
  expect(all.filter(({ offers }) => offers.includes(offer.id)).length).toBeGreaterThan(0);
});

test("a search finds a post by the words that the present matcher reads in it", async () => {
  const { board } = await aFullBoard();
  const found = async () => {
    const search = await aSearch(board, "bookkeeping workshop");
    return board.store.read.selectNoFrom(postsMatching(search).as("post")).executeTakeFirst();
  };
  expect((await found())?.post).toBeTruthy();
  await makeOld(board);
  expect((await found())?.post).toBeNull();
  await renewReadings(board, () => {});
  expect((await found())?.post).toBeTruthy();
});

test("it says how far it is", async () => {
  const { board } = await aFullBoard();
  await makeOld(board);
  const told: Progress[] = [];
  await renewReadings(board, (progress) => told.push(progress));
  expect(told).toEqual([
    { round: "read", done: POSTS, of: POSTS },
    { round: "flag", done: POSTS, of: POSTS },
  ]);
});

const offers = [
  "Boekhoudspreekuur",
  "Bookkeeping drop-in",
  "Administratiehulp",
  "Startersadvies",
  "Spreekuur boekhouden",
];
const EVENTS = 52;
const POSTS = EVENTS + offers.length;

interface World {
  board: Board;
  actor: Actor;
  networks: [Network, Network, Network];
}

async function aFullBoard(): Promise<World> {
  const board = await aBoard();
  const networks: World["networks"] = [
    await aNetwork(board, "een"),
    await aNetwork(board, "twee"),
    await aNetwork(board, "drie"),
  ];
  const actor = await anActor(board, networks);
  for (let at = 0; at < EVENTS; at++) {
    const start = NOW + (14 + Math.floor(at / 2)) * DAY + (at % 2) * HOUR;
    const recurrence = at % 13 < 2 ? "RRULE:FREQ=WEEKLY;COUNT=4" : null;
    const facts = { ...posts[(at * 3) % posts.length], start, end: start + 2 * HOUR, recurrence, area: "zuidoost" };
    await publishEvent(board, actor, anEventInput(networks[at % 3] ?? networks[0], facts));
  }
  for (const [at, title] of offers.entries()) {
    const network = networks[at % 3] ?? networks[0];
    const offer = await publishOffer(board, actor, anOfferInput(network, { title, areas: ["zuidoost"] }));
    if (at === offers.length - 1) await withdrawOffer(board, actor, offer);
  }
  return { board, actor, networks };
}

/** As a matcher before versions left it: readings without what is read now, gists that begin with a network. */
async function makeOld(board: Board, { flags = "missed" } = {}): Promise<void> {
  await act(board, null, async ({ tx }) => {
    const old = JSON.stringify({ version: 2, concepts: [["gone", 1, ""]], title: [], keys: ["x"] });
    await tx.updateTable("event").set({ reading: old, matcher: 0 }).execute();
    await tx.updateTable("offer").set({ reading: old, reach: "", matcher: 2 }).execute();
    await tx.updateTable("occurrence").set({ gist: "een|@|1a:100|||||||0|" }).execute();
    await tx.deleteFrom("offer_key").execute();
    await tx.updateTable("offer_number").set({ keys: "[]", gist: "" }).execute();
    for (const { post } of await tx.selectFrom("search_post").select("post").execute())
      await indexPost(tx, post, "oud");
    if (flags === "kept") return;
    await tx.deleteFrom("pair").execute();
    await tx.deleteFrom("flag").execute();
    await tx.updateTable("event").set({ joined_to: null }).execute();
  });
}

/** One batch, as a turn of the clock that ends as soon as it may. */
function oneBatch(board: Board) {
  const stopping = new AbortController();
  const now = () => {
    stopping.abort();
    return NOW;
  };
  return renewReadings({ ...board, now }, () => {}, stopping.signal);
}

/** Everything that a person could see, but ids and instants of flags, which a fresh computation makes anew. */
async function everything(board: Board) {
  const flags = await sortedFlags(board);
  const joined = await board.store.read.selectFrom("event").select(["id", "joined_to"]).orderBy("id").execute();
  return { flags: flags.map(({ id, firstSeen, changedAt, state, ...flag }) => flag), joined, kept: await kept(board) };
}

async function kept({ store: { read } }: Board) {
  return {
    events: await read.selectFrom("event").select(["id", "reading", "matcher"]).orderBy("id").execute(),
    gists: await read.selectFrom("occurrence").selectAll().orderBy("event").orderBy("start").execute(),
    offers: await read.selectFrom("offer").select(["id", "reading", "reach", "matcher"]).orderBy("id").execute(),
    keys: await read.selectFrom("offer_key").selectAll().orderBy("key").orderBy("part").execute(),
    numbers: await read.selectFrom("offer_number").selectAll().orderBy("offer").execute(),
  };
}

async function rows(board: Board) {
  return { kept: await kept(board), flags: await board.store.read.selectFrom("flag").selectAll().execute() };
}

async function asPosted({ store: { read } }: Board) {
  const drop = <Row extends object>({ reading, matcher, reach, ...row }: Row & Record<string, unknown>) => row;
  return {
    events: (await read.selectFrom("event").selectAll().orderBy("id").execute()).map(drop),
    offers: (await read.selectFrom("offer").selectAll().orderBy("id").execute()).map(drop),
    log: await read.selectFrom("change").selectAll().orderBy("id").execute(),
  };
}

/** In an order that owes nothing to their ids. */
async function sortedFlags(board: Board) {
  const flags = (await selectFlags(board.store.read).execute()).map(toFlag);
  const keyOf = ({ kind, events, offers, dates }: (typeof flags)[number]) =>
    JSON.stringify([kind, events, offers, dates]);
  return flags.sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
}
