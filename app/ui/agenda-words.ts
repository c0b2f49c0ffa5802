import { WHENS } from "#domain/calendar/when.ts";
import { choiceWords } from "#domain/feed/agenda-choice.ts";
import type { Language } from "#domain/wording/languages.ts";
import { VIEWS } from "../agenda-view.ts";
import { agendaFilter } from "../filters.ts";
import { sayIn } from "./say.ts";
import { moment } from "./time.ts";

/** What an address shows of the agenda, in words: "Bijlmer", "dit weekend", "maand", "vanaf 1 december". */
export function agendaWords(
  language: Language,
  search: string,
  networks: readonly { id: string; name: string }[],
): string[] {
  const params = new URLSearchParams(search);
  const say = sayIn(language);
  const from = Date.parse(`${params.get("from")}T12:00:00Z`);
  return [
    ...choiceWords(agendaFilter(params), { language, networks }),
    ...WHENS.filter((when) => when === params.get("when")).map((when) => say(`agenda.when.${when}`)),
    ...VIEWS.filter((view) => view !== "list" && view === params.get("view")).map((view) => say(`agenda.view.${view}`)),
    ...(Number.isNaN(from) ? [] : [say("agenda.from", { day: moment(language, "dayAndMonth", from) })]),
  ];
}
