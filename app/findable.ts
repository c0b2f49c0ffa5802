import { agendaQuery } from "#domain/feed/agenda-choice.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { happeningPath } from "./event-elsewhere.ts";
import { agendaFilter, COMPARING, choiceOf, offerFilter, POSITION, SHOWN } from "./filters.ts";
import { instantText } from "./series-dates.ts";
import type { Span } from "./ui/time.ts";

// The address of a page by which search engines find it, null where they are not to. Phones send that address on
// instead of the one that they show, so what a page shows is never less there: what would be lost has none.

/** What shows a list otherwise than whole, from its beginning. */
const OTHERWISE = [...POSITION, ...SHOWN, ...COMPARING, "q"];

/** A page of the agenda, whole or by one choice. */
export function findableAgenda(search: string, path: string = paths.agenda): string | null {
  const params = new URLSearchParams(search);
  return byOne(path, params, agendaQuery(agendaFilter(params)));
}

/** The same of the offers. */
export function findableOffers(search: string): string | null {
  const params = new URLSearchParams(search);
  const { needs, ...others } = offerFilter(params);
  const needed = (needs ?? []).map((need) => ["need", need]);
  return byOne(paths.offers, params, new URLSearchParams([...needed, ...agendaQuery(others)]));
}

/** The same of the networks, which have nothing to choose by. */
export function findableNetworks(search: string): string | null {
  return byOne(paths.networks, new URLSearchParams(search), new URLSearchParams());
}

function byOne(path: string, params: URLSearchParams, filter: URLSearchParams): string | null {
  return filter.size > 1 || OTHERWISE.some((name) => params.get(name)) ? null : withQuery(path, filter);
}

/** A page that is the same for everybody but for answers that somebody gave it. */
export function findableTool(path: string, search: string): string | null {
  return choiceOf(new URLSearchParams(search)).size > 0 ? null : path;
}

interface Shown {
  event: { id: string; status: string; recurrenceText: string | null };
  span: Span;
}

/** Each date of a series is a page of its own, with its moment and its preview; without a date it is that of all. */
export function findableEvent({ event, span }: Shown, search: string): string | null {
  if (event.status === "TENTATIVE") return null;
  const asked = instantText(new URLSearchParams(search).get("at"));
  return asked === span.start ? happeningPath(event, span) : paths.event(event.id);
}
