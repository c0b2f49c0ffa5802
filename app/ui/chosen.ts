import type { FilterGroup } from "./filter-form.tsx";

export interface Chosen {
  name: string;
  value: string;
  label: string;
}

/** What is chosen now of what a list can be filtered by, in the order of the groups. */
export function chosenOf(params: URLSearchParams, groups: readonly FilterGroup[]): Chosen[] {
  return groups.flatMap(({ name, options }) =>
    params
      .getAll(name)
      .filter((value) => value !== "")
      .map((value) => ({ name, value, label: options.find((option) => option.value === value)?.label ?? value })),
  );
}
