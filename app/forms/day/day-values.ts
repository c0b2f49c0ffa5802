import { DAY_KINDS, type DayKind } from "#domain/calendar/day-fact.ts";
import type { FieldFault } from "../fault.ts";

/** A day as it stands in a form. */
export interface DayValues {
  kind: DayKind;
  from: string;
  to: string;
  nl: string;
  en: string;
  source: string;
}

/** A list as it stands in a form. */
export interface ListValues {
  kind: DayKind;
  lines: string;
  source: string;
}

/** What was sent and refused, to be shown again. */
export interface Refused<Values> {
  values: Values;
  faults: FieldFault[];
  problem: string | null;
}

export const NO_DAY: DayValues = { kind: "STADIUM", from: "", to: "", nl: "", en: "", source: "" };
export const NO_LIST: ListValues = { kind: "STADIUM", lines: "", source: "" };

/** What stands in a form that was sent. */
export function dayValuesOf(form: FormData): DayValues {
  const { from, to, nl, en, source } = textsOf(form);
  return { kind: kindOf(form), from, to, nl, en, source };
}

/** The same of a list. */
export function listValuesOf(form: FormData): ListValues {
  const { lines, source } = textsOf(form);
  return { kind: kindOf(form), lines, source };
}

function textsOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    ...{ from: text("from"), to: text("to"), nl: text("nl"), en: text("en") },
    ...{ source: text("source"), lines: text("lines") },
  };
}

function kindOf(form: FormData): DayKind {
  return DAY_KINDS.find((kind) => kind === form.get("kind")) ?? NO_DAY.kind;
}
