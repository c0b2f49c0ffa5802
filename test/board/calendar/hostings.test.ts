import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { answerHosting } from "#board/calendar/answer-hosting.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { standingEvents } from "#db/events.ts";
import { flagList } from "#db/flag-list.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { hostingsAskedOf, hostingsOf } from "#db/hostings.ts";
import { aBoard, aNetwork, anActor, anEventInput, mailsTo } from "../../world.ts";

const WHOLE = { scope: null, occurrence: null };

const NOBODY = { waiting: [], networks: [] };

test("who is asked is no host before she says yes, and no longer when she says so", async () => {
  const { board, a, b, lead, other } = await aWorld();
  const event = await publishEvent(board, lead, anEventInput(a, { coHosts: [b.id] }));
  expect(event.hosts).toEqual([]);
  expect(mailsTo(board, other)).toHaveLength(1);
  expect(await hostingsAskedOf(board.store.read, b.id, board.now())).toMatchObject([{ state: "ASKED" }]);
  const answer = { event: event.id, network: b.id };
  expect((await answerHosting(board, other, { ...answer, accept: true })).hosts).toEqual([b.id]);
  expect(await hostingsOf(board.store.read, [event.id])).toEqual([]);
  expect((await answerHosting(board, other, { ...answer, accept: false })).hosts).toEqual([]);
  expect(await hostingsOf(board.store.read, [event.id])).toMatchObject([{ state: "DECLINED" }]);
  expect((await answerHosting(board, other, { ...answer, accept: true })).hosts).toEqual([b.id]);
});

test("a host is a party of the event's flags and answers them; who was only asked is not", async () => {
  const { board, a, b, c, lead, other, third } = await aWorld();
  const event = await publishEvent(board, lead, anEventInput(a, { coHosts: [b.id] }));
  await publishEvent(board, third, anEventInput(c, { title: "Belastingavond voor zzp'ers" }));
  const [flag] = await flagsOfEvents(board.store.read, [event.id]);
  const reply = { id: flag?.id ?? "", between: [], answer: "UNSURE", reason: null, note: null } as const;
  const answered = () => answerFlag(board, other, { ...reply, between: [] });
  const listed = async () =>
    flagList(board.store.read, { networks: [b.id], now: board.now() }, { reader: NOBODY, after: null, limit: 10 });
  await expect(answered()).rejects.toMatchObject({ name: "NotAllowed" });
  expect(await listed()).toEqual([]);
  await answerHosting(board, other, { event: event.id, network: b.id, accept: true });
  await answered();
  expect(await listed()).toHaveLength(1);
});

test("the owner keeps the event: a host cannot change it, and the owner lets a host or a question go", async () => {
  const { board, a, b, c, lead, other } = await aWorld();
  const input = anEventInput(a, { coHosts: [b.id, c.id] });
  const event = await publishEvent(board, lead, input);
  const hosted = await answerHosting(board, other, { event: event.id, network: b.id, accept: true });
  const by = { id: event.id, version: hosted.version, ...WHOLE };
  await expect(changeEvent(board, other, { ...by, input })).rejects.toMatchObject({ name: "NotAllowed" });
  const kept = await changeEvent(board, lead, { ...by, input: { ...input, title: "Anders", coHosts: null } });
  expect(kept.hosts).toEqual([b.id]);
  const alone = await changeEvent(board, lead, { ...by, version: kept.version, input: { ...input, coHosts: [] } });
  expect(alone.hosts).toEqual([]);
  expect(await hostingsOf(board.store.read, [event.id])).toEqual([]);
});

test("who said no is not asked again", async () => {
  const { board, a, b, lead, other } = await aWorld();
  const input = anEventInput(a, { coHosts: [b.id] });
  const event = await publishEvent(board, lead, input);
  await answerHosting(board, other, { event: event.id, network: b.id, accept: false });
  await changeEvent(board, lead, { id: event.id, version: event.version, input, ...WHOLE });
  expect(await hostingsOf(board.store.read, [event.id])).toMatchObject([{ state: "DECLINED" }]);
  expect(mailsTo(board, other)).toHaveLength(1);
});

test("a yes holds for a whole series, also for what was changed apart", async () => {
  const { board, a, b, lead, other } = await aWorld();
  const input = anEventInput(a, { coHosts: [b.id], recurrence: "RRULE:FREQ=WEEKLY;COUNT=4" });
  const series = await publishEvent(board, lead, input);
  const occurrence = input.start + 7 * 86_400_000;
  const facts = { title: "Anders", coHosts: null, start: occurrence, end: occurrence + 3_600_000, recurrence: null };
  const change = { id: series.id, version: 1, scope: "THIS", occurrence, input: { ...input, ...facts } } as const;
  const apart = await changeEvent(board, lead, change);
  await answerHosting(board, other, { event: series.id, network: b.id, accept: true });
  expect((await standingEvents(board.store.read, [series.id, apart.id])).map(({ hosts }) => hosts)).toEqual([
    [b.id],
    [b.id],
  ]);
});

test("only a network that takes part is asked, never oneself, and only its own people answer", async () => {
  const { board, a, b, lead, third } = await aWorld();
  for (const coHosts of [[a.id], ["niets"]]) {
    const published = publishEvent(board, lead, anEventInput(a, { coHosts }));
    await expect(published).rejects.toMatchObject({ faults: [{ field: "coHosts", key: "fault.coHosts" }] });
  }
  expect(await board.store.read.selectFrom("event").select("id").execute()).toEqual([]);
  const event = await publishEvent(board, lead, anEventInput(a, { coHosts: [b.id] }));
  for (const actor of [lead, third]) {
    const answered = answerHosting(board, actor, { event: event.id, network: b.id, accept: true });
    await expect(answered).rejects.toMatchObject({ name: "NotAllowed" });
  }
});

async function aWorld(): Promise<World> {
  const board = await aBoard();
  const [a, b, c] = [await aNetwork(board, "een"), await aNetwork(board, "twee"), await aNetwork(board, "drie")];
  const [lead, other, third] = [await anActor(board, [a]), await anActor(board, [b]), await anActor(board, [c])];
  return { board, a, b, c, lead, other, third };
}

interface World {
  board: Board;
  a: Awaited<ReturnType<typeof aNetwork>>;
  b: Awaited<ReturnType<typeof aNetwork>>;
  c: Awaited<ReturnType<typeof aNetwork>>;
  lead: Awaited<ReturnType<typeof anActor>>;
  other: Awaited<ReturnType<typeof anActor>>;
  third: Awaited<ReturnType<typeof anActor>>;
}
