import { sayRecurrence } from "#domain/calendar/recurrence-words.ts";
import { HOME_ZONE } from "#domain/calendar/zone.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import { inEach, type Language, type Named, nameIn } from "#domain/wording/languages.ts";
import { nl } from "#domain/wording/nl.ts";
import { type MessageKey, say } from "#domain/wording/wording.ts";
import type { FieldChange, Line, Noun, State, ToldField } from "./line.ts";

/** What was done, in a word or two: "veranderd", "afgelast". A verb of an older board that has no word is a change. */
export function sayVerb(language: Language, verb: string): string {
  return say(language, keyOf(`history.verb.${verb}`) ?? "history.verb.change");
}

/** What kind of thing it was done to: "activiteit". */
export function sayNoun(language: Language, noun: Noun): string {
  return say(language, `history.noun.${noun}`);
}

/** A field with what it was and what it became, in words. */
export interface ToldChange {
  name: string;
  before: string;
  after: string;
}

/** What a line did to one field, in words; `names` are those of networks, by id. */
export function sayChange(
  language: Language,
  line: Pick<Line, "before" | "after">,
  { field, before, after }: FieldChange,
  names: ReadonlyMap<string, string>,
): ToldChange {
  const told = (value: unknown, state: State) => sayValue(language, field, value, { state, names });
  return {
    name: say(language, `history.field.${field}`),
    before: told(before, line.before),
    after: told(after, line.after),
  };
}

interface Around {
  /** The state that holds the value. */
  state: State;
  names: ReadonlyMap<string, string>;
}

function sayValue(language: Language, field: ToldField, value: unknown, around: Around): string {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0))
    return say(language, field === "hosts" ? "history.nobody" : "history.none");
  if (Array.isArray(value)) return value.map((one) => sayOne(language, field, one, around)).join(", ");
  return sayOne(language, field, value, around);
}

function sayOne(language: Language, field: ToldField, value: unknown, { state, names }: Around): string {
  if (typeof value === "boolean") return say(language, value ? "history.yes" : "history.no");
  if (typeof value === "number" && INSTANTS.has(field)) return stamp(language, value);
  const text = String(value);
  switch (field) {
    case "recurrence":
      return sayRecurrence(language, text, Number(state?.start), String(state?.timeZone ?? HOME_ZONE));
    case "network":
    case "hosts":
      return names.get(text) ?? text;
    case "area":
    case "areas":
      return termName(AREAS, text, language);
    case "need":
    case "themes":
      return termName(THEMES, text, language);
    case "audiences":
      return termName(AUDIENCES, text, language);
    case "form":
      return worded(language, `offerForm.${text}`, text);
    case "valueForms":
      return worded(language, `valueForm.${text}`, text);
    case "answer":
    case "reason":
      return worded(language, `${field === "answer" ? "answer" : "answerReason"}.${text}`, text);
    case "state":
      return worded(language, `alignmentState.${text}`, worded(language, `history.value.${text}`, text));
    default:
      return worded(language, `history.value.${text}`, text);
  }
}

const INSTANTS: ReadonlySet<ToldField> = new Set(["start", "end", "holdUntil"]);

function termName(terms: readonly ({ id: string } & Named)[], id: string, language: Language) {
  const term = terms.find((one) => one.id === id);
  return term ? nameIn(language, term) : id;
}

function worded(language: Language, key: string, text: string): string {
  const known = keyOf(key);
  return known ? say(language, known) : text;
}

function keyOf(key: string): MessageKey | null {
  return key in nl ? (key as MessageKey) : null;
}

// With the day of the week: people plan by it.
const STAMP = { dateStyle: "full", timeStyle: "short", timeZone: HOME_ZONE } as const;
const stamps = inEach((locale) => new Intl.DateTimeFormat(locale, STAMP));

function stamp(language: Language, instant: number): string {
  return stamps[language].format(instant);
}
