import type { Interval } from "#domain/calendar/interval.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { nearest } from "#domain/calendar/replacement.ts";
import { eventSchedule } from "./event-schedule.ts";
import type { FeedHead } from "./feed-item.ts";
import { type EventFacts, facts, happeningUrl, moment, span } from "./json-ld.ts";
import { withList } from "./json-list.ts";

/** An event of an agenda as other machines are told of it. */
export interface ListedEvent extends EventFacts {
  recurrence: string | null;
  /** The happening of a listed series that this one stands for, by its `recurrenceId`. */
  replaces: { seriesUrl: string; recurrenceId: string } | null;
}

type Json = Record<string, unknown>;

/**
 * An agenda in the words of schema.org: an ItemList around events that are text already. It can stand in a page's script
 * as it is: no text in it ends one.
 */
export function agendaJsonLd(head: FeedHead, events: readonly string[]): string {
  const top = {
    "@context": "https://schema.org",
    "@type": "ItemList",
    "@id": head.source,
    name: head.name,
    url: head.url,
    numberOfItems: events.length,
  };
  return withList(top, "itemListElement", events).replaceAll("<", "\\u003c");
}

/**
 * One of its events. A series is one EventSeries with its Schedule, and then without dates of its own
 * (https://schema.org/eventSchedule), or where no Schedule can say them with its happenings in `window`: the next 50 at
 * `now` (epoch milliseconds), and where those are fewer the last that are over. A happening that was moved or called off
 * is an Event of that series.
 */
export function listedJsonLd(event: ListedEvent, window: Interval, now: number): string {
  return JSON.stringify(event.recurrence === null ? single(event) : series(event, window, now));
}

/** A series of three a day would else be half a megabyte. */
const MOST_HAPPENINGS = 50;

function series(event: ListedEvent, window: Interval, now: number): Json {
  const known = facts(event);
  const whole = { "@type": "EventSeries", "@id": event.url, ...known };
  const schedule = eventSchedule(event);
  if (schedule) return { ...whole, eventSchedule: schedule };
  // What all happenings share is told once, of the series.
  const { name, eventStatus } = known;
  const subEvent = nearest(expand(event, window), now, MOST_HAPPENINGS).map((one) => {
    return { "@type": "Event", name, eventStatus, ...span(event, one), url: happeningUrl(event, one) };
  });
  return { ...whole, ...span(event, event), subEvent };
}

function single(event: ListedEvent): Json {
  const known = { "@type": "Event", "@id": event.url, ...facts(event), ...span(event, event) };
  if (event.replaces === null) return known;
  const { seriesUrl, recurrenceId } = event.replaces;
  const superEvent = { "@type": "EventSeries", "@id": seriesUrl };
  const before = recurrenceId.length === 10 ? recurrenceId : moment(event, Date.parse(recurrenceId));
  if (event.status === "CANCELLED" || moment(event, event.start).startsWith(before)) return { ...known, superEvent };
  return { ...known, superEvent, eventStatus: "https://schema.org/EventRescheduled", previousStartDate: before };
}
