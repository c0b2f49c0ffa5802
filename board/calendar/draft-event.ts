import { newId } from "#db/id.ts";
import type { Event } from "#domain/calendar/event.ts";
import { eventFaults, pastFaults } from "#domain/calendar/event-faults.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import { heldUntil, isExtension } from "#domain/calendar/hold.ts";
import { expansionOf } from "#domain/calendar/recurrence.ts";
import { keepSkips, normalRecurrence } from "#domain/calendar/series.ts";
import { windowAt } from "#domain/calendar/window.ts";
import { HOME_ZONE, toWall } from "#domain/calendar/zone.ts";
import { type Fault, Invalid } from "#domain/refusal.ts";
import { written } from "#domain/written.ts";

/** A new event from what was given, its first version. Throws Invalid with every fault at its field. */
export function draftEvent(input: EventInput, now: number): Event {
  const faults = [...faultsOf(input, now), ...pastFaults(input, now)];
  if (faults.length > 0) throw new Invalid(faults);
  const id = newId();
  return {
    ...fieldsOf(input, now),
    id,
    version: 1,
    hosts: [],
    placeId: null,
    holdExtended: false,
    uid: `${id}@samenbord`,
    recurrenceId: null,
    sequence: 0,
    source: null,
    joinedTo: null,
    createdAt: now,
    changedAt: now,
  };
}

/** A part of a series as an event of its own, with what was given in place of what it said. Throws Invalid. */
export function draftPart(series: Event, input: EventInput, now: number): Event {
  const draft = draftEvent(input, now);
  return { ...draft, holdExtended: extendedBy(series, draft), network: series.network, hosts: series.hosts };
}

/** The event with what was given in place of what it said. Throws Invalid. */
export function redraftEvent(before: Event, input: EventInput, now: number): Event {
  const faults = faultsOf(input, now);
  if (faults.length > 0) throw new Invalid(faults);
  const fields = fieldsOf({ ...input, holdUntil: input.holdUntil ?? before.holdUntil }, now);
  return {
    ...before,
    ...fields,
    holdExtended: extendedBy(before, fields),
    recurrence: keepSkips(fields.recurrence, before, fields.wallStart),
    network: before.network,
    ...nextVersion(before, now),
  };
}

/** What every change moves on. What came from a source keeps its number, or its next version would pass for an old one. */
export function nextVersion({ version, sequence, source }: Event, now: number) {
  return { version: version + 1, sequence: source === null ? sequence + 1 : sequence, changedAt: now };
}

/** Whether a hold was extended, by this change or before. Throws Invalid when it would be for the second time. */
function extendedBy(before: Event, after: Pick<Event, "status" | "holdUntil">): boolean {
  const longer = isExtension(before, after);
  const key = before.status === "TENTATIVE" ? "fault.holdExtended" : "fault.heldBefore";
  if (longer && before.holdExtended) throw new Invalid([{ field: "holdUntil", key }]);
  return longer || before.holdExtended;
}

/** Every fault of an input, among them a repeat that yields no happening at all. */
export function faultsOf(input: EventInput, now: number): Fault[] {
  const faults = eventFaults(input, now);
  if (faults.length > 0 || !input.recurrence) return faults;
  const { start, end, timeZone, allDay, recurrence } = fieldsOf(input, now);
  const window = { start: Math.min(start, windowAt(now).start), end: Math.max(end, windowAt(now).end) };
  const { happenings, fault } = expansionOf({ start, end, timeZone, allDay, recurrence }, window);
  if (fault) return [fault];
  return happenings.length > 0 ? [] : [{ field: "recurrence", key: "fault.neverHappens" }];
}

function fieldsOf(input: EventInput, now: number) {
  const timeZone = input.timeZone ?? HOME_ZONE;
  return {
    network: input.network,
    title: input.title.trim(),
    description: input.description.trim(),
    language: input.language,
    // Calendars know no part of a second.
    start: wholeSecond(input.start),
    end: wholeSecond(input.end),
    wallStart: toWall(wholeSecond(input.start), timeZone),
    timeZone,
    allDay: input.allDay ?? false,
    recurrence: normalRecurrence(written(input.recurrence)),
    status: input.status ?? ("CONFIRMED" as const),
    holdUntil: input.status === "TENTATIVE" ? (input.holdUntil ?? heldUntil(input.start, now)) : null,
    place: written(input.place),
    area: input.area ?? null,
    online: input.online ?? false,
    invitationOnly: input.invitationOnly ?? false,
    themes: [...new Set(input.themes)].sort(),
    audiences: [...new Set(input.audiences)].sort(),
    valueForms: input.valueForms ?? [],
    price: written(input.price),
    expectedAttendance: input.expectedAttendance ?? null,
    funder: written(input.funder),
    url: written(input.url),
  };
}

function wholeSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
