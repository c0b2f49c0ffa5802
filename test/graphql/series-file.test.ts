import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { undoChange } from "#board/calendar/undo-change.ts";
import { standingEvents } from "#db/events.ts";
import type { Event } from "#domain/calendar/event.ts";
import { happeningsOf } from "#domain/calendar/happenings.ts";
import { HOUR } from "#domain/calendar/interval.ts";
import { Invalid } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 10);

const anAct = fc.record({
  do: fc.constantFrom("change", "change", "cancel", "undo"),
  scope: fc.constantFrom("THIS", "THIS", "FOLLOWING", "ALL"),
  which: fc.nat(9),
  of: fc.nat(9),
  hours: fc.constantFrom(0, 1, -2, 24, 48, 168),
  recurrence: fc.constantFrom(null, "RRULE:FREQ=WEEKLY;COUNT=4", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5"),
});
type Doing = typeof anAct extends fc.Arbitrary<infer Made> ? Made : never;

test("whatever is changed, cancelled and undone of a series, its calendar file says what the agenda says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 6 }), async (acts) => {
      const board = await aBoard();
      const network = await aNetwork(board, "een");
      const lead = await anActor(board, [network]);
      const start = Date.parse("2027-03-09T19:00:00+01:00");
      const span = { start, end: start + 2 * HOUR, recurrence: "RRULE:FREQ=WEEKLY;COUNT=6" };
      await publishEvent(board, lead, anEventInput(network, span));
      for (const doing of acts) {
        const before = await shown(board);
        const done = await perform(board, lead, doing);
        expect(await inFile(board)).toEqual(await shown(board));
        if (done === null || doing.do !== "undo") continue;
        await undoChange(board, lead, done);
        expect(await shown(board)).toEqual(before);
      }
    }),
    { numRuns: RUNS },
  );
});

/** Does it, if the event that it is about can be changed so; "undo" changes first. */
async function perform(board: Board, lead: Parameters<typeof changeEvent>[1], doing: Doing): Promise<Event | null> {
  const events = await allEvents(board);
  const event = events[doing.of % events.length];
  const happenings = event ? happeningsOf(event, NOW) : [];
  const happening = happenings[doing.which % Math.max(1, happenings.length)];
  if (!event || !happening) return null;
  const { recurrence } = event;
  const scope = recurrence === null ? null : (doing.scope as "THIS" | "FOLLOWING" | "ALL");
  const about = { id: event.id, version: event.version, scope, occurrence: happening.start };
  if (doing.do === "cancel") return cancelEvent(board, lead, about);
  const from = scope === "ALL" ? event.start : happening.start;
  const at = { start: from + doing.hours * HOUR, end: from + (doing.hours + 2) * HOUR };
  const rule = recurrence === null ? null : (doing.recurrence ?? recurrence);
  const input = { ...event, ...at, recurrence: rule };
  return changeEvent(board, lead, { ...about, input }).catch((refusal) => {
    if (refusal instanceof Invalid) return null;
    throw refusal;
  });
}

async function allEvents(board: Board): Promise<Event[]> {
  const rows = await board.store.read.selectFrom("event").select("id").where("removed_at", "is", null).execute();
  const events = await standingEvents(
    board.store.read,
    rows.map(({ id }) => id),
  );
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every happening of the board with its status, as its events have them. */
async function shown(board: Board): Promise<string[]> {
  const events = await allEvents(board);
  return events
    .flatMap((event) => happeningsOf(event, NOW).map(({ start, end }) => lineOf(start, end, event.status)))
    .sort();
}

/** The same as a program reads it in the file. */
async function inFile(board: Board): Promise<string[]> {
  const text: string = (await ask(board, null, "{ agendaFile(format: ICS) }")).agendaFile;
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one, { exceptions: [] }));
  const overrides = events.filter((event) => event.isRecurrenceException());
  const lines = events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      if (!event.isRecurring()) return [readLine(event, event.startDate, event.endDate)];
      for (const one of overrides) if (one.uid === event.uid) event.relateException(one);
      const found: string[] = [];
      const walk = event.iterator();
      for (let next = walk.next(); next; next = walk.next()) {
        const { item, startDate, endDate } = event.getOccurrenceDetails(next);
        found.push(readLine(item, startDate, endDate));
      }
      return found;
    });
  ICAL.TimezoneService.reset();
  return lines.sort();
}

function readLine(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): string {
  const status = String(event.component.getFirstPropertyValue("status"));
  return lineOf(start.toUnixTime() * 1000, end.toUnixTime() * 1000, status);
}

function lineOf(start: number, end: number, status: string): string {
  return `${new Date(start).toISOString()} ${(end - start) / HOUR} ${status}`;
}
