import { fullSpan } from "#app/ui/time.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { MessageKey } from "#domain/wording/wording.ts";
import { type CurrentRow, differing } from "../current-rows.server.ts";
import type { EditedEvent } from "./event-documents.ts";
import { momentOf } from "./event-moment.server.ts";
import { valuesOfEvent } from "./event-prefill.server.ts";
import type { EventValues } from "./event-values.server.ts";

const LABELS = {
  date: "form.when",
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
  const told = (typed: EventValues) => ({ ...typed, date: spanOf(typed, language) });
  return differing(LABELS, told(values), told(current), language);
}

function spanOf(values: EventValues, language: Language): string {
  const { moment } = momentOf(values);
  if (!moment) return "";
  const [start, end] = [moment.start, moment.end].map((instant) => new Date(instant).toISOString());
  return fullSpan(language, { start: start ?? "", end: end ?? "" }, values.allDay);
}
