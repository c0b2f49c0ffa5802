import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { undoChange } from "#board/calendar/undo-change.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { decideCorrection } from "#board/flag/decide-correction.ts";
import { proposeCorrection } from "#board/flag/propose-correction.ts";
import { answersOf } from "#db/answers.ts";
import { proposedOf } from "#db/corrections.ts";
import { standingEvents } from "#db/events.ts";
import { flagsOfEvents, flagsOfOffers } from "#db/flags.ts";
import { flagAt } from "#db/flags-at.ts";
import { offerById } from "#db/offers.ts";
import { pairsOf } from "#db/pairs.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { CorrectingReason } from "#domain/flag/correction.ts";
import type { AnswerReason, FlagAnswer } from "#domain/flag/flag.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { ChangedMeanwhile, Invalid, NotAllowed, NotFound } from "#domain/refusal.ts";
import { aCalendar } from "../../calendar-server.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../../world.ts";

const HOUR = 3_600_000;
const EVENING = { area: "holendrecht", audiences: [], themes: ["netwerken"] };
const TERMS: [CorrectingReason, string[]][] = [
  ["OTHER_PUBLIC", ["jongeren"]],
  ["ONLINE", []],
  ["INVITATION_ONLY", []],
  ["OTHER_NEED", ["btw"]],
  ["OTHER_AREA", ["amstelveen"]],
];

test.each(TERMS)(
  "%s of an own event is kept with it at once, and the flag goes for everybody or counts less",
  async (reason, terms) => {
    const { board, leads, events, flag } = await twoEvenings();
    const before = await seen(board, events);
    const answer = await say(board, leads[0], flag, "NOT_A_PROBLEM", reason);
    const said = await proposeCorrection(board, leads[0], { answer, post: events[0], version: 1, terms });
    expect(said.state).toBe("ACCEPTED");
    expect(await seen(board, events)).toBeLessThan(before);
  },
);

test("an event that only who is invited can come to is in nobody's way any more", async () => {
  const { board, leads, events, flag } = await twoEvenings();
  const answer = await say(board, leads[0], flag, "NOT_A_PROBLEM", "INVITATION_ONLY");
  await proposeCorrection(board, leads[0], { answer, post: events[0], version: 1, terms: [] });
  const after = await flagsOfEvents(board.store.read, events);
  expect(after.map(({ state }) => state)).toEqual(["STALE"]);
});

test.each(TERMS)(
  "%s of another's event waits for its network, and changes nothing before that agrees",
  async (reason, terms) => {
    const { board, leads, events, flag } = await twoEvenings();
    const [before, was] = [await seen(board, events), await eventNow(board, events[1])];
    const answer = await say(board, leads[0], flag, "NOT_A_PROBLEM", reason);
    const { id, state } = await proposeCorrection(board, leads[0], { answer, post: events[1], version: 1, terms });
    expect(state).toBe("PROPOSED");
    expect([await seen(board, events), await eventNow(board, events[1])]).toEqual([before, was]);
    const yes = { id, version: 1, accept: true, note: null };
    await expect(decideCorrection(board, leads[0], yes)).rejects.toThrow(NotAllowed);
    expect((await decideCorrection(board, leads[1], yes)).state).toBe("ACCEPTED");
    expect((await eventNow(board, events[1]))?.version).toBe(2);
    expect(await seen(board, events)).toBeLessThan(before);
  },
);

test("the answer stands when what it said is agreed to, and falls when that changes again", async () => {
  const { board, leads, events, flag } = await twoEvenings();
  const answer = await say(board, leads[0], flag, "NOT_A_PROBLEM", "OTHER_PUBLIC");
  await proposeCorrection(board, leads[0], { answer, post: events[0], version: 1, terms: ["starters"] });
  const state = async () => (await flagAt(board.store.read, board.now(), flag))?.state;
  expect(await state()).toBe("NOT_A_PROBLEM");
  const event = await eventNow(board, events[0]);
  if (!event) throw new Error("The event is gone.");
  const about = { id: event.id, version: 2, scope: null, occurrence: null };
  await changeEvent(board, leads[0], { ...about, input: { ...event, description: "Tot dan!" } });
  expect(await state()).toBe("NOT_A_PROBLEM");
  await changeEvent(board, leads[0], { ...about, version: 3, input: { ...event, audiences: ["ondernemers"] } });
  expect(await state()).toBe("NEW");
});

