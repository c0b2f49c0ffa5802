import { DAY_PARTS } from "#domain/calendar/day-part.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { paths } from "#domain/paths.ts";
import { AREAS } from "#domain/place/areas.ts";
import { languageName } from "#domain/wording/language-name.ts";
import { type Language, type Named, nameIn, POST_LANGUAGES } from "#domain/wording/languages.ts";
import type { Choice } from "./choices.tsx";
import type { FilterGroup } from "./filter-form.tsx";
import type { Say } from "./say.ts";

/** A network as a choice. */
type Networks = readonly { id: string; name: string }[];

/** What one can filter the agenda by. The taxonomies are the house's own lists: a page need not ask for them. */
export function agendaGroups(say: Say, language: Language, networks: Networks, params: URLSearchParams): FilterGroup[] {
  const any = { value: "", label: say("filter.any") };
  return [
    { name: "area", legend: say("filter.area"), options: termChoices(AREAS, language) },
    { name: "theme", legend: say("filter.theme"), options: themeChoices(language, params) },
    {
      name: "time",
      legend: say("filter.time"),
      options: DAY_PARTS.map((part) => ({ value: part, label: say(`dayPart.${part}`) })),
    },
    { name: "audience", legend: say("filter.audience"), options: termChoices(AUDIENCES, language) },
    { ...networkGroup(say, choices(networks)), rest: otherNetworks(say) },
    { name: "value", legend: say("filter.value"), options: valueChoices(say) },
    {
      name: "language",
      legend: say("filter.language"),
      type: "radio",
      options: [any, ...POST_LANGUAGES.map((value) => ({ value, label: languageName(language, value) }))],
    },
    {
      name: "online",
      legend: say("filter.online"),
      type: "radio",
      options: [any, { value: "yes", label: say("filter.onlineYes") }, { value: "no", label: say("filter.onlineNo") }],
    },
  ];
}

/** The networks of a list as choices. */
export function networkGroup(say: Say, options: Choice[]): FilterGroup {
  return { name: "network", legend: say("filter.network"), options };
}

/** The way to networks that a page for everybody does not print: a board may have more than it can. */
export function otherNetworks(say: Say): NonNullable<FilterGroup["rest"]> {
  return { to: paths.networks, text: (count) => say("filter.otherNetworks", { count }) };
}

/** Things with a name as choices. */
export function choices(things: readonly { id: string; name: string }[]) {
  return things.map(({ id, name }) => ({ value: id, label: name }));
}

/** The terms of a taxonomy as choices. */
export function termChoices(terms: readonly ({ id: string } & Named)[], language: Language) {
  return terms.map((term) => ({ value: term.id, label: nameIn(language, term) }));
}

/** The broad themes, which hold the others, and whatever else is chosen. */
export function themeChoices(language: Language, params: URLSearchParams) {
  const chosen = params.getAll("theme");
  return termChoices(
    THEMES.filter(({ id, parent }) => parent === null || chosen.includes(id)),
    language,
  );
}

/** All value forms as choices. */
export function valueChoices(say: Say) {
  return VALUE_FORMS.map((form) => ({ value: form, label: say(`valueForm.${form}`) }));
}
