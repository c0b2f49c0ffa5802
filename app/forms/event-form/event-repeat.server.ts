import { sayRecurrence } from "#domain/calendar/recurrence-words.ts";
import { REPEAT_CHOICES, type RepeatChoice, type RepeatEnd, recurrenceFor } from "#domain/calendar/repeat-choice.ts";
import { toInstant } from "#domain/calendar/zone.ts";
import type { Fault } from "#domain/refusal.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { isDate, zoneOfValues } from "./event-moment.server.ts";
import type { EventValues } from "./event-values.server.ts";

/** One line of the repeat select. */
export interface RepeatOption {
  value: string;
  label: string;
}

/** What the repeat select offers: with the weekday and date in words once a date is chosen. */
export function repeatOptions(values: EventValues, language: Language): RepeatOption[] {
  const options = REPEAT_CHOICES.map((value) => ({ value: value as string, label: labelOf(value, values, language) }));
  if (values.recurrence === "") return options;
  const start = isDate(values.date) ? toInstant(values.date, zoneOfValues(values)) : 0;
  const kept = sayRecurrence(language, values.recurrence, start, zoneOfValues(values));
  return [{ value: "KEEP", label: say(language, "form.repeat.keep", { repeat: kept }) }, ...options];
}

/** The recurrence that was chosen, or null; with what is wrong with its end. */
export function recurrenceOf(values: EventValues): { recurrence: string | null; faults: Fault[] } {
  if (values.repeat === "KEEP") return { recurrence: values.recurrence || null, faults: [] };
  const choice = REPEAT_CHOICES.find((one) => one === values.repeat) ?? "NONE";
  if (choice === "NONE" || values.scope === "THIS" || !isDate(values.date)) return { recurrence: null, faults: [] };
  const faults = endFaults(values);
  const end = faults.length > 0 ? null : endOf(values);
  const wall = values.allDay ? values.date : `${values.date}T${values.start || "00:00"}`;
  return { recurrence: recurrenceFor(choice, wall, zoneOfValues(values), end), faults };
}

function labelOf(choice: RepeatChoice, { date }: EventValues, language: Language): string {
  if (choice === "NONE") return say(language, "recurrence.none");
  const recurrence = isDate(date) ? recurrenceFor(choice, date, "UTC", null) : null;
  if (recurrence === null) return say(language, `form.repeat.${choice}`);
  return sayRecurrence(language, recurrence, Date.parse(date), "UTC");
}

function endFaults({ repeatEnd, until, count, date }: EventValues): Fault[] {
  if (repeatEnd === "UNTIL") {
    if (until === "") return [{ field: "until", key: "fault.required" }];
    if (!isDate(until)) return [{ field: "until", key: "form.fault.date" }];
    return until < date ? [{ field: "until", key: "form.fault.until" }] : [];
  }
  const times = Number(count);
  const wrong = repeatEnd === "COUNT" && !(Number.isInteger(times) && times >= 1 && times <= 500);
  return wrong ? [{ field: "count", key: "form.fault.count" }] : [];
}

function endOf({ repeatEnd, until, count }: EventValues): RepeatEnd {
  if (repeatEnd === "UNTIL") return { until };
  return repeatEnd === "COUNT" ? { count: Number(count) } : null;
}
