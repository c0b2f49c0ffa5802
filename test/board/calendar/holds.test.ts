import { expect, test } from "vitest";
import { changeEvent } from "#board/calendar/change-event.ts";
import { checkEvent } from "#board/calendar/check-event.ts";
import { confirmHold } from "#board/calendar/confirm-hold.ts";
import { extendHold } from "#board/calendar/extend-hold.ts";
import { lapseHolds } from "#board/calendar/lapse-holds.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { undoChange } from "#board/calendar/undo-change.ts";
import { eventById, lapsedHoldsOf } from "#db/events.ts";
import { occurrencesOf } from "#db/occurrences.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { Invalid } from "#domain/refusal.ts";
import { ask } from "../../graphql/asking.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

const start = Date.parse("2027-02-15T19:00:00+01:00");
const evening = { start, end: start + 7_200_000 };
const held = { ...evening, status: "TENTATIVE" as const, holdUntil: NOW + 3 * DAY };

test("a hold is extended by two weeks, once, by the button or in the form", async () => {
  const { board, one, lead, hold } = await aWorld();
  const longer = await extendHold(board, lead, hold);
  expect(longer).toMatchObject({ holdUntil: NOW + 17 * DAY, holdExtended: true, version: 2 });
  await expect(extendHold(board, lead, longer)).rejects.toThrow(Invalid);
  const change = { id: hold.id, version: 2, scope: null, occurrence: null };
  const input = anEventInput(one, { ...held, holdUntil: NOW + 18 * DAY });
  await expect(changeEvent(board, lead, { ...change, input })).rejects.toThrow(/fault.holdExtended/);
  const same = anEventInput(one, { ...held, title: "Anders", holdUntil: null });
  const { title, holdUntil } = await changeEvent(board, lead, { ...change, input: same });
  expect([title, holdUntil]).toEqual(["Anders", longer.holdUntil]);
});

test("a hold of which nobody said an end lasts two weeks, or until it begins", async () => {
  const { board, one, lead } = await aWorld();
  const until = async (start: number) => {
    const input = anEventInput(one, { ...held, title: "Optie", start, end: start + DAY / 12, holdUntil: null });
    return (await publishEvent(board, lead, input)).holdUntil;
  };
  expect(await until(NOW + 60 * DAY)).toBe(NOW + 14 * DAY);
  expect(await until(NOW + 5 * DAY)).toBe(NOW + 5 * DAY);
});

test("a later day given in the form is the one time, and undone it is not", async () => {
  const { board, one, lead, hold } = await aWorld();
  const input = anEventInput(one, { ...held, holdUntil: NOW + 5 * DAY });
  const longer = await changeEvent(board, lead, { id: hold.id, version: 1, input, scope: null, occurrence: null });
  await expect(extendHold(board, lead, longer)).rejects.toThrow(Invalid);
  const undone = await undoChange(board, lead, longer);
  expect((await extendHold(board, lead, undone)).holdUntil).toBe(NOW + 17 * DAY);
});

test("a hold is never extended beyond its start, and what is no hold is not extended", async () => {
  const { board, one, lead } = await aWorld();
  const near = { start: NOW + 5 * DAY, end: NOW + 6 * DAY };
  const soon = await publishEvent(board, lead, anEventInput(one, { ...held, ...near }));
  expect((await extendHold(board, lead, soon)).holdUntil).toBe(near.start);
  const certain = await publishEvent(board, lead, anEventInput(one, evening));
  await expect(extendHold(board, lead, certain)).rejects.toThrow(Invalid);
  await expect(confirmHold(board, lead, certain)).rejects.toThrow(Invalid);
});

test("a confirmed hold is there for everybody, and undone it is a hold again", async () => {
  const { board, lead, hold } = await aWorld();
  const certain = await confirmHold(board, lead, hold);
  expect(await eventById(board.store.read, { actor: null, now: board.now() }, hold.id)).toMatchObject({
    status: "CONFIRMED",
    holdUntil: null,
  });
  expect(await undoChange(board, lead, certain)).toMatchObject({ status: "TENTATIVE", holdUntil: hold.holdUntil });
  expect(await eventById(board.store.read, { actor: null, now: board.now() }, hold.id)).toBe(null);
});

test.each([
  ["extended", extendHold, NOW + 18 * DAY],
  ["confirmed", confirmHold, null],
] as const)("a lapsed hold that is %s takes its date again", async (_, verb, holdUntil) => {
  const { board, time, one, lead, hold } = await aWorld();
  time.now += 4 * DAY;
  await lapseHolds(board);
  expect(await occurrencesOf(board.store.read, [hold.id])).toEqual([]);
  expect((await lapsedHoldsOf(board.store.read, one.id, time.now)).map(({ id }) => id)).toEqual([hold.id]);
  expect((await verb(board, lead, hold)).holdUntil).toBe(holdUntil);
  expect(await occurrencesOf(board.store.read, [hold.id])).toHaveLength(1);
  expect(await lapsedHoldsOf(board.store.read, one.id, time.now)).toEqual([]);
});

test("a hold is not kept for ever by confirming it and holding it again", async () => {
  const { board, one, lead, hold } = await aWorld();
  const longer = await extendHold(board, lead, hold);
  const certain = await confirmHold(board, lead, longer);
  const again = { input: anEventInput(one, held), scope: null, occurrence: null };
  const once = changeEvent(board, lead, { ...again, id: hold.id, version: certain.version });
  await expect(once).rejects.toThrow(/fault.heldBefore/);
  const other = await confirmHold(board, lead, await publishEvent(board, lead, anEventInput(one, held)));
  const held1 = await changeEvent(board, lead, { ...again, id: other.id, version: other.version });
  expect(held1).toMatchObject({ status: "TENTATIVE", holdExtended: true });
  await expect(extendHold(board, lead, held1)).rejects.toThrow(Invalid);
  const certain1 = await confirmHold(board, lead, held1);
  const twice = changeEvent(board, lead, { ...again, id: other.id, version: certain1.version });
  await expect(twice).rejects.toThrow(/fault.heldBefore/);
});