test("what was agreed to is taken back like any change", async () => {
  const { board, leads, events, flag } = await twoEvenings();
  const before = await seen(board, events);
  const answer = await say(board, leads[0], flag, "NOT_A_PROBLEM", "INVITATION_ONLY");
  await proposeCorrection(board, leads[0], { answer, post: events[0], version: 1, terms: [] });
  const undone = await undoChange(board, leads[0], { id: events[0], version: 2 });
  expect([undone.invitationOnly, await seen(board, events)]).toEqual([false, before]);
});

test("the municipality proposes and never decides; a network says no, with a word, and once", async () => {
  const { board, leads, events, flag } = await twoEvenings();
  const officer = await anActor(board, [], ["OFFICER"]);
  const answer = await say(board, officer, flag, "NOT_A_PROBLEM", "ONLINE");
  const said = { answer, post: events[1], version: 1, terms: [] };
  await expect(proposeCorrection(board, leads[0], said)).rejects.toThrow(NotAllowed);
  const { id, state } = await proposeCorrection(board, officer, said);
  expect(state).toBe("PROPOSED");
  await expect(decideCorrection(board, officer, { id, version: 1, accept: true, note: null })).rejects.toThrow(
    NotAllowed,
  );
  const no = { id, version: 1, accept: false, note: " Je kunt er gewoon heen. " };
  expect(await decideCorrection(board, leads[1], no)).toMatchObject({
    state: "DECLINED",
    note: "Je kunt er gewoon heen.",
  });
  expect((await decideCorrection(board, leads[1], no)).state).toBe("DECLINED");
  await expect(decideCorrection(board, leads[1], { ...no, accept: true })).rejects.toThrow(Invalid);
  expect((await eventNow(board, events[1]))?.online).toBe(false);
});

test("a second proposal of one answer for one post takes the place of the first", async () => {
  const { board, leads, events, flag } = await twoEvenings();
  const answer = await say(board, leads[0], flag, "NOT_A_PROBLEM", "OTHER_PUBLIC");
  const said = { answer, post: events[1], version: 1 };
  await proposeCorrection(board, leads[0], { ...said, terms: ["vrouwen"] });
  await proposeCorrection(board, leads[0], { ...said, terms: ["jongeren", "starters"] });
  expect((await proposedOf(board.store.read, events)).map(({ terms }) => terms)).toEqual([["jongeren", "starters"]]);
});

test("what does not fit, is so already, or was changed meanwhile is refused", async () => {
  const { board, networks, leads, events, flag } = await twoEvenings();
  const later = Date.parse("2027-03-20T19:00:00+01:00");
  const other = { ...inputOf(networks[0], 0), start: later, end: later + HOUR };
  const elsewhere = await publishEvent(board, leads[0], other);
  const answer = await say(board, leads[0], flag, "NOT_A_PROBLEM", "OTHER_PUBLIC");
  const said = { answer, post: events[0], version: 1, terms: ["vrouwen"] };
  const propose = (facts: object) => proposeCorrection(board, leads[0], { ...said, ...facts });
  await expect(propose({ terms: [] })).rejects.toThrow("terms: fault.required");
  await expect(propose({ terms: ["marsmannen"] })).rejects.toThrow("terms: fault.unknownTerm");
  await expect(propose({ post: elsewhere.id })).rejects.toThrow("post: fault.between");
  await expect(propose({ version: 7 })).rejects.toThrow(ChangedMeanwhile);
  await expect(propose({ answer: "geen" })).rejects.toThrow(NotFound);
  await propose({});
  await expect(propose({ version: 2 })).rejects.toThrow("terms: fault.alreadySo");
  const matters = await say(board, leads[0], flag, "MATTERS", "OTHER_PUBLIC");
  await expect(propose({ answer: matters, version: 2 })).rejects.toThrow("answer: fault.noCorrection");
});

test.each<[CorrectingReason, string[], object]>([
  ["OTHER_PUBLIC", ["vrouwen"], { audiences: ["vrouwen"] }],
  ["ONLINE", [], { areas: ["online", "zuidoost"] }],
  ["OTHER_NEED", ["marketing"], { need: "marketing" }],
  ["OTHER_AREA", ["amstelveen"], { areas: ["amstelveen"] }],
])("%s of another's offer makes the duplicate less likely once its network agrees", async (reason, terms, facts) => {
  const { board, leads, offers, flag } = await twoOffers();
  const before = await seen(board, offers);
  const answer = await say(board, leads[0], flag, "DIFFERENT", reason);
  const { id } = await proposeCorrection(board, leads[0], { answer, post: offers[1], version: 1, terms });
  expect(await seen(board, offers)).toBe(before);
  await decideCorrection(board, leads[1], { id, version: 1, accept: true, note: null });
  expect(await offerById(board.store.read, offers[1])).toMatchObject({ version: 2, ...facts });
  expect(await seen(board, offers)).toBeLessThan(before);
});

