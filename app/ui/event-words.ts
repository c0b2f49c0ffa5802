import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { fullSpan, type Span } from "./time.ts";
import { whereOf } from "./where.ts";

interface Told {
  allDay: boolean;
  online: boolean;
  place: { name: string } | null;
  area: { name: string } | null;
}

/** When and where a happening is, in words; "" for where when nobody said. */
export function eventWords(language: Language, event: Told, span: Span): { when: string; where: string } {
  return { when: fullSpan(language, span, event.allDay), where: whereOf(event, say(language, "event.online")) };
}

/** The date of an event that was asked for, else its first. */
export function spanOf({ happening, start, end }: Span & { happening: Span | null }): Span {
  return happening ?? { start, end };
}
