import type { Fault } from "#domain/refusal.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { FieldFault } from "./fault.ts";

/** The board's names for fields that a form calls differently, as what is typed there is not what is stored. */
const FIELD_OF_FORM: Record<string, string> = {
  start: "date",
  timeZone: "date",
  recurrence: "repeat",
  expectedAttendance: "people",
};

export function inWords(faults: readonly Fault[], language: Language): FieldFault[] {
  return faults.map(({ field, key, params }) => ({ field, message: say(language, key, params) }));
}

/** One sentence a field, the first. */
export function firstOfEach(faults: readonly FieldFault[]): FieldFault[] {
  const fields = faults.map(({ field }) => field);
  return faults.filter(({ field }, index) => fields.indexOf(field) === index);
}

export function atFormFields(faults: readonly FieldFault[]): FieldFault[] {
  return faults.map(({ field, message }) => ({ field: FIELD_OF_FORM[field] ?? field, message }));
}
