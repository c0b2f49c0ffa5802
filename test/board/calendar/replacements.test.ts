import { expect, test } from "vitest";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { checkCancellation, checkChange } from "#board/calendar/check-change.ts";
import { checkEvent } from "#board/calendar/check-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { undoChange } from "#board/calendar/undo-change.ts";
import { agenda } from "#db/agenda.ts";
import { eventById } from "#db/events.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { replacementsOf, seriesOf } from "#db/series.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput, SeriesScope } from "#domain/calendar/event-input.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { HOME_ZONE, toInstant } from "#domain/calendar/zone.ts";
import { Invalid } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

const HOUR = 3_600_000;
const WEEK = 7 * DAY;
const start = Date.parse("2026-12-15T19:00:00+01:00");
/** The happenings of the series, which the clock does not change under. */
const nth = (n: number) => start + (n - 1) * WEEK;
const iso = (instant: number) => new Date(instant).toISOString();

test("a happening that is moved or cancelled by itself stays one of its series", async () => {
  const { board, reader, series, move, cancel, dates, fresh } = await aWorld();
  const moved = await move(3, nth(3) + 2 * DAY);
  const off = await cancel("THIS", 2);
  expect(moved).toMatchObject({ uid: series.uid, recurrenceId: iso(nth(3)), source: null, recurrence: null });
  expect(off).toMatchObject({ uid: series.uid, recurrenceId: iso(nth(2)), status: "CANCELLED", start: nth(2) });
  expect(off.version).toBeGreaterThan(series.version);
  expect(await dates()).toEqual([nth(1), `off ${nth(2)}`, nth(3) + 2 * DAY, nth(4), nth(5), nth(6)]);
  expect((await seriesOf(board.store.read, reader, off))?.id).toBe(series.id);
  expect((await replacementsOf(board.store.read, reader, await fresh())).map(({ id }) => id)).toEqual([
    off.id,
    moved.id,
  ]);
});

test.each([
  ["first", 1],
  ["last", 6],
])("the %s happening of a counted series is cancelled like any other, and comes back", async (_, n) => {
  const { cancel, dates, board, lead } = await aWorld();
  const before = await dates();
  const off = await cancel("THIS", n);
  expect(await dates()).toEqual(before.map((date) => (date === nth(n) ? `off ${date}` : date)));
  await undoChange(board, lead, off);
  expect(await dates()).toEqual(before);
});

test("a moved happening is moved again, cancelled and brought back as any event", async () => {
  const { board, lead, move, dates, input } = await aWorld();
  const moved = await move(3, nth(3) + DAY);
  const again = input({ start: nth(3) + 2 * DAY, end: nth(3) + 2 * DAY + HOUR, recurrence: null });
  const alone = { id: moved.id, scope: null, occurrence: null };
  const twice = await changeEvent(board, lead, { ...alone, version: moved.version, input: again });
  expect(twice).toMatchObject({ uid: moved.uid, recurrenceId: moved.recurrenceId, start: nth(3) + 2 * DAY });
  const off = await cancelEvent(board, lead, { ...alone, version: twice.version });
  expect(await dates()).toContain(`off ${nth(3) + 2 * DAY}`);
  await undoChange(board, lead, off);
  expect(await dates()).toContain(nth(3) + 2 * DAY);
});

test("what was changed apart is no happening of the series any more, and does not repeat itself", async () => {
  const { board, lead, move, cancel, input } = await aWorld();
  const moved = await move(3, nth(3) + DAY);
  await expect(cancel("THIS", 3)).rejects.toThrow(/fault.occurrenceApart/);
  const weekly = input({ start: nth(3), end: nth(3) + HOUR });
  const change = { id: moved.id, version: moved.version, input: weekly, scope: null, occurrence: null };
  await expect(changeEvent(board, lead, change)).rejects.toThrow(Invalid);
});