test("an offer knows no invitations, so that is only kept with the answer", async () => {
  const { board, leads, offers, flag } = await twoOffers();
  const answer = await say(board, leads[0], flag, "DIFFERENT", "INVITATION_ONLY");
  const said = proposeCorrection(board, leads[0], { answer, post: offers[0], version: 1, terms: [] });
  await expect(said).rejects.toThrow("answer: fault.noCorrection");
});

test("what a network agrees to of an imported event outlives the next reading of its file", async () => {
  const { board, networks, leads } = await aWorld();
  const own = await publishEvent(board, leads[0], inputOf(networks[0], 0));
  const { title, start } = inputOf(networks[1], 1);
  const file = (description: string) =>
    aCalendar([
      {
        uid: "1",
        title,
        start: iso(start),
        more: `DESCRIPTION:${description}
LOCATION:Holendrecht`,
      },
    ]);
  await importCalendar(board, leads[1], networks[1].id, file("Kom ook"));
  const [flag] = await flagsOfEvents(board.store.read, [own.id]);
  const imported = flag?.events.find((id) => id !== own.id) ?? "";
  for (const [reason, terms] of [
    ["OTHER_PUBLIC", ["starters"]],
    ["INVITATION_ONLY", []],
  ] as const) {
    const answer = await say(board, leads[0], flag?.id ?? "", "NOT_A_PROBLEM", reason);
    const version = (await eventNow(board, imported))?.version ?? 0;
    const { id } = await proposeCorrection(board, leads[0], { answer, post: imported, version, terms: [...terms] });
    await decideCorrection(board, leads[1], { id, version, accept: true, note: null });
  }
  await importCalendar(board, leads[1], networks[1].id, file("Kom ook, er is soep"));
  expect(await eventNow(board, imported)).toMatchObject({
    ...{ description: "Kom ook, er is soep", audiences: ["starters"], invitationOnly: true },
  });
});

async function twoEvenings(facts: Partial<EventInput>[] = [{}, {}]) {
  const { board, networks, leads } = await aWorld();
  const events: [string, string] = ["", ""];
  for (const at of [0, 1] as const) {
    const input = { ...inputOf(networks[at], at), ...facts[at] };
    events[at] = (await publishEvent(board, leads[at], input)).id;
  }
  const [flag] = await flagsOfEvents(board.store.read, events);
  return { board, networks, leads, events, flag: flag?.id ?? "" };
}

async function aWorld() {
  const board = await aBoard();
  const networks: [Network, Network] = [await aNetwork(board, "een"), await aNetwork(board, "twee")];
  const leads: [Actor, Actor] = [await anActor(board, [networks[0]]), await anActor(board, [networks[1]])];
  return { board, networks, leads };
}

function inputOf(network: Network, at: 0 | 1): EventInput {
  const title = ["Netwerkborrel voor ondernemers", "Ondernemers ontmoeten elkaar"][at] ?? "";
  // So far apart that nobody takes them for one evening.
  const start = Date.parse("2026-12-15T17:00:00+01:00") + at * 1.7 * HOUR;
  const when = { start, end: start + 5 * HOUR, place: ["Zaal Amstel", "Zaal Gaasp"][at] };
  return anEventInput(network, { ...EVENING, title, description: "", ...when });
}

/** The probability of what is seen between two posts, 0 where nothing is. */
async function seen(board: Board, posts: string[]): Promise<number> {
  const pairs = await pairsOf(board.store.read, posts);
  // Answers also move how sure the board is; this is what it sees in the posts alone.
  return Math.max(0, ...pairs.map(({ likelihood }) => likelihood));
}

async function say(board: Board, lead: Actor, flag: string, answer: FlagAnswer, reason: AnswerReason | null) {
  await answerFlag(board, lead, { id: flag, between: [], answer, reason, note: null });
  return (await answersOf(board.store.read, [flag])).at(-1)?.id ?? "";
}

async function twoOffers() {
  const { board, networks, leads } = await aWorld();
  const offers: [string, string] = ["", ""];
  for (const at of [0, 1] as const) {
    const facts = { areas: ["zuidoost"], need: "boekhouden", form: "ADVICE" as const };
    offers[at] = (await publishOffer(board, leads[at], anOfferInput(networks[at], facts))).id;
  }
  const [flag] = await flagsOfOffers(board.store.read, offers);
  return { board, leads, offers, flag: flag?.id ?? "" };
}

async function eventNow(board: Board, id: string) {
  return (await standingEvents(board.store.read, [id]))[0];
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
