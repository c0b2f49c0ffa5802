import { expect, test } from "vitest";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { checkEvent } from "#board/calendar/check-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { eventById } from "#db/events.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { occurrencesOf } from "#db/occurrences.ts";
import { ChangedMeanwhile, Invalid, NotAllowed, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../../world.ts";

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

test("two networks that plan for the same people on one evening are told, and publishing is not stopped", async () => {
  const { board, one, two, lead } = await aWorld();
  const event = await publishEvent(board, lead, anEventInput(one, evening));
  const rival = await publishEvent(board, lead, anEventInput(two, elsewhere));
  const [flag] = await flagsOfEvents(board.store.read, [rival.id]);
  expect(flag?.events).toEqual([event.id, rival.id].sort());
  expect(flag?.reasons.map(({ code }) => code)).toContain("BASE");
});

test("the check tells the same before anything is stored, and stores nothing", async () => {
  const { board, one, two, lead } = await aWorld();
  const input = anEventInput(two, elsewhere);
  await publishEvent(board, lead, anEventInput(one, evening));
  const check = await checkEvent(board, lead, input, null);
  const rival = await publishEvent(board, lead, input);
  const stored = await flagsOfEvents(board.store.read, [rival.id]);
  const seen = ({ kind, band, score, reasons }: (typeof stored)[number]) => ({ kind, band, score, reasons });
  expect(check.flags.map(seen)).toEqual(stored.map(seen));
  expect(await checkEvent(board, lead, anEventInput(one, evening), null).then(({ faults }) => faults)).toEqual([]);
});

test("the free moments of a check are on different days, ahead, and as long as the event", async () => {
  const { board, one, two, lead } = await aWorld();
  await publishEvent(board, lead, anEventInput(one, evening));
  const { slots } = await checkEvent(board, lead, anEventInput(two, elsewhere), null);
  expect(slots.length).toBeGreaterThan(0);
  expect(new Set(slots.map(({ start }) => new Date(start).toDateString())).size).toBe(slots.length);
  expect(slots.every(({ start, end }) => start > board.now() && end - start === 2 * HOUR)).toBe(true);
});

test("no free moment is proposed on an evening that the network itself holds something", async () => {
  const { board, one, two, lead } = await aWorld();
  await publishEvent(board, lead, anEventInput(one, evening));
  const wanted = anEventInput(two, elsewhere);
  const [best] = (await checkEvent(board, lead, wanted, null)).slots;
  const own = {
    title: "Koor oefent",
    description: "",
    themes: [],
    area: "noord",
    place: "NDSM-loods",
    start: best?.start ?? 0,
    end: best?.end ?? 0,
  };
  await publishEvent(board, lead, anEventInput(two, own));
  const { slots } = await checkEvent(board, lead, wanted, null);
  expect(slots.length).toBeGreaterThan(0);
  expect(slots.map(({ start }) => start)).not.toContain(best?.start);
});

test("a cancelled event raises no overlap any more", async () => {
  const { board, one, two, lead } = await aWorld();
  const event = await publishEvent(board, lead, anEventInput(one, evening));
  const rival = await publishEvent(board, lead, anEventInput(two, elsewhere));
  await cancelEvent(board, lead, { id: event.id, version: 1, scope: null, occurrence: null });
  const overlaps = (await flagsOfEvents(board.store.read, [rival.id])).filter(({ kind }) => kind !== "SAME_EVENT");
  expect(overlaps).toEqual([]);
});

test("two series that keep colliding give one flag with its dates", async () => {
  const { board, one, two, lead } = await aWorld();
  const recurrence = "RRULE:FREQ=WEEKLY;COUNT=4";
  await publishEvent(board, lead, anEventInput(one, { ...evening, recurrence }));
  const rival = await publishEvent(board, lead, anEventInput(two, { ...elsewhere, recurrence }));
  const flags = (await flagsOfEvents(board.store.read, [rival.id])).filter(({ kind }) => kind === "SERIES_OVERLAP");
  expect(flags.map(({ dates }) => dates.length)).toEqual([4]);
});

test("one happening of a series is cancelled by itself", async () => {
  const { board, one, lead } = await aWorld();
  const series = await publishEvent(
    board,
    lead,
    anEventInput(one, { ...evening, recurrence: "RRULE:FREQ=WEEKLY;COUNT=3" }),
  );
  await cancelEvent(board, lead, { id: series.id, version: 1, scope: "THIS", occurrence: series.start + WEEK });
  const left = await occurrencesOf(board.store.read, [series.id]);
  expect(left.map(({ start }) => start)).toEqual([series.start, series.start + 2 * WEEK]);
});

test("this and following become a series of their own, and none is lost or doubled", async () => {
  const { board, one, lead } = await aWorld();
  const recurrence = "RRULE:FREQ=WEEKLY;COUNT=4";
  const series = await publishEvent(board, lead, anEventInput(one, { ...evening, recurrence }));
  const at = series.start + 2 * WEEK;
  const input = anEventInput(one, {
    ...evening,
    start: at + HOUR,
    end: at + 3 * HOUR,
    recurrence: "RRULE:FREQ=WEEKLY;COUNT=2",
  });
  const rest = await changeEvent(board, lead, { id: series.id, version: 1, input, scope: "FOLLOWING", occurrence: at });
  const happenings = await occurrencesOf(board.store.read, [series.id, rest.id]);
  expect(happenings.map(({ start }) => start)).toEqual([
    series.start,
    series.start + WEEK,
    at + HOUR,
    at + WEEK + HOUR,
  ]);
});

test("one happening is changed, then the rest of a counted series: the count stays what it was", async () => {
  const { board, one, lead } = await aWorld();
  const recurrence = "RRULE:FREQ=WEEKLY;COUNT=6";
  const series = await publishEvent(board, lead, anEventInput(one, { ...evening, recurrence }));
  const [third, fifth] = [series.start + 2 * WEEK, series.start + 4 * WEEK];
  const alone = anEventInput(one, { ...evening, start: third - HOUR, end: third + HOUR });
  await changeEvent(board, lead, { id: series.id, version: 1, input: alone, scope: "THIS", occurrence: third });
  const kept = (await eventById(board.store.read, { actor: lead, now: board.now() }, series.id))?.recurrence ?? null;
  const input = anEventInput(one, { ...evening, start: fifth + HOUR, end: fifth + 3 * HOUR, recurrence: kept });
  const change = { id: series.id, version: 2, input, scope: "FOLLOWING", occurrence: fifth } as const;
  const rest = await changeEvent(board, lead, change);
  const happenings = await occurrencesOf(board.store.read, [rest.id]);
  expect(happenings.map(({ start }) => start)).toEqual([fifth + HOUR, fifth + WEEK + HOUR]);
});

test("a happening that was cancelled does not come back when the series moves to another hour", async () => {
  const { board, one, lead } = await aWorld();
  const recurrence = "RRULE:FREQ=WEEKLY;COUNT=3";
  const series = await publishEvent(board, lead, anEventInput(one, { ...evening, recurrence }));
  const second = series.start + WEEK;
  await cancelEvent(board, lead, { id: series.id, version: 1, scope: "THIS", occurrence: second });
  const kept = (await eventById(board.store.read, { actor: lead, now: board.now() }, series.id))?.recurrence ?? null;
  const input = anEventInput(one, { ...evening, start: series.start + HOUR, end: series.start + 2 * HOUR });
  const change = { id: series.id, version: 2, input: { ...input, recurrence: kept }, scope: "ALL", occurrence: null };
  await changeEvent(board, lead, { ...change, scope: "ALL" });
  const happenings = await occurrencesOf(board.store.read, [series.id]);
  expect(happenings.map(({ start }) => start)).toEqual([series.start + HOUR, series.start + 2 * WEEK + HOUR]);
});

test("a change on an old version is refused and nothing is lost", async () => {
  const { board, one, lead } = await aWorld();
  const event = await publishEvent(board, lead, anEventInput(one, evening));
  const change = {
    id: event.id,
    version: 1,
    input: anEventInput(one, { ...evening, title: "Nieuwe titel" }),
    scope: null,
    occurrence: null,
  };
  expect((await changeEvent(board, lead, change)).version).toBe(2);
  await expect(changeEvent(board, lead, change)).rejects.toThrow(ChangedMeanwhile);
});

test("a network owns what it posts", async () => {
  const { board, one, two, lead } = await aWorld();
  const event = await publishEvent(board, lead, anEventInput(one, evening));
  const other = await anActor(board, [two]);
  const officer = await anActor(board, [], ["OFFICER"]);
  const change = { id: event.id, version: 1, input: anEventInput(one, evening), scope: null, occurrence: null };
  await expect(changeEvent(board, other, change)).rejects.toThrow(NotAllowed);
  await expect(changeEvent(board, officer, change)).rejects.toThrow(NotAllowed);
  await expect(changeEvent(board, null, change)).rejects.toThrow(SignInNeeded);
  await expect(changeEvent(board, lead, { ...change, id: "nergens" })).rejects.toThrow(NotFound);
});

test("every fault of an input is named at its field", async () => {
  const { board, one, lead } = await aWorld();
  const input = anEventInput(one, {
    title: " ",
    end: evening.start,
    url: "javascript:alert(1)",
    themes: ["bestaat-niet"],
    expectedAttendance: 0,
    recurrence: "RRULE:FREQ=DAILY;INTERVAL=0",
  });
  const error = await (async () => publishEvent(board, lead, input))().catch((thrown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  expect(error.faults.map(({ field }: { field: string }) => field)).toEqual([
    "title",
    "url",
    "expectedAttendance",
    "end",
    "recurrence",
    "themes",
  ]);
});

const evening = {
  title: "Netwerkborrel voor zzp'ers",
  description: "",
  place: "OBA Bijlmerplein",
  start: Date.parse("2026-12-15T19:00:00+01:00"),
  end: Date.parse("2026-12-15T21:00:00+01:00"),
  area: "zuidoost",
};
const elsewhere = { ...evening, title: "Zzp-ontmoeting met hapjes", place: "Bijlmer Parktheater" };

async function aWorld() {
  const board = await aBoard();
  const one = await aNetwork(board, "een");
  const two = await aNetwork(board, "twee");
  return { board, one, two, lead: await anActor(board, [one, two]) };
}
