import type { Language } from "#domain/wording/languages.ts";
import { nl } from "#domain/wording/nl.ts";
import type { MessageKey } from "#domain/wording/wording.ts";
import { say } from "#domain/wording/wording.ts";

/** The sentence of a source of the days that the board comes with; the word itself when it has none. */
export function daySource(source: string, language: Language): string {
  const key = `daySource.${source}`;
  return isKey(key) ? say(language, key) : source;
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(nl, key);
}
