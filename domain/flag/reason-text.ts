import { audienceOf, themeOf } from "#domain/catalogue/taxonomy.ts";
import { areaOf } from "#domain/place/area.ts";
import { type Language, nameIn, postLanguageOf } from "#domain/wording/languages.ts";
import { nl } from "#domain/wording/nl.ts";
import { type MessageKey, type MessageParams, say } from "#domain/wording/wording.ts";
import type { Reason } from "./flag.ts";
import { isCommonName } from "./hosts.ts";

/** The sentence of a reason in a language, with its themes, audiences, areas and days by name; "" for an unknown code. */
export function reasonText({ code, params }: Pick<Reason, "code" | "params">, language: Language): string {
  const key = `reason.${code}`;
  if (!isKey(key)) return "";
  const labels = named(params, language);
  const place = isCommonName(String(params.place ?? "")) ? "none" : params.place;
  const told = { ...params, ...(place !== undefined && { place }) };
  const text = say(language, key, { ...told, ...timeOf(params), ...labels, ...saidOf(params, labels) });
  return oneStop(ofGroup(text, params.of, language));
}

/** "Both" of a group: all of them where the reason holds of every pair, and else two; and one of them, not of the two. */
function ofGroup(text: string, of: string | number | undefined, language: Language): string {
  if (of === undefined) return text;
  const counted = text.replace(/\b(van de twee|of the two)\b/g, say(language, "reason.ofThem"));
  return counted.replace(/\b(allebei|both)\b/gi, (both) => {
    const word = say(language, of === "ALL" ? "reason.ofAll" : "reason.ofSome");
    return /^[AB]/.test(both) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

/** A sentence that ends in an abbreviation ("e.o.") ends in its full stop. */
export function oneStop(sentence: string): string {
  return sentence.replace(/\.\.(?=\s|$)/g, ".");
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(nl, key);
}

/** Minutes as hours and minutes. */
function timeOf({ minutes, hours }: Reason["params"]): MessageParams {
  if (minutes === undefined) return { hours: hours ?? 0, rest: 0 };
  return { hours: hours ?? Math.floor(Number(minutes) / 60), rest: Number(minutes) % 60 };
}

/** The words of both posts as one list, each once, with the theme before them, which then explains itself no further. */
function saidOf({ words, wordsA, wordsB }: Reason["params"], { theme }: MessageParams): MessageParams {
  const bare = String(theme ?? "").replace(/ \([^)]*\)/, "");
  const all = [words, wordsA, wordsB].flatMap((said) => String(said ?? "").split(/,\s*/));
  const once = new Map(all.map((word) => [word.toLowerCase(), word]));
  for (const known of ["", bare.toLowerCase()]) once.delete(known);
  if (once.size === 0) return { words: "none" };
  return { words: [...once.values()].join(", "), ...(theme === undefined ? {} : { theme: bare }) };
}

function named(params: Reason["params"], language: Language): MessageParams {
  const found: MessageParams = {};
  for (const [name, value] of Object.entries(params)) {
    const label = labelOf(String(value), language);
    if (label !== null && !name.startsWith("words")) found[name] = label;
  }
  if (params.day === undefined) return found;
  // A day brings its own names.
  return { ...found, day: String(params[postLanguageOf(language)] ?? params.day), kind: String(params.kind) };
}

/** A form, audience, theme or area by name, as it stands within a sentence; null when nobody knows it. */
export function labelOf(id: string, language: Language): string | null {
  const formKey = `reason.form.${id}`;
  if (isKey(formKey)) return say(language, formKey);
  const plain = audienceOf(id) ?? themeOf(id);
  if (plain) return sentenceCase(nameIn(language, plain));
  const area = areaOf(id);
  return area ? nameIn(language, area) : null;
}

/** A label within a sentence begins small, unless its first word is an abbreviation ("AI", "KVK"). */
function sentenceCase(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
