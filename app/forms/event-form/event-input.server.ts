import { eventFaults, pastFaults } from "#domain/calendar/event-faults.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { toInstant } from "#domain/calendar/zone.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import type { Fault } from "#domain/refusal.ts";
import { webAddress } from "../web-address.ts";
import { isDate, type Moment, momentOf, zoneOfValues } from "./event-moment.server.ts";
import { recurrenceOf } from "./event-repeat.server.ts";
import type { EventValues } from "./event-values.server.ts";

/**
 * What a typed event form asks of the board. `input` is there as soon as the time is clear, so that the check can
 * look while the rest is still being typed; only without faults may it be published.
 */
export function eventInputOf(values: EventValues) {
  const { moment, faults: timeFaults } = momentOf(values);
  const { recurrence, faults: repeatFaults } = recurrenceOf(values);
  const required: Fault[] = values.title.trim() === "" ? [{ field: "title", key: "fault.required" }] : [];
  const faults = [...required, ...timeFaults, ...repeatFaults, ...peopleFaults(values), ...holdFaults(values)];
  return { input: moment && inputOf(values, moment, recurrence), nextDay: moment?.nextDay ?? false, faults };
}

const TIMED = new Set(["start", "end", "timeZone", "holdUntil"]);

/**
 * What the board would refuse of a typed form, at the board's fields, asked beforehand so that everything that is
 * wrong shows at once. Of a time that is not clear yet nothing is said.
 */
export function boardFaultsOf(values: EventValues, fresh: boolean, now: number): Fault[] {
  const { moment } = momentOf(values);
  const { start, end } = moment ?? { start: now + DAY, end: now + 2 * DAY };
  const input = inputOf(values, { start, end, nextDay: false }, recurrenceOf(values).recurrence);
  const holdUntil = input.holdUntil === null ? null : Date.parse(input.holdUntil);
  const asked = { ...input, start, end, holdUntil };
  const faults = [...eventFaults(asked, now), ...(fresh ? pastFaults(asked, now) : [])];
  return moment ? faults : faults.filter(({ field }) => !TIMED.has(field));
}

function inputOf(values: EventValues, { start, end }: Moment, recurrence: string | null) {
  const optional = (text: string) => text.trim() || null;
  return {
    network: values.network,
    title: values.title,
    description: values.description,
    language: values.language,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    timeZone: zoneOfValues(values),
    allDay: values.allDay,
    recurrence,
    place: optional(values.place),
    area: optional(values.area),
    online: values.online,
    invitationOnly: values.invitationOnly,
    themes: values.themes,
    audiences: values.audiences,
    valueForms: VALUE_FORMS.filter((form) => values.valueForms.includes(form)),
    price: optional(values.price),
    coHosts: values.coHosts,
    expectedAttendance: isCount(values.people) ? Number(values.people) : null,
    funder: optional(values.funder),
    url: webAddress(values.url),
    status: values.status,
    holdUntil: holdUntilOf(values, start),
  };
}

function peopleFaults({ people }: EventValues): Fault[] {
  return people.trim() === "" || isCount(people) ? [] : [{ field: "people", key: "fault.attendance" }];
}

function isCount(text: string): boolean {
  return /^\s*[1-9]\d{0,5}\s*$/.test(text) && Number(text) <= 100_000;
}

function holdFaults({ status, holdUntil }: EventValues): Fault[] {
  const wrong = status === "TENTATIVE" && holdUntil !== "" && !isDate(holdUntil);
  return wrong ? [{ field: "holdUntil", key: "form.fault.date" }] : [];
}

/** A hold lasts to the end of its last day, but never beyond the event's own start. */
function holdUntilOf(values: EventValues, start: number): string | null {
  if (values.status !== "TENTATIVE" || !isDate(values.holdUntil)) return null;
  const endOfDay = toInstant(`${values.holdUntil}T23:59`, zoneOfValues(values));
  const sameDay = values.holdUntil === values.date;
  return new Date(sameDay ? Math.min(endOfDay, start) : endOfDay).toISOString();
}
