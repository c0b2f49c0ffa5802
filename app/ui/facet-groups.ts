import type { FacetData } from "../parts.server.ts";
import type { Choice } from "./choices.tsx";
import type { FilterGroup } from "./filter-form.tsx";
import type { Say } from "./say.ts";
import { networkGroup, otherNetworks } from "./taxonomy-groups.ts";

type Counted = Choice & { count: number };

/** What one can filter offers by, each with how often it occurs; what occurs nowhere is left out unless chosen. */
export function offerGroups(say: Say, facets: FacetData, params: URLSearchParams): FilterGroup[] {
  const there = (name: string, all: Counted[]) =>
    all.filter(({ value, count }) => count > 0 || params.getAll(name).includes(value));
  const group = (name: string, legend: string, all: Counted[]): FilterGroup => {
    return { name, legend, options: there(name, all) };
  };
  const networks = facets.networks.map(({ network, count }) => counted(network, count));
  return [
    group(
      "need",
      say("filter.need"),
      facets.needs.map(({ theme, count }) => counted(theme, count)),
    ),
    group(
      "area",
      say("filter.area"),
      facets.areas.map(({ area, count }) => counted(area, count)),
    ),
    group(
      "audience",
      say("filter.audience"),
      facets.audiences.map(({ audience, count }) => counted(audience, count)),
    ),
    { ...networkGroup(say, there("network", networks)), rest: otherNetworks(say) },
    group(
      "value",
      say("filter.value"),
      facets.valueForms.map(({ valueForm, count }) =>
        counted({ id: valueForm, name: say(`valueForm.${valueForm}`) }, count),
      ),
    ),
  ];
}

function counted({ id, name }: { id: string; name: string }, count: number): Counted {
  return { value: id, label: name, count };
}
