import type { FacetData } from "../parts.server.ts";
import type { FilterGroup } from "./filter-form.tsx";
import type { Say } from "./say.ts";

type Counted = { value: string; label: string; note: string };

/** What one can filter offers by, each with how often it occurs; what occurs nowhere is left out unless chosen. */
export function offerGroups(say: Say, facets: FacetData, params: URLSearchParams): FilterGroup[] {
  const group = (name: string, legend: string, all: Counted[]): FilterGroup => ({
    name,
    legend,
    options: all.filter(({ value, note }) => note !== "0" || params.getAll(name).includes(value)),
  });
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
    group(
      "network",
      say("filter.network"),
      facets.networks.map(({ network, count }) => counted(network, count)),
    ),
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
  return { value: id, label: name, note: String(count) };
}
