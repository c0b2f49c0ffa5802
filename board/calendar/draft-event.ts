import { newId } from "#db/id.ts";
import type { Event } from "#domain/calendar/event.ts";
import { eventFaults } from "#domain/calendar/event-faults.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { windowAt } from "#domain/calendar/window.ts";
import { toWall } from "#domain/calendar/zone.ts";
import { type Fault, Invalid } from "#domain/refusal.ts";

const HOME_ZONE = "Europe/Amsterdam";

/** A new event from what was given, its first version. Throws Invalid with every fault at its field. */
export function draftEvent(input: EventInput, now: number): Event {
  const faults = faultsOf(input, now);
  if (faults.length > 0) throw new Invalid(faults);
  const id = newId();
  return {
    ...fieldsOf(input),
    id,
    version: 1,
    hosts: [],
    placeId: null,
    uid: `${id}@samenbord`,
    recurrenceId: null,
    sequence: 0,
    source: null,
    joinedTo: null,
    createdAt: now,
    changedAt: now,
  };
}

/** The event with what was given in place of what it said. Throws Invalid. */
export function redraftEvent(before: Event, input: EventInput, now: number): Event {
  const faults = faultsOf(input, now);
  if (faults.length > 0) throw new Invalid(faults);
  const sequence = before.sequence + 1;
  return {
    ...before,
    ...fieldsOf(input),
    network: before.network,
    version: before.version + 1,
    sequence,
    changedAt: now,
  };
}

/** Every fault of an input, among them a repeat that yields no happening at all. */
export function faultsOf(input: EventInput, now: number): Fault[] {
  const faults = eventFaults(input, now);
  if (faults.length > 0 || !input.recurrence) return faults;
  const { start, end, timeZone, allDay, recurrence } = fieldsOf(input);
  const window = { start: Math.min(start, windowAt(now).start), end: Math.max(end, windowAt(now).end) };
  const happens = expand({ start, end, timeZone, allDay, recurrence }, window).length > 0;
  return happens ? [] : [{ field: "recurrence", key: "fault.neverHappens" }];
}

function fieldsOf(input: EventInput) {
  const timeZone = input.timeZone ?? HOME_ZONE;
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    network: input.network,
    title: input.title.trim(),
    description: input.description.trim(),
    language: input.language,
    start: input.start,
    end: input.end,
    wallStart: toWall(input.start, timeZone),
    timeZone,
    allDay: input.allDay ?? false,
    recurrence: text(input.recurrence),
    status: input.status ?? ("CONFIRMED" as const),
    holdUntil: input.status === "TENTATIVE" ? (input.holdUntil ?? null) : null,
    place: text(input.place),
    area: input.area ?? null,
    online: input.online ?? false,
    themes: [...new Set(input.themes)].sort(),
    audiences: [...new Set(input.audiences)].sort(),
    valueForms: input.valueForms ?? [],
    price: text(input.price),
    expectedAttendance: input.expectedAttendance ?? null,
    funder: text(input.funder),
    url: text(input.url),
  };
}
