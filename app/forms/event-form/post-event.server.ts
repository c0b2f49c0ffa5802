import type { Language } from "#domain/wording/languages.ts";
import type { Asked } from "../asked.ts";
import { formOf } from "../form-of.server.ts";
import { readMomentText } from "../moment-text.ts";
import { answerEvent, checkedEvent } from "./answer-event.server.ts";
import { type EventValues, readEventValues } from "./event-values.server.ts";

/** A posted event form: publish, or (for a reader without script) take a moment or a suggestion over, or only look. */
export async function postEvent(asked: Asked, id: string | null, language: Language) {
  const form = await formOf(asked.request);
  const values = readEventValues(form);
  const [take, add] = [form.get("take"), form.get("add")];
  if (typeof take === "string") return checkedEvent(asked, withMoment(values, take), id, language);
  if (typeof add === "string") return checkedEvent(asked, withTerm(values, add), id, language);
  if (form.get("intent") === "check") return checkedEvent(asked, values, id, language);
  return answerEvent(asked, values, id, language);
}

function withMoment(values: EventValues, moment: string): EventValues {
  return { ...values, ...readMomentText(moment) };
}

function withTerm(values: EventValues, term: string): EventValues {
  const [field, id = ""] = term.split(" ");
  if (field === "areas") return { ...values, area: id };
  if (field === "themes") return { ...values, themes: [...values.themes, id] };
  return field === "audiences" ? { ...values, audiences: [...values.audiences, id] } : values;
}