test("a change of the whole series keeps what was changed apart, and gives it what else is new", async () => {
  const { board, lead, move, cancel, dates, check, change, fresh } = await aWorld();
  const moved = await move(3, nth(3) + 2 * DAY);
  await cancel("THIS", 2);
  const later = { start: start + HOUR, end: start + 3 * HOUR, title: "Leeskring XL", place: "OBA" };
  expect(await check("ALL", later)).toMatchObject({ changed: 4, becomes: 4, apart: 2, lost: 0 });
  await change("ALL", later);
  const after = await dates();
  expect(after).toEqual([nth(1), `off ${nth(2)}`, nth(3) + 2 * DAY - HOUR, nth(4), nth(5), nth(6)].map(plusHour));
  const kept = await eventById(board.store.read, { actor: lead, now: NOW }, moved.id);
  expect(kept).toMatchObject({ title: "Leeskring XL", place: "OBA", recurrenceId: iso(nth(3) + HOUR) });
  await undoChange(board, lead, await fresh());
  expect(await dates()).toContain(nth(3) + 2 * DAY);
  expect((await eventById(board.store.read, { actor: lead, now: NOW }, moved.id))?.title).toBe("Leeskring");
});

test("what was changed of one happening outlives a change of the same of its series", async () => {
  const { board, lead, change, input } = await aWorld();
  const guest = input({ start: nth(3), end: nth(3) + 2 * HOUR, title: "Met gast", recurrence: null });
  const one = await change("THIS", guest, 3);
  await change("ALL", { title: "Leesclub", start: start + HOUR, end: start + 2 * HOUR });
  const kept = await eventById(board.store.read, { actor: lead, now: NOW }, one.id);
  expect(kept).toMatchObject({ title: "Met gast", start: nth(3) + HOUR, end: nth(3) + 2 * HOUR });
});

test("a series that moves to another weekday takes along what was changed apart", async () => {
  const { move, cancel, dates, change } = await aWorld();
  await move(3, nth(3) + 3 * DAY);
  await cancel("THIS", 2);
  await change("ALL", { start: start + DAY, end: start + DAY + 2 * HOUR });
  expect(await dates()).toEqual([nth(1), `off ${nth(2)}`, nth(3) + 2 * DAY, nth(4), nth(5), nth(6)].map(plusDay));
});

test("what was changed apart goes when the series has its date no more, and comes back with it", async () => {
  const { board, lead, move, cancel, dates, check, change, fresh } = await aWorld();
  await move(5, nth(5) + DAY);
  await cancel("THIS", 2);
  const before = await dates();
  const shorter = { recurrence: "RRULE:FREQ=WEEKLY;COUNT=3" };
  expect(await check("ALL", shorter)).toMatchObject({ changed: 4, becomes: 2, apart: 1, lost: 1 });
  await change("ALL", shorter);
  expect(await dates()).toEqual([nth(1), `off ${nth(2)}`, nth(3)]);
  await undoChange(board, lead, await fresh());
  expect(await dates()).toEqual(before);
});

test("the part of a series that goes its own way takes along what was changed apart in it", async () => {
  const { board, lead, reader, series, move, cancel, dates, check, change, fresh } = await aWorld();
  const moved = await move(5, nth(5) + DAY);
  const early = await cancel("THIS", 2);
  const before = await dates();
  const later = { start: nth(4) + HOUR, end: nth(4) + 3 * HOUR };
  expect(await check("FOLLOWING", later, 4)).toMatchObject({ changed: 2, becomes: 2, apart: 1, lost: 0 });
  const part = await change("FOLLOWING", later, 4);
  expect(await dates()).toEqual([nth(1), `off ${nth(2)}`, nth(3), nth(4) + HOUR, nth(5) + DAY, nth(6) + HOUR]);
  const ofPart = await replacementsOf(board.store.read, reader, part);
  expect(ofPart.map(({ id, recurrenceId }) => [id, recurrenceId])).toEqual([[moved.id, iso(nth(5) + HOUR)]]);
  const ofRest = await replacementsOf(board.store.read, reader, await fresh());
  expect(ofRest.map(({ id }) => id)).toEqual([early.id]);
  await undoChange(board, lead, part);
  expect(await dates()).toEqual(before);
  expect((await replacementsOf(board.store.read, reader, await fresh())).map(({ uid }) => uid)).toEqual([
    series.uid,
    series.uid,
  ]);
});

