import { expect, test } from "vitest";
import { changeEvent } from "#board/calendar/change-event.ts";
import { checkEvent } from "#board/calendar/check-event.ts";
import { lapseHolds } from "#board/calendar/lapse-holds.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { rollWindow } from "#board/calendar/roll-window.ts";
import { eventById } from "#db/events.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { occurrencesOf } from "#db/occurrences.ts";
import { isLapsed } from "#domain/calendar/happenings.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { Invalid } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

const start = Date.parse("2026-12-15T19:00:00+01:00");
const evening = { title: "Netwerkborrel voor zzp'ers", description: "", start, end: start + 7_200_000 };
const held = { ...evening, status: "TENTATIVE" as const, holdUntil: NOW + 3 * DAY };
const elsewhere = { ...evening, title: "Zzp-ontmoeting met hapjes" };

test("a hold keeps its date until its day has passed, and then counts in no check and no flag", async () => {
  const { board, time, one, two, lead } = await aWorld();
  const hold = await publishEvent(board, lead, anEventInput(one, held));
  const rival = await publishEvent(board, lead, anEventInput(two, elsewhere));
  expect(await lapseHolds(board)).toEqual({ lapsed: 0 });
  expect(await flagsOfEvents(board.store.read, [rival.id])).toHaveLength(1);
  time.now += 3 * DAY;
  expect(await lapseHolds(board)).toEqual({ lapsed: 1 });
  expect(await occurrencesOf(board.store.read, [hold.id])).toEqual([]);
  expect(await flagsOfEvents(board.store.read, [rival.id])).toEqual([]);
  expect((await checkEvent(board, lead, anEventInput(two, elsewhere), rival.id)).flags).toEqual([]);
});

test("a hold lapses once, by the board's own act, and its network still sees it", async () => {
  const { board, time, one, lead } = await aWorld();
  const hold = await publishEvent(board, lead, anEventInput(one, held));
  time.now += 4 * DAY;
  await lapseHolds(board);
  expect(await lapseHolds(board)).toEqual({ lapsed: 0 });
  expect(await rollWindow(board)).toEqual({ rolled: 0 });
  const log = await board.store.read
    .selectFrom("change")
    .select(["verb", "via", "person"])
    .where("item", "=", hold.id)
    .orderBy("id")
    .execute();
  expect(log.at(-1)).toEqual({ verb: "lapse", via: "job", person: null });
  const seen = await eventById(board.store.read, { actor: lead, now: board.now() }, hold.id);
  expect(seen && isLapsed(seen, time.now)).toBe(true);
  expect(await eventById(board.store.read, { actor: null, now: board.now() }, hold.id)).toBe(null);
});

test("a lapsed hold takes its date again when it gets a new day or is confirmed, and not without", async () => {
  const { board, time, one, two, lead } = await aWorld();
  const hold = await publishEvent(board, lead, anEventInput(one, held));
  const rival = await publishEvent(board, lead, anEventInput(two, elsewhere));
  time.now += 4 * DAY;
  await lapseHolds(board);
  const change = { id: hold.id, version: hold.version, scope: null, occurrence: null };
  await expect(changeEvent(board, lead, { ...change, input: anEventInput(one, held) })).rejects.toThrow(Invalid);
  const again = await changeEvent(board, lead, {
    ...change,
    input: anEventInput(one, { ...held, holdUntil: time.now + DAY }),
  });
  expect(await occurrencesOf(board.store.read, [hold.id])).toHaveLength(1);
  expect(await flagsOfEvents(board.store.read, [rival.id])).toHaveLength(1);
  time.now += 2 * DAY;
  await lapseHolds(board);
  await changeEvent(board, lead, { ...change, version: again.version, input: anEventInput(one, evening) });
  expect(await occurrencesOf(board.store.read, [hold.id])).toHaveLength(1);
});

async function aWorld() {
  const time = { now: NOW };
  const board = { ...(await aBoard()), now: () => time.now };
  const one = await aNetwork(board, "een");
  const two = await aNetwork(board, "twee");
  return { board, time, one, two, lead: await anActor(board, [one, two]) };
}
