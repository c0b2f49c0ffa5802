import { VALUE_FORMS } from "#domain/network/value-form.ts";
import type { TaxonomyData } from "../parts.server.ts";
import type { FilterGroup } from "./filter-form.tsx";
import type { useSay } from "./say.ts";

type Say = ReturnType<typeof useSay>;

/** What one can filter the agenda by. */
export function agendaGroups(say: Say, { areas, themes, audiences, networks }: TaxonomyData): FilterGroup[] {
  const any = { value: "", label: say("filter.any") };
  return [
    { name: "area", legend: say("filter.area"), options: choices(areas) },
    { name: "theme", legend: say("filter.theme"), options: choices(themes) },
    { name: "audience", legend: say("filter.audience"), options: choices(audiences) },
    { name: "network", legend: say("filter.network"), options: choices(networks) },
    { name: "value", legend: say("filter.value"), options: valueChoices(say) },
    {
      name: "language",
      legend: say("filter.language"),
      type: "radio",
      options: [any, { value: "nl", label: say("language.nl") }, { value: "en", label: say("language.en") }],
    },
    {
      name: "online",
      legend: say("filter.online"),
      type: "radio",
      options: [any, { value: "yes", label: say("filter.onlineYes") }, { value: "no", label: say("filter.onlineNo") }],
    },
  ];
}

/** Things with a name as choices. */
export function choices(things: readonly { id: string; name: string }[]) {
  return things.map(({ id, name }) => ({ value: id, label: name }));
}

/** All value forms as choices. */
export function valueChoices(say: Say) {
  return VALUE_FORMS.map((form) => ({ value: form, label: say(`valueForm.${form}`) }));
}
