import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { checkEvent } from "#board/calendar/check-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { rollWindow } from "#board/calendar/roll-window.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { withdrawOffer } from "#board/catalogue/withdraw-offer.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { noChanges, touch } from "#board/flag/keep-pairs.ts";
import { regroup } from "#board/flag/regroup.ts";
import { addParties, putFindings } from "#db/findings.ts";
import { flagOfAlias, flagsOfEvents } from "#db/flags.ts";
import { newId } from "#db/id.ts";
import { addPairs, pairsOfFlags } from "#db/pairs.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { groundsOf } from "#domain/flag/grounds.ts";
import { sighting } from "#domain/flag/pair.ts";
import { MATCHER_VERSION } from "#domain/likeness/reading.ts";
import { anEventInput, anOfferInput, keepFlag, NOW } from "../../world.ts";
import { agreeOn, EVENING, later, rivalInput, talkAbout, twoEvenings, twoRivals } from "./rivals.ts";

const HOUR = 3_600_000;

test("a clash is found when it is first seen, for each of its networks, and is open", async () => {
  const { board, zuid, noord } = await twoEvenings();
  expect(await found(board)).toMatchObject([{ kind: "OVERLAP", outcome: "OPEN", found_at: NOW, settled_at: null }]);
  expect(await partiesOf(board)).toEqual([zuid.id, noord.id].sort());
});

test("who moves or cancels her own event by herself settles it, and who moves it back opens it again", async () => {
  const world = await twoEvenings();
  const { board, ofNoord, theirs } = world;
  const moved = await changed(world, theirs, later(theirs, 90));
  expect(await found(board)).toMatchObject([{ outcome: "MOVED", settled_at: NOW }]);
  const back = await changed(world, moved, theirs);
  expect(await found(board)).toMatchObject([{ outcome: "OPEN", settled_at: null }]);
  await cancelEvent(board, ofNoord, { id: back.id, version: back.version, scope: null, occurrence: null });
  const clashes = (await found(board)).filter(({ kind }) => kind === "OVERLAP");
  expect(clashes).toMatchObject([{ outcome: "WITHDRAWN" }]);
});

test("what became too unlike to matter was changed", async () => {
  const world = await twoEvenings();
  await changed(world, world.theirs, {
    audiences: ["studenten"],
    themes: ["marketing"],
    title: "Reels maken",
    area: "almere",
  });
  expect(await found(world.board)).toMatchObject([{ outcome: "CHANGED" }]);
});

test("an agreement settles it when the last has signed, and hours count from when it was found", async () => {
  const { board, clock, ofZuid, ofNoord, ours, theirs } = await twoEvenings();
  const talk = await talkAbout(board, ofZuid, await flagOf(board, ours));
  expect(await found(board)).toMatchObject([{ outcome: "TALKING", settled_at: null }]);
  clock.now += 30 * HOUR;
  await agreeOn(board, [ofZuid, ofNoord], talk, { kind: "MOVE", post: theirs.id, moments: [later(theirs, 90)] });
  expect(await found(board)).toMatchObject([{ outcome: "MOVE", found_at: NOW, settled_at: NOW + 30 * HOUR }]);
  await agreeOn(board, [ofZuid, ofNoord], talk, { kind: "UNDO" });
  expect(await found(board)).toMatchObject([{ outcome: "TALKING", settled_at: null }]);
  clock.now += HOUR;
  await agreeOn(board, [ofZuid, ofNoord], talk, { kind: "KEEP", note: "Wij zijn voor de buurt." });
  expect(await found(board)).toMatchObject([{ outcome: "KEEP", settled_at: NOW + 31 * HOUR }]);
});

test("an agreement that one side breaks counts no more", async () => {
  const world = await twoEvenings();
  const { board, ofZuid, ofNoord, ours, theirs } = world;
  const talk = await talkAbout(board, ofZuid, await flagOf(board, ours));
  await agreeOn(board, [ofZuid, ofNoord], talk, { kind: "MOVE", post: theirs.id, moments: [later(theirs, 90)] });
  await changed(world, { ...theirs, version: 2 }, theirs);
  expect(await found(board)).toMatchObject([{ outcome: "TALKING", settled_at: null }]);
});

