import { dayOf } from "#domain/calendar/dutch-days.ts";
import type { Language } from "#domain/catalogue/offer.ts";
import { audienceOf, themeOf } from "#domain/catalogue/taxonomy.ts";
import { areaOf } from "#domain/place/area.ts";
import { nl } from "#domain/wording/nl.ts";
import { type MessageKey, type MessageParams, say } from "#domain/wording/wording.ts";
import type { Reason } from "./flag.ts";

/** The sentence of a reason in a language, with its themes, audiences, areas and days by name; "" for an unknown code. */
export function reasonText({ code, params }: Pick<Reason, "code" | "params">, language: Language): string {
  const key = `reason.${code}`;
  return isKey(key) ? say(language, key, { ...defaults(params), ...named(params, language) }) : "";
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(nl, key);
}

/** Minutes as hours and minutes; the words of both posts as one list. */
function defaults(params: Reason["params"]): MessageParams {
  const minutes = Number(params.minutes ?? 0);
  const said = [params.wordsA, params.wordsB].filter((words) => words !== undefined && words !== "");
  const words = said.length > 0 ? [...new Set(said)].join(", ") : "none";
  return { hours: Math.floor(minutes / 60), rest: minutes % 60, words, ...params };
}

function named(params: Reason["params"], language: Language): MessageParams {
  const found: MessageParams = {};
  for (const [name, value] of Object.entries(params)) {
    const label = labelOf(String(value), language);
    if (label !== null && !name.startsWith("words")) found[name] = label;
  }
  return found;
}

function labelOf(id: string, language: Language): string | null {
  const formKey = `reason.form.${id}`;
  if (isKey(formKey)) return say(language, formKey);
  const plain = (audienceOf(id) ?? themeOf(id))?.[language];
  if (plain) return sentenceCase(plain);
  return (areaOf(id) ?? dayOf(id))?.[language] ?? null;
}

/** A label within a sentence begins small, unless its first word is an abbreviation ("AI", "KVK"). */
function sentenceCase(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
