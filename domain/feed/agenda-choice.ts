import type { DayPart } from "#domain/calendar/day-part.ts";
import type { When } from "#domain/calendar/when.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import type { Network } from "#domain/network/network.ts";
import type { ValueForm } from "#domain/network/value-form.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { AREAS } from "#domain/place/areas.ts";
import { languageName } from "#domain/wording/language-name.ts";
import { type Language, type Named, nameIn } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";

/** What somebody chose of the agenda, as it was asked; null is no choice. */
export interface AgendaChoice {
  areas?: string[] | null | undefined;
  themes?: string[] | null | undefined;
  audiences?: string[] | null | undefined;
  networks?: string[] | null | undefined;
  valueForms?: ValueForm[] | null | undefined;
  language?: Language | null | undefined;
  online?: boolean | null | undefined;
  search?: string | null | undefined;
  dayParts?: DayPart[] | null | undefined;
  /** Counted from when it is read; a feed, which is kept, has none. */
  when?: When | null | undefined;
}

/**
 * A choice with what lies under each area, theme and audience: who asks for one means the narrower ones too. What is
 * searched for has still to be read.
 */
export function wholeChoice({ areas, themes, audiences, ...rest }: Omit<AgendaChoice, "search">) {
  return {
    areas: areas ? withNarrower(AREAS, areas) : undefined,
    themes: themes ? withNarrower(THEMES, themes) : undefined,
    audiences: audiences ? withNarrower(AUDIENCES, audiences) : undefined,
    networks: rest.networks ?? undefined,
    valueForms: rest.valueForms ?? undefined,
    language: rest.language ?? undefined,
    online: rest.online ?? undefined,
    dayParts: rest.dayParts ?? undefined,
  };
}

/** The choice as the parameters of an address, as the agenda page reads them. */
export function agendaQuery(choice: AgendaChoice): URLSearchParams {
  const { areas, themes, audiences, networks, valueForms, language, online, search, dayParts, when } = choice;
  const named: [string, readonly string[]][] = [
    ["area", areas ?? []],
    ["theme", themes ?? []],
    ["audience", audiences ?? []],
    ["network", networks ?? []],
    ["value", valueForms ?? []],
    ["language", language ? [language] : []],
    ["online", online === null || online === undefined ? [] : [online ? "yes" : "no"]],
    ["time", dayParts ?? []],
    ["when", when ? [when] : []],
    ["q", search ? [search] : []],
  ];
  return new URLSearchParams(named.flatMap(([name, values]) => values.map((value) => [name, value])));
}

/** Path of the picture of the agenda of a choice. What somebody searched for is not on it, nor what holds for a few days. */
export function pictureOfAgenda(choice: AgendaChoice, language: Language): string {
  const chosen = agendaQuery({ ...choice, search: null, when: null });
  return withQuery(paths.agendaPicture, new URLSearchParams([...chosen, ["in", language]]));
}

/** What the board is called, where one that is made up has to say so. */
export function boardName(language: Language, demonstration: boolean): string {
  return say(language, demonstration ? "graph.demoCalendar" : "graph.calendar");
}

interface Words {
  language: Language;
  networks: readonly Pick<Network, "id" | "name">[];
}

/** What a list of the choice is called: "Samenbord: Bijlmer, Geld". */
export function choiceName(choice: AgendaChoice, { board, ...words }: Words & { board: string }): string {
  const chosen = choiceWords(choice, words);
  return chosen.length === 0 ? board : `${board}: ${chosen.join(", ")}`;
}

/** What was chosen, each in the words of the page: "Bijlmer", "Geld". */
export function choiceWords(choice: AgendaChoice, { language, networks }: Words): string[] {
  return [
    ...labels(AREAS, choice.areas, language),
    ...labels(THEMES, choice.themes, language),
    ...labels(AUDIENCES, choice.audiences, language),
    ...networks.filter(({ id }) => choice.networks?.includes(id)).map(({ name }) => name),
    ...(choice.valueForms ?? []).map((form) => say(language, `valueForm.${form}`)),
    ...(choice.language ? [languageName(language, choice.language)] : []),
    ...(choice.online ? [say(language, "agenda.online")] : []),
    ...(choice.online === false ? [say(language, "filter.onlineNo")] : []),
    ...(choice.dayParts ?? []).map((part) => say(language, `dayPart.${part}`)),
    ...(choice.when ? [say(language, `agenda.when.${choice.when}`)] : []),
    ...(choice.search ? [choice.search] : []),
  ];
}

type Term = { id: string } & Named;

function labels(terms: readonly Term[], ids: readonly string[] | null | undefined, language: Language): string[] {
  return terms.filter(({ id }) => ids?.includes(id)).map((term) => nameIn(language, term));
}
