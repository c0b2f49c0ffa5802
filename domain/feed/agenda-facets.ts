import { DAY_PARTS, type DayPart } from "#domain/calendar/day-part.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";

/** By what one can choose from the agenda. */
export const AGENDA_FACETS = [
  "AREA",
  "THEME",
  "AUDIENCE",
  "NETWORK",
  "VALUE_FORM",
  "LANGUAGE",
  "ONLINE",
  "DAY_PART",
] as const;
export type AgendaFacet = (typeof AGENDA_FACETS)[number];

/** What an event is by each facet: the values under which it is found, ids and words of the filter; `yes` or `no` for online. */
export interface AgendaFacts {
  event: string;
  values: Record<AgendaFacet, readonly string[]>;
  /** When it is there, in epoch milliseconds, each with its parts of the day. */
  happenings: readonly (Interval & { parts: readonly DayPart[] })[];
}

/** The events that are there in a window, by the parts of the day of what happens in it. */
export function factsWithin(events: readonly AgendaFacts[], { start, end }: Interval): AgendaFacts[] {
  return events.flatMap((event) => {
    const happenings = event.happenings.filter((one) => one.end > start && one.start < end);
    if (happenings.length === 0) return [];
    const parts = DAY_PARTS.filter((part) => happenings.some((one) => one.parts.includes(part)));
    return [{ ...event, happenings, values: { ...event.values, DAY_PART: parts } }];
  });
}

/** What somebody chose; a facet that is not there is open, several values of one are any of them. */
export type ChosenFacets = Partial<Record<AgendaFacet, readonly string[]>>;

export interface FacetCount {
  facet: AgendaFacet;
  value: string;
  count: number;
}

/**
 * How many of these events each value would leave if it alone were chosen of its facet and the other choices stayed:
 * what one has chosen takes no other way from oneself. Values that would leave nothing are not listed.
 */
export function countFacets(events: readonly AgendaFacts[], chosen: ChosenFacets): FacetCount[] {
  const asked = AGENDA_FACETS.flatMap((facet) => (chosen[facet] ? [[facet, new Set(chosen[facet])] as const] : []));
  const counts = new Map(AGENDA_FACETS.map((facet) => [facet, new Map<string, number>()]));
  for (const { values } of events) {
    const missed = asked.filter(([facet, wanted]) => !values[facet].some((value) => wanted.has(value)));
    if (missed.length > 1) continue;
    const open = missed[0] ? [missed[0][0]] : AGENDA_FACETS;
    for (const facet of open) for (const value of values[facet]) count(counts.get(facet), value);
  }
  return [...counts].flatMap(([facet, counted]) => [...counted].map(([value, count]) => ({ facet, value, count })));
}

function count(counted: Map<string, number> | undefined, value: string): void {
  counted?.set(value, (counted.get(value) ?? 0) + 1);
}

/** The areas, themes or audiences with all that are broader: what is in Gein is found under Zuidoost too. */
export function withBroader(taxonomy: keyof typeof TAXONOMIES, ids: readonly string[]): readonly string[] {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return BROADER[taxonomy].get(only) ?? ids;
  return [...new Set(ids.flatMap((id) => BROADER[taxonomy].get(id) ?? [id]))];
}

const TAXONOMIES = { areas: AREAS, themes: THEMES, audiences: AUDIENCES } satisfies Record<string, readonly Term[]>;

interface Term {
  id: string;
  parent?: string | null;
  broader?: string | null;
}

const BROADER = {
  areas: broaderOf(TAXONOMIES.areas),
  themes: broaderOf(TAXONOMIES.themes),
  audiences: broaderOf(TAXONOMIES.audiences),
};

/** Each term with all above it, itself first. */
function broaderOf(terms: readonly Term[]): Map<string, readonly string[]> {
  const above = new Map(terms.map(({ id, parent, broader }) => [id, parent ?? broader ?? null]));
  const line = (id: string | null | undefined): string[] => (id ? [id, ...line(above.get(id))] : []);
  return new Map(terms.map(({ id }) => [id, line(id)]));
}
