import type { AgendaFacet, FacetCount } from "#domain/feed/agenda-facets.ts";
import type { FilterGroup } from "./filter-form.tsx";

/** By which facet of the agenda the parameters of its address choose. */
const FACETS: Record<string, AgendaFacet> = {
  area: "AREA",
  theme: "THEME",
  audience: "AUDIENCE",
  network: "NETWORK",
  value: "VALUE_FORM",
  language: "LANGUAGE",
  online: "ONLINE",
  time: "DAY_PART",
};

/** How many events the whole choice leaves: each is in one language, so those of the languages add up to all. */
export function countOf(counts: readonly FacetCount[], language: string | null): number {
  const inLanguages = counts.filter(({ facet, value }) => facet === "LANGUAGE" && (!language || value === language));
  return inLanguages.reduce((sum, { count }) => sum + count, 0);
}

/**
 * The choices of the agenda, each with how many events it would leave; what would leave none is left out unless chosen.
 * A board that has too much to count shows them all.
 */
export function withCounts(
  groups: FilterGroup[],
  counts: readonly FacetCount[] | null,
  params: URLSearchParams,
): FilterGroup[] {
  if (counts === null) return groups;
  const byChoice = new Map(counts.map(({ facet, value, count }) => [`${facet} ${value}`, count]));
  return groups.map((group) => {
    const chosen = params.getAll(group.name);
    const facet = FACETS[group.name];
    const options = group.options.flatMap((option) => {
      // The way back to no choice stands uncounted.
      if (option.value === "") return [option];
      const count = byChoice.get(`${facet} ${option.value}`) ?? 0;
      return count > 0 || chosen.includes(option.value) ? [{ ...option, count }] : [];
    });
    return { ...group, options: options.some(({ value }) => value !== "") ? options : [] };
  });
}