test.each([
  ["a cancelled", "cancel"],
  ["a moved", "move"],
])("a series goes its own way from %s happening on", async (_, how) => {
  const { move, cancel, dates, change } = await aWorld();
  await (how === "cancel" ? cancel("THIS", 4) : move(4, nth(4) + DAY));
  await change("FOLLOWING", { start: nth(4) + HOUR, end: nth(4) + 3 * HOUR }, 4);
  const fourth = how === "cancel" ? `off ${nth(4) + HOUR}` : nth(4) + DAY;
  expect(await dates()).toEqual([nth(1), nth(2), nth(3), fourth, nth(5) + HOUR, nth(6) + HOUR]);
});

test.each([
  ["ALL", null, { changed: 6, first: nth(1), last: nth(6) }],
  ["FOLLOWING", 3, { changed: 4, first: nth(3) + 2 * DAY, last: nth(6) }],
  ["THIS", 4, { changed: 1, first: nth(4), last: nth(4) }],
] as const)("a cancellation of %s is counted beforehand, with what was moved, and undone", async (scope, n, counts) => {
  const { board, lead, move, cancel, countCancelled, dates } = await aWorld();
  await move(3, nth(3) + 2 * DAY);
  const before = await dates();
  expect(await countCancelled(scope, n)).toMatchObject(counts);
  expect(await dates()).toEqual(before);
  const off = await cancel(scope, n);
  const isOff = (date: string | number) => typeof date === "string";
  const after = await dates();
  expect(after.filter(isOff)).toHaveLength(counts.changed);
  expect(after.map((date) => Number(String(date).replace("off ", "")))).toEqual(before);
  await undoChange(board, lead, off);
  expect(await dates()).toEqual(before);
});

test("a happening and its series are no two events, and one that is cancelled stands in nobody's way", async () => {
  const { board, lead, two, series, move, cancel, input } = await aWorld();
  // Next to another happening of its series, as a copy would be.
  const moved = await move(3, nth(4) - 2 * HOUR);
  const off = await cancel("THIS", 2);
  const ids = [series.id, moved.id, off.id];
  expect(await flagsOfEvents(board.store.read, ids)).toEqual([]);
  const again = input({ start: moved.start, end: moved.end, recurrence: null });
  const check = await checkEvent(board, lead, again, moved.id);
  expect(check.flags).toEqual([]);
  const rivals = await anActor(board, [two]);
  const evening = { title: "Boekenclub met hapjes", description: "Samen lezen.", place: "Bijlmer Parktheater" };
  const rival = await publishEvent(board, rivals, anEventInput(two, { ...evening, start: nth(2), end: nth(2) + HOUR }));
  const flags = await flagsOfEvents(board.store.read, [rival.id]);
  expect(flags.filter(({ kind, events }) => kind !== "SAME_EVENT" && events.includes(off.id))).toEqual([]);
});

test("a series that is off leaves the agenda after thirty days, a single happening that is off when it is over", async () => {
  const { cancel, dates, time } = await aWorld();
  await cancel("THIS", 6);
  await cancel("FOLLOWING", 4);
  expect(await dates()).toEqual([nth(1), nth(2), nth(3), `off ${nth(4)}`, `off ${nth(5)}`, `off ${nth(6)}`]);
  time.now += 31 * DAY;
  expect(await dates()).toEqual([`off ${nth(6)}`]);
});

