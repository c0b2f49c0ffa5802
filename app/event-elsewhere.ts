import type { EventStatus } from "#domain/calendar/event.ts";
import type { AddedEvent } from "#domain/feed/calendar-addresses.ts";
import type { DescribedEvent } from "#domain/feed/json-ld.ts";
import type { ValueForm } from "#domain/network/value-form.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { Span } from "./ui/time.ts";

/** An event as its page has it. */
interface ShownEvent extends Span {
  id: string;
  title: string;
  description: string;
  language: Language;
  timeZone: string;
  allDay: boolean;
  status: EventStatus;
  recurrenceText: string | null;
  next: Span[];
  place: { name: string } | null;
  area: { name: string } | null;
  online: boolean;
  hosts: { slug: string; name: string }[];
  audiences: { name: string }[];
  valueForms: ValueForm[];
  price: string | null;
}

/** What an address adds to be about this date, also later: without it the page of a series goes on to the next. */
export function dateOf(
  { recurrenceText }: Pick<ShownEvent, "recurrenceText">,
  { start }: Span,
): Record<string, string> {
  return recurrenceText === null ? {} : { at: start };
}

/** The path of the page of a happening. */
export function happeningPath(event: Pick<ShownEvent, "id" | "recurrenceText">, span: Span): string {
  return withQuery(paths.event(event.id), dateOf(event, span));
}

/** The happening on the page, to be put into somebody's calendar. */
export function addedEvent(event: ShownEvent, span: Span, url: string): AddedEvent {
  const place = event.place?.name ?? event.area?.name ?? null;
  return { ...event, place, url, ...instants(span) };
}

/** The event as search engines are told of it. */
export function describedEvent(event: ShownEvent, baseUrl: string): DescribedEvent {
  return {
    ...event,
    ...instants(event),
    happenings: event.recurrenceText === null ? [] : event.next.map(instants),
    place: event.place?.name ?? null,
    area: event.area?.name ?? null,
    hosts: event.hosts.map(({ slug, name }) => ({ name, url: baseUrl + paths.network(slug) })),
    audiences: event.audiences.map(({ name }) => name),
    url: baseUrl + paths.event(event.id),
  };
}

function instants({ start, end }: Span): { start: number; end: number } {
  return { start: Date.parse(start), end: Date.parse(end) };
}