test("an answer settles it, also when the event is gone later; who takes it back opens it", async () => {
  const world = await twoEvenings();
  const { board, clock, ofZuid, ours, theirs } = world;
  const answer = { id: await flagOf(board, ours), between: [], reason: null, note: null };
  await answerFlag(board, ofZuid, { ...answer, answer: "NOT_A_PROBLEM" });
  expect(await found(board)).toMatchObject([{ outcome: "NOT_A_PROBLEM", settled_at: NOW }]);
  await answerFlag(board, ofZuid, { ...answer, answer: "UNSURE" });
  expect(await found(board)).toMatchObject([{ outcome: "OPEN" }]);
  await answerFlag(board, ofZuid, { ...answer, answer: "NOT_A_PROBLEM" });
  clock.now += HOUR;
  await changed(world, theirs, later(theirs, 90));
  expect(await found(board)).toMatchObject([{ outcome: "NOT_A_PROBLEM", settled_at: NOW }]);
});

test("what the night took off the board passed with nothing decided", async () => {
  const { board, clock, ours } = await twoEvenings();
  clock.now += 400 * 24 * HOUR;
  await rollWindow(board);
  expect(await found(board)).toMatchObject([{ outcome: "PASSED", settled_at: ours.start }]);
});

test("what was found of a flag goes along to the flag that it becomes part of, also where that was never more than a note", async () => {
  const { board, zuid, old, flag, pairs } = await twoNotes();
  await board.store.write.transaction().execute(async (tx) => {
    await putFindings(tx, [
      { id: old.id, kind: "OVERLAP", foundAt: NOW - HOUR, outcome: "OPEN", settledAt: null, lastDate: null },
    ]);
    await addParties(tx, [{ finding: old.id, network: zuid.id }]);
    const changes = noChanges();
    for (const pair of pairs) touch(changes, pair);
    await regroup(tx, changes, { written: [], at: NOW });
  });
  expect(await flagOfAlias(board.store.read, old.id)).toBe(flag.id);
  expect(await found(board)).toMatchObject([{ id: flag.id, found_at: NOW - HOUR, outcome: "UNSEEN" }]);
  expect(await partiesOf(board)).toContain(zuid.id);
});

/** Three evenings that are alike two by two, of which one pair stands on a flag of its own, all below what is counted. */
async function twoNotes() {
  const { board, zuid, noord, ofZuid, ofNoord } = await twoRivals();
  const ids: string[] = [];
  for (const [at, title] of ["Kerstmarkt", "Naailes", "Wandeling"].entries()) {
    const [network, lead] = at === 1 ? [noord, ofNoord] : [zuid, ofZuid];
    const input = anEventInput(network, { title });
    ids.push((await publishEvent(board, lead, { ...input, ...later(input, at * 40) })).id);
  }
  const [a = "", b = "", c = ""] = ids;
  const note = (events: string[]): Flag => ({
    ...{ id: newId(), kind: "OVERLAP", band: "NOTE", state: "NEW", score: 1, probability: 0.75, joined: false },
    ...{ reasons: [{ code: "BASE", weight: 1, params: {} }], dates: [NOW + 14 * 24 * HOUR] },
    ...{ events, offers: [], firstSeen: NOW, changedAt: NOW },
  });
  const [flag, old] = [note([b, c]), note([a, b])];
  for (const one of [flag, old]) await keepFlag(board, one);
  const third = sighting(flag, [a, c], groundsOf(flag, {}, {}, MATCHER_VERSION));
  await board.store.write.transaction().execute((tx) => addPairs(tx, [{ ...third, verdict: null, flag: flag.id }]));
  const pairs = await pairsOfFlags(board.store.read, [flag.id, old.id]);
  return { board, zuid, old, flag, pairs };
}

test("two offers of one need are found, and one that is withdrawn settles it", async () => {
  const { board, zuid, noord, ofZuid, ofNoord } = await twoRivals();
  const facts = { need: "boekhouden", form: "ADVICE", areas: ["zuidoost"] } as const;
  const offer = { ...facts, areas: [...facts.areas] };
  await publishOffer(board, ofZuid, anOfferInput(zuid, offer));
  const theirs = await publishOffer(board, ofNoord, anOfferInput(noord, { ...offer, title: "Spreekuur boekhouden" }));
  expect(await found(board)).toMatchObject([{ kind: "DUPLICATE_OFFER", outcome: "OPEN", last_date: null }]);
  await withdrawOffer(board, ofNoord, theirs);
  expect(await found(board)).toMatchObject([{ outcome: "WITHDRAWN" }]);
});

