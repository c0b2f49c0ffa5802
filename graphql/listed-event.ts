import type { Event } from "#domain/calendar/event.ts";
import type { ListedEvent } from "#domain/feed/agenda-json-ld.ts";
import { paths } from "#domain/paths.ts";
import { type Language, nameIn } from "#domain/wording/languages.ts";
import { type EntrySurroundings, hostsOf } from "./calendar-entry.ts";
import type { Context } from "./context.ts";
import { madeUp } from "./made-up.ts";
import { areaOf, audiencesOf } from "./taxonomy.ts";

/** The event as the agenda in JSON-LD tells it. */
export function listedOf(
  event: Event,
  { board }: Pick<Context, "board">,
  language: Language,
  around: EntrySurroundings,
): ListedEvent {
  const { series } = around;
  const area = areaOf(event.area);
  const url = (path: string) => board.baseUrl + path;
  return {
    ...event,
    title: madeUp({ board }) + event.title,
    area: area ? nameIn(language, area) : null,
    hosts: hostsOf(event, around).map(({ slug, name }) => ({ name, url: url(paths.network(slug)) })),
    audiences: audiencesOf(event.audiences).map((audience) => nameIn(language, audience)),
    url: url(paths.event(event.id)),
    replaces:
      series === null || event.recurrenceId === null
        ? null
        : { seriesUrl: url(paths.event(series)), recurrenceId: event.recurrenceId },
  };
}
