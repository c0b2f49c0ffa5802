import { DAY_PARTS } from "#domain/calendar/day-part.ts";
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
export function withBroader(taxonomy: keyof typeof BROADER, ids: readonly string[]): string[] {
  const all = new Set<string>();
  for (let at: readonly string[] = ids; at.length > 0; ) {
    for (const id of at) all.add(id);
    at = at.flatMap((id) => BROADER[taxonomy].get(id) ?? []).filter((id) => !all.has(id));
  }
  return [...all];
}

const BROADER = {
  areas: new Map(AREAS.map(({ id, parent }) => [id, parent])),
  themes: new Map(THEMES.map(({ id, parent }) => [id, parent])),
  audiences: new Map(AUDIENCES.map(({ id, broader }) => [id, broader])),
};

/** What takes the whole day is there at any part of it. */
export const ANY_PART: readonly string[] = DAY_PARTS;