test("a clash of which a check warned is prevented when she publishes at a free moment", async () => {
  const world = await warned();
  const { board, ofNoord, input, seal, zuid, noord } = world;
  await publishEvent(board, ofNoord, { ...input, ...later(input, 90) }, seal);
  expect(await found(board)).toMatchObject([
    { kind: "OVERLAP", outcome: "PREVENTED", found_at: NOW, settled_at: NOW, last_date: expect.any(Number) },
  ]);
  expect(await partiesOf(board)).toEqual([zuid.id, noord.id].sort());
});

test("a check alone keeps nothing, and whoever publishes at the moment that clashes prevented nothing", async () => {
  const { board, ofNoord, input, seal } = await warned();
  expect(await found(board)).toEqual([]);
  await publishEvent(board, ofNoord, input, seal);
  expect(await found(board)).toMatchObject([{ outcome: "OPEN" }]);
});

test("nobody can say of herself that she prevented something", async () => {
  const { board, clock, ofZuid, ofNoord, zuid, input, seal } = await warned();
  const free = { ...input, ...later(input, 90) };
  const [start, end, at, mac] = seal.split(".");
  for (const forged of [
    "",
    "x",
    "1.2.3.y",
    `${start}.${Number(end) + 1}.${at}.${mac}`,
    `${seal}x`,
    `${start}.${end}.${at}.`,
  ])
    await publishEvent(board, ofNoord, { ...free, title: `${input.title} ${forged}` }, forged);
  // Nor with what another was shown, nor with an event that would not have clashed at all.
  await publishEvent(
    board,
    ofZuid,
    { ...later(input, 60), ...anEventInput(zuid, { ...EVENING, ...later(input, 60) }) },
    seal,
  );
  const other = {
    title: "Reels maken",
    description: "Filmpjes.",
    themes: ["marketing"],
    audiences: ["studenten"],
    area: "almere",
  };
  await publishEvent(board, ofNoord, { ...free, ...other, ...later(input, 40) }, seal);
  clock.now += 25 * HOUR;
  await publishEvent(board, ofNoord, { ...free, ...later(input, 70) }, seal);
  expect((await found(board)).filter(({ outcome }) => outcome === "PREVENTED")).toEqual([]);
});

/** A lead whose check showed a clash at the moment that she typed. */
async function warned() {
  const world = await twoRivals();
  const { board, zuid, ofZuid, ofNoord } = world;
  await publishEvent(board, ofZuid, anEventInput(zuid, EVENING));
  const input = rivalInput(world);
  const { seal } = await checkEvent(board, ofNoord, input, null);
  const calm = await checkEvent(board, ofNoord, { ...input, ...later(input, 90) }, null);
  expect(calm.seal).toBeNull();
  return { ...world, input, seal: seal ?? "" };
}

type World = Awaited<ReturnType<typeof twoEvenings>>;

function changed(world: World, event: Event, facts: Partial<EventInput>): Promise<Event> {
  const { start, end } = event;
  const { start: from = start, end: to = end, ...others } = facts as Partial<EventInput>;
  const only = Object.fromEntries(Object.entries(others).filter(([name]) => OWN.includes(name)));
  const input = rivalInput(world, { ...only, start: from, end: to });
  const change = { id: event.id, version: event.version, input, scope: null, occurrence: null };
  return changeEvent(world.board, world.ofNoord, change);
}

const OWN = ["title", "audiences", "themes", "area"];

async function flagOf(board: Board, { id }: Event): Promise<string> {
  return (await flagsOfEvents(board.store.read, [id]))[0]?.id ?? "";
}

function found(board: Board) {
  return board.store.read.selectFrom("finding").selectAll().orderBy("id").execute();
}

async function partiesOf(board: Board): Promise<string[]> {
  const rows = await board.store.read.selectFrom("finding_network").select("network").orderBy("network").execute();
  return rows.map(({ network }) => network);
}
