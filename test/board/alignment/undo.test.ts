import { describe, expect, test } from "vitest";
import { openAlignment } from "#board/alignment/open-alignment.ts";
import { propose } from "#board/alignment/propose.ts";
import type { Board } from "#board/board.ts";
import { alignmentById } from "#db/alignments.ts";
import { standingEvents } from "#db/events.ts";
import { flagsOfOffers } from "#db/flags.ts";
import { linksOfPosts } from "#db/links.ts";
import { offersByIds } from "#db/offers.ts";
import type { ProposalInput } from "#domain/alignment/proposal.ts";
import { asked, later, opened, signLast, twoEvenings, twoOffers } from "./talk.ts";

type Asked = Partial<ProposalInput> & Pick<ProposalInput, "kind">;

const SERIES = { recurrence: "FREQ=MONTHLY;BYDAY=3TU" };

describe("each way out for events happens when all signed, and is as if it never was when all take it back", () => {
  test.each<[ProposalInput["kind"], (world: Evenings) => Asked, object]>([
    ["MOVE", ({ theirs }) => ({ kind: "MOVE", post: theirs.id, moments: [later(theirs, 7)] }), {}],
    ["COHOST", ({ ours, theirs }) => ({ kind: "COHOST", stays: ours.id, words: theirs.id, register: theirs.id }), {}],
    ["MERGE", ({ ours }) => ({ kind: "MERGE", stays: ours.id }), {}],
    ["SPLIT", ({ ours }) => ({ kind: "SPLIT", parts: [{ post: ours.id, audiences: ["starters"], areas: null }] }), {}],
    [
      "SEQUENCE",
      (one) => ({ kind: "SEQUENCE", stays: one.ours.id, post: one.theirs.id, moments: [later(one.theirs, 7)] }),
      {},
    ],
    ["TURNS", ({ ours }) => ({ kind: "TURNS", stays: ours.id }), SERIES],
    ["KEEP", () => ({ kind: "KEEP", note: "Wij zijn voor de buurt." }), {}],
  ])("%s", async (_, ask, facts) => {
    const world = await twoEvenings(facts);
    const talk = await opened(world);
    const before = await asEventsAre(world.board, talk.events);
    await propose(world.board, world.ofZuid, asked(talk, ask(world)));
    await signLast(world.board, world.ofNoord, talk);
    expect(await asEventsAre(world.board, talk.events)).not.toEqual(before);
    await propose(world.board, world.ofNoord, asked(talk, { kind: "UNDO" }));
    await signLast(world.board, world.ofZuid, talk);
    expect(await asEventsAre(world.board, talk.events)).toEqual(before);
  });
});

describe("each way out for offers happens when all signed, and is as if it never was when all take it back", () => {
  test.each<[ProposalInput["kind"], (world: Offers) => Asked]>([
    ["REFER", () => ({ kind: "REFER" })],
    [
      "SPLIT",
      ({ theirs }) => ({
        kind: "SPLIT",
        parts: [{ post: theirs.id, audiences: null, areas: ["h-buurt", "k-buurt"] }],
      }),
    ],
    ["RETIRE", ({ ours }) => ({ kind: "RETIRE", stays: ours.id })],
    ["KEEP", () => ({ kind: "KEEP", note: "Wij zijn voor de buurt." })],
  ])("%s", async (_, ask) => {
    const world = await twoOffers();
    const [flag] = await flagsOfOffers(world.board.store.read, [world.ours.id]);
    const talk = await openAlignment(world.board, world.ofZuid, [flag?.id ?? ""]);
    const before = await asOffersAre(world.board, talk.offers);
    await propose(world.board, world.ofZuid, asked(talk, ask(world)));
    await signLast(world.board, world.ofNoord, talk);
    expect(await asOffersAre(world.board, talk.offers)).not.toEqual(before);
    await propose(world.board, world.ofNoord, asked(talk, { kind: "UNDO" }));
    await signLast(world.board, world.ofZuid, talk);
    expect(await asOffersAre(world.board, talk.offers)).toEqual(before);
  });
});

test("what is off the board by now does not keep the rest from being taken back", async () => {
  const world = await twoEvenings();
  const { board, ours, theirs } = world;
  const talk = await opened(world);
  const parts = [ours, theirs].map(({ id }) => ({ post: id, audiences: ["starters"], areas: null }));
  await propose(board, world.ofZuid, asked(talk, { kind: "SPLIT", parts }));
  await signLast(board, world.ofNoord, talk);
  await board.store.write.updateTable("event").set({ removed_at: board.now() }).where("id", "=", theirs.id).execute();
  await propose(board, world.ofNoord, asked(talk, { kind: "UNDO" }));
  expect((await signLast(board, world.ofZuid, talk)).state).toBe("TALKING");
  expect((await standingEvents(board.store.read, [ours.id]))[0]?.audiences).toEqual(ours.audiences);
});

test("what somebody made of it since is not taken back unseen", async () => {
  const world = await twoEvenings();
  const { board, theirs } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "MOVE", post: theirs.id, moments: [later(theirs, 7)] }));
  await signLast(board, world.ofNoord, talk);
  const moved = later(theirs, 9);
  await board.store.write.updateTable("event").set(moved).where("id", "=", theirs.id).execute();
  await propose(board, world.ofNoord, asked(talk, { kind: "UNDO" }));
  await expect(signLast(board, world.ofZuid, talk)).rejects.toMatchObject({
    faults: [{ key: "fault.proposal.changed" }],
  });
  expect((await alignmentById(board.store.read, talk.id))?.state).toBe("AGREED");
});

type Evenings = Awaited<ReturnType<typeof twoEvenings>>;
type Offers = Awaited<ReturnType<typeof twoOffers>>;

/** What an agreement can change of events. */
async function asEventsAre(board: Board, ids: readonly string[]) {
  const events = await standingEvents(board.store.read, ids);
  return {
    events: events.map(({ title, description, url, start, end, recurrence, hosts, area, audiences, joinedTo }) => {
      return { title, description, url, start, end, recurrence, hosts, area, audiences, joinedTo };
    }),
    links: await linksOfPosts(board.store.read, ids),
  };
}

async function asOffersAre(board: Board, ids: readonly string[]) {
  const offers = await offersByIds(board.store.read, ids);
  return {
    offers: offers.map(({ areas, audiences, status }) => ({ areas: [...areas].sort(), audiences, status })),
    links: await linksOfPosts(board.store.read, ids),
  };
}
