import { fullSpan } from "#app/ui/time.ts";
import type { Language } from "#domain/catalogue/offer.ts";
import { type MessageKey, say } from "#domain/wording/wording.ts";
import type { EditedEvent } from "./event-documents.ts";
import { momentOf } from "./event-moment.server.ts";
import { valuesOfEvent } from "./event-prefill.server.ts";
import type { EventValues } from "./event-values.server.ts";

/** One field in which what was typed and what is stored by now differ. */
export interface CurrentRow {
  field: string;
  name: string;
  typed: string;
  current: string;
}

const PLAIN = {
  title: "form.title",
  description: "form.description",
  place: "form.place",
  price: "form.price",
  people: "form.people",
  funder: "form.funder",
  url: "form.url",
  holdUntil: "form.holdUntil",
} as const satisfies Partial<Record<keyof EventValues, MessageKey>>;

/** The fields in which the typed form and the current event differ, in words. */
export function rowsOfCurrent(values: EventValues, event: EditedEvent, language: Language): CurrentRow[] {
  const at = values.scope === "THIS" || values.scope === "FOLLOWING" ? Date.parse(values.at) : null;
  const current = valuesOfEvent(event, values.scope, at);
  const names = Object.keys(PLAIN) as (keyof typeof PLAIN)[];
  const rows = names.map((field) => {
    return { field, name: say(language, PLAIN[field]), typed: values[field], current: current[field] };
  });
  const when = { field: "date", name: say(language, "form.when") };
  return [{ ...when, typed: spanOf(values, language), current: spanOf(current, language) }, ...rows].filter(
    ({ typed, current }) => typed.trim() !== current.trim(),
  );
}

function spanOf(values: EventValues, language: Language): string {
  const { moment } = momentOf(values);
  if (!moment) return "";
  const [start, end] = [moment.start, moment.end].map((instant) => new Date(instant).toISOString());
  return fullSpan(language, { start: start ?? "", end: end ?? "" }, values.allDay);
}
