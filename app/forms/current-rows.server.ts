import type { Language } from "#domain/wording/languages.ts";
import { type MessageKey, say } from "#domain/wording/wording.ts";

/** One field in which what was typed and what is stored by now differ. */
export interface CurrentRow {
  field: string;
  name: string;
  typed: string;
  current: string;
}

type Typed<Field extends string> = Record<Field, string>;

/** The texts in which a typed form and the current post differ, under the labels of their fields. */
export function differing<Field extends string>(
  labels: Record<Field, MessageKey>,
  typed: Typed<NoInfer<Field>>,
  current: Typed<NoInfer<Field>>,
  language: Language,
): CurrentRow[] {
  const fields = Object.keys(labels) as Field[];
  return fields
    .map((field) => ({ field, name: say(language, labels[field]), typed: typed[field], current: current[field] }))
    .filter((row) => row.typed.trim() !== row.current.trim());
}