test("whole days and weeks in which the clock changes keep their happenings apart too", async () => {
  const { board, lead, reader } = await aWorld();
  const network = await aNetwork(board, "drie");
  const poster = await anActor(board, [network]);
  const days = { start: toInstant("2027-03-20", HOME_ZONE), end: toInstant("2027-03-21", HOME_ZONE), allDay: true };
  const evening = { start: toInstant("2027-03-20T19:00", HOME_ZONE), end: toInstant("2027-03-20T21:00", HOME_ZONE) };
  for (const span of [days, evening]) {
    const recurrence = "RRULE:FREQ=WEEKLY;COUNT=4";
    const series = await publishEvent(board, poster, anEventInput(network, { ...span, recurrence }));
    const clock = "allDay" in span ? "" : "T19:00";
    const occurrence = toInstant(`2027-04-03${clock}`, HOME_ZONE);
    const off = await cancelEvent(board, poster, { id: series.id, version: 1, scope: "THIS", occurrence });
    expect(off.end - off.start).toBe("allDay" in span ? DAY : 2 * HOUR);
    const later = { ...span, start: span.start + DAY, end: span.end + DAY };
    const input = anEventInput(network, { ...later, recurrence });
    await changeEvent(board, poster, { id: series.id, version: 2, input, scope: "ALL", occurrence: null });
    const kept = await eventById(board.store.read, { ...reader, actor: lead }, off.id);
    expect(kept).toMatchObject({ start: toInstant(`2027-04-04${clock}`, HOME_ZONE), status: "CANCELLED" });
  }
});

const plusHour = (date: string | number) => plus(date, HOUR);
const plusDay = (date: string | number) => plus(date, DAY);
function plus(date: string | number, more: number): string | number {
  return typeof date === "number" ? date + more : `off ${Number(date.slice(4)) + more}`;
}

async function aWorld() {
  const time = { now: NOW };
  const board = { ...(await aBoard()), now: () => time.now };
  const [one, two] = [await aNetwork(board, "een"), await aNetwork(board, "twee")];
  const lead = await anActor(board, [one]);
  const reader = { actor: lead, now: NOW };
  const facts = { title: "Leeskring", description: "Samen lezen.", place: "De Raat", area: "zuidoost" };
  const span = { start, end: start + 2 * HOUR, recurrence: "RRULE:FREQ=WEEKLY;COUNT=6" };
  const input = (more: Partial<EventInput>) => anEventInput(one, { ...facts, ...span, ...more });
  const series = await publishEvent(board, lead, input({}));
  const fresh = async () => (await eventById(board.store.read, reader, series.id)) as Event;
  const about = async (scope: SeriesScope, n: number | null) => {
    const { id, version } = await fresh();
    return { id, version, scope, occurrence: n === null ? null : nth(n) };
  };
  /** As the form gives it: with the recurrence of the series, which skips what was changed apart. */
  const wanted = async (more: Partial<EventInput>) => input({ recurrence: (await fresh()).recurrence, ...more });
  const change = async (scope: SeriesScope, more: Partial<EventInput>, n: number | null = null) =>
    changeEvent(board, lead, { ...(await about(scope, n)), input: await wanted(more) });
  const check = async (scope: SeriesScope, more: Partial<EventInput>, n: number | null = null) =>
    checkChange(board, lead, { ...(await about(scope, n)), input: await wanted(more) });
  const cancel = async (scope: SeriesScope, n: number | null) => cancelEvent(board, lead, await about(scope, n));
  const countCancelled = async (scope: SeriesScope, n: number | null) =>
    checkCancellation(board, lead, await about(scope, n));
  const move = (n: number, to: number) => change("THIS", { start: to, end: to + 2 * HOUR }, n);
  /** What the agenda shows of the network, by start; "off" is what is cancelled. */
  const dates = async (): Promise<(string | number)[]> => {
    const window = { start: time.now, end: NOW + 200 * DAY };
    const page = { window, filter: { networks: [one.id] }, after: null, limit: 100 };
    const found = await agenda(board.store.read, { ...reader, now: time.now }, page);
    return Promise.all(
      found.map(async ({ event, start: at }) => {
        const status = (await eventById(board.store.read, reader, event))?.status;
        return status === "CANCELLED" ? `off ${at}` : at;
      }),
    );
  };
  return {
    board,
    time,
    one,
    two,
    lead,
    reader,
    series,
    fresh,
    input,
    change,
    check,
    cancel,
    countCancelled,
    move,
    dates,
  };
}
