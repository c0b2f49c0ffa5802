import type { ResultOf } from "#app/gql.ts";
import { moment } from "#app/ui/time.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { eventToEdit } from "./event-documents.ts";
import type { EventValues } from "./event-values.server.ts";

type Found = NonNullable<ResultOf<typeof eventToEdit>["event"]>;

/** What of a series is meant, as the address says it: `ready` when nothing needs to be asked any more. */
export interface Chosen {
  scope: EventValues["scope"];
  /** Start of the happening that THIS and FOLLOWING are about. */
  at: number | null;
  ready: boolean;
}

/** Reads ?scope and ?at; an event that does not repeat needs neither, and an imported series comes as a whole. */
export function chosenScope(event: Found, search: URLSearchParams): Chosen {
  if (event.recurrence === null) return { scope: "", at: null, ready: true };
  if (event.imported) return { scope: "ALL", at: null, ready: true };
  const asked = search.get("scope");
  const at = Date.parse(search.get("at") ?? "");
  if (asked === "ALL") return { scope: "ALL", at: null, ready: true };
  if (asked === "THIS" || asked === "FOLLOWING") {
    return { scope: asked, at: Number.isNaN(at) ? null : at, ready: !Number.isNaN(at) };
  }
  return { scope: "", at: Number.isNaN(at) ? null : at, ready: false };
}

/** The coming happenings to choose from, the asked one first among them even when it is further away. */
export function happeningsToChoose(event: Found, at: number | null, language: Language) {
  const starts = event.next.map(({ start }) => start);
  const iso = at === null ? null : new Date(at).toISOString();
  if (iso && !starts.some((start) => Date.parse(start) === at)) starts.unshift(iso);
  return starts.map((start) => ({ value: start, label: moment(language, "dayOfYear", start) }));
}

/** "Je verandert: alleen deze keer (dinsdag 1 december).", or null for an event that does not repeat. */
export function scopeSentence({ scope, at }: Chosen, language: Language): string | null {
  if (scope === "") return null;
  const words = say(language, `form.scope.${scope}`).toLowerCase();
  if (at === null || scope === "ALL") return say(language, "form.scope.is", { scope: words });
  return say(language, "form.scope.isAt", { scope: words, day: moment(language, "dayOfYear", at) });
}