test("a part of a series of holds has no extension of its own", async () => {
  const { board, one, lead } = await aWorld();
  const weekly = { ...held, recurrence: "RRULE:FREQ=WEEKLY;COUNT=3" };
  const series = await extendHold(board, lead, await publishEvent(board, lead, anEventInput(one, weekly)));
  const at = start + 7 * DAY;
  const input = anEventInput(one, { ...weekly, start: at, end: at + 7_200_000, holdUntil: NOW + 20 * DAY });
  for (const scope of ["THIS", "FOLLOWING"] as const) {
    const change = { id: series.id, version: series.version, input, scope, occurrence: at };
    await expect(changeEvent(board, lead, change)).rejects.toThrow(/fault.holdExtended/);
  }
});

test("a happening of a hold that was moved is confirmed with its series, and undone with it", async () => {
  const { board, one, lead } = await aWorld();
  const weekly = { ...held, recurrence: "RRULE:FREQ=WEEKLY;COUNT=3" };
  const series = await publishEvent(board, lead, anEventInput(one, weekly));
  const at = start + 7 * DAY;
  const input = anEventInput(one, { ...held, start: at + DAY, end: at + DAY + 7_200_000 });
  const moved = await changeEvent(board, lead, {
    ...{ id: series.id, version: 1, input, scope: "THIS", occurrence: at },
  });
  const certain = await confirmHold(board, lead, { id: series.id, version: 2 });
  const statusOf = async () => (await eventById(board.store.read, { actor: lead, now: board.now() }, moved.id))?.status;
  expect(await statusOf()).toBe("CONFIRMED");
  await undoChange(board, lead, certain);
  expect(await statusOf()).toBe("TENTATIVE");
});

test("from the moment that a hold lapses nobody but its network sees it, before the board gets to it", async () => {
  const { board, time, one, lead } = await aWorld();
  const two = await aNetwork(board, "twee");
  const drinks = { title: "Netwerkborrel voor zzp'ers", description: "", place: "OBA Bijlmerplein", area: "zuidoost" };
  const hold = await publishEvent(board, lead, anEventInput(one, { ...held, ...drinks }));
  const rival = await anActor(board, [two]);
  const officer = await anActor(board, [], ["OFFICER"]);
  const facts = { ...evening, ...drinks, title: "Zzp-ontmoeting met hapjes", place: "Bijlmer Parktheater" };
  const other = await publishEvent(board, rival, anEventInput(two, facts));
  const range = `from: "2027-02-01T00:00:00Z", to: "2027-03-01T00:00:00Z"`;
  const query = `{
    event(id: "${hold.id}") { id }
    agenda(${range}) { nodes { event { id } } }
    other: event(id: "${other.id}") { flags { id } }
    flags { nodes { id } totalCount }
    agendaFile(format: JSON)
  }`;
  const seen = async (actor: typeof lead) => {
    const found = await ask(board, actor, query);
    const flags = [found.other.flags.length, found.flags.nodes.length, found.flags.totalCount];
    const inAgenda = found.agenda.nodes.some(({ event }: { event: { id: string } }) => event.id === hold.id);
    return { event: found.event !== null, inAgenda, inFile: found.agendaFile.includes(hold.id), flags };
  };
  const check = async () => {
    const { flags } = await checkEvent(board, rival, anEventInput(two, facts), other.id);
    return flags.some(({ events }) => events.includes(hold.id));
  };
  for (const actor of [rival, officer]) {
    expect(await seen(actor)).toEqual({ event: true, inAgenda: true, inFile: true, flags: [1, 1, 1] });
  }
  expect(await check()).toBe(true);
  time.now = hold.holdUntil ?? 0;
  for (const actor of [rival, officer]) {
    expect(await seen(actor)).toEqual({ event: false, inAgenda: false, inFile: false, flags: [0, 0, 0] });
  }
  expect(await check()).toBe(false);
  expect(await seen(lead)).toMatchObject({ event: true });
});

test("a lapsed hold is seen and listed by its own network alone", async () => {
  const { board, time, lead, hold } = await aWorld();
  const rival = await anActor(board, [await aNetwork(board, "twee")]);
  const officer = await anActor(board, [], ["OFFICER"]);
  const query = `{ event(id: "${hold.id}") { lapsed extendableUntil } network(slug: "een") { lapsedHolds { id } } }`;
  const live = { lapsed: false, extendableUntil: new Date(NOW + 17 * DAY).toISOString() };
  for (const actor of [lead, rival, officer]) {
    expect(await ask(board, actor, query)).toEqual({ event: live, network: { lapsedHolds: [] } });
  }
  time.now += 4 * DAY;
  await lapseHolds(board);
  const gone = { lapsed: true, extendableUntil: new Date(time.now + 14 * DAY).toISOString() };
  expect(await ask(board, lead, query)).toEqual({ event: gone, network: { lapsedHolds: [{ id: hold.id }] } });
  for (const actor of [rival, officer, null]) {
    expect(await ask(board, actor, query)).toEqual({ event: null, network: { lapsedHolds: [] } });
  }
});

async function aWorld() {
  const time = { now: NOW };
  const board = { ...(await aBoard()), now: () => time.now };
  const one = await aNetwork(board, "een");
  const lead = await anActor(board, [one]);
  return { board, time, one, lead, hold: await publishEvent(board, lead, anEventInput(one, held)) };
}
