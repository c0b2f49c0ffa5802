import { expect, test } from "vitest";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { checkChange } from "#board/calendar/check-change.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { undoChange } from "#board/calendar/undo-change.ts";
import { eventById } from "#db/events.ts";
import { occurrencesOf } from "#db/occurrences.ts";
import type { EventInput, SeriesScope } from "#domain/calendar/event-input.ts";
import { ChangedMeanwhile, Invalid, NotAllowed } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../../world.ts";

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const start = Date.parse("2026-12-15T19:00:00+01:00");
const recurrence = "RRULE:FREQ=WEEKLY;COUNT=6";

test.each([
  ["THIS", { changed: 1, first: start + 2 * WEEK, last: start + 2 * WEEK, becomes: 1 }],
  ["FOLLOWING", { changed: 4, first: start + 2 * WEEK, last: start + 5 * WEEK, becomes: 4 }],
  ["ALL", { changed: 6, first: start, last: start + 5 * WEEK, becomes: 6 }],
] as const)(
  "a change of %s is counted beforehand as it is made, and taken back it leaves no trace",
  async (scope, counts) => {
    const { board, lead, event, later, datesOf } = await aWorld();
    const change = later(scope);
    const dates = await datesOf();
    expect(await checkChange(board, lead, change)).toEqual({ ...counts, apart: 0, lost: 0 });
    expect(await datesOf()).toEqual(dates);
    const changed = await changeEvent(board, lead, change);
    const after = await datesOf();
    expect(dates.filter((date) => !after.includes(date))).toHaveLength(counts.changed);
    expect(after.filter((date) => !dates.includes(date))).toHaveLength(counts.becomes);
    const undone = await undoChange(board, lead, changed);
    expect(await datesOf()).toEqual(dates);
    expect(undone).toMatchObject({
      id: event.id,
      title: event.title,
      recurrence: event.recurrence,
      start: event.start,
    });
    expect(undone.sequence).toBeGreaterThan(event.sequence);
  },
);

test("a rule that gives fewer happenings is counted on both sides", async () => {
  const { board, lead, later } = await aWorld();
  const counted = await checkChange(board, lead, later("ALL", { recurrence: "RRULE:FREQ=WEEKLY;COUNT=2" }));
  expect(counted).toMatchObject({ changed: 6, becomes: 2 });
});

test("the change of a part is taken back from its series too", async () => {
  const { board, lead, event, later, datesOf } = await aWorld();
  const dates = await datesOf();
  await changeEvent(board, lead, later("FOLLOWING"));
  expect(await undoChange(board, lead, { id: event.id, version: 2 })).toMatchObject({ id: event.id });
  expect(await datesOf()).toEqual(dates);
});

test.each(["THIS", "FOLLOWING", "ALL"] as const)("a cancellation of %s is taken back", async (scope) => {
  const { board, lead, event, datesOf } = await aWorld();
  const dates = await datesOf();
  const occurrence = scope === "ALL" ? null : start + 2 * WEEK;
  await cancelEvent(board, lead, { id: event.id, version: 1, scope, occurrence });
  expect(await undoChange(board, lead, { id: event.id, version: 2 })).toMatchObject({ status: "CONFIRMED" });
  expect(await datesOf()).toEqual(dates);
});

test("a network takes a change back, once, and not after somebody changed it again", async () => {
  const { board, lead, one, event, later } = await aWorld();
  const colleague = await anActor(board, [one]);
  const rival = await anActor(board, [await aNetwork(board, "rivaal")]);
  await expect(undoChange(board, lead, event)).rejects.toThrow(Invalid);
  const changed = await changeEvent(board, lead, later("ALL"));
  await expect(undoChange(board, rival, changed)).rejects.toThrow(NotAllowed);
  await expect(undoChange(board, lead, event)).rejects.toThrow(ChangedMeanwhile);
  const undone = await undoChange(board, colleague, changed);
  await expect(undoChange(board, lead, undone)).rejects.toThrow(Invalid);
});

test("a change is taken back for thirty days", async () => {
  const { board, lead, later } = await aWorld();
  const changed = await changeEvent(board, lead, later("ALL"));
  const at = board.now();
  board.now = () => at + 30 * 24 * HOUR;
  await expect(undoChange(board, lead, changed)).rejects.toThrow(Invalid);
  board.now = () => at + 30 * 24 * HOUR - 1;
  await undoChange(board, lead, changed);
});

test("a part that was changed since stays, and so does its series", async () => {
  const { board, lead, event, later, datesOf } = await aWorld();
  const part = await changeEvent(board, lead, later("FOLLOWING"));
  const again = { ...later("ALL"), id: part.id, version: part.version };
  await changeEvent(board, lead, { ...again, input: { ...again.input, start: start + HOUR, end: start + 3 * HOUR } });
  const dates = await datesOf();
  await expect(undoChange(board, lead, { id: event.id, version: 2 })).rejects.toThrow(ChangedMeanwhile);
  expect(await datesOf()).toEqual(dates);
  expect((await eventById(board.store.read, { actor: lead, now: board.now() }, event.id))?.version).toBe(2);
});

async function aWorld() {
  const board = await aBoard();
  const one = await aNetwork(board, "een");
  const lead = await anActor(board, [one]);
  const facts = { start, end: start + 2 * HOUR, recurrence };
  const event = await publishEvent(board, lead, anEventInput(one, facts));
  /** An hour and a half later, from the third happening on. */
  const later = (scope: SeriesScope, more: Partial<EventInput> = {}) => {
    const at = (scope === "ALL" ? start : start + 2 * WEEK) + 1.5 * HOUR;
    const input = anEventInput(one, { ...facts, start: at, end: at + HOUR, ...more });
    return { id: event.id, version: 1, input, scope, occurrence: scope === "ALL" ? null : start + 2 * WEEK };
  };
  /** Every start that the board keeps. */
  const datesOf = async () => {
    const rows = await board.store.read.selectFrom("occurrence").select("event").distinct().execute();
    const kept = await occurrencesOf(
      board.store.read,
      rows.map((row) => row.event),
    );
    return kept.map((one) => one.start).sort();
  };
  return { board, one, lead, event, later, datesOf };
}
