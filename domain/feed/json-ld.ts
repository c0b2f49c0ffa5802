import type { EventStatus } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { offsetAt, toWall } from "#domain/calendar/zone.ts";
import type { ValueForm } from "#domain/network/value-form.ts";
import type { Language } from "#domain/wording/languages.ts";
import { amountOf } from "./price.ts";

/** An event as other machines are told of it; instants in epoch milliseconds. */
export interface EventFacts {
  title: string;
  description: string;
  language: Language;
  start: number;
  end: number;
  allDay: boolean;
  timeZone: string;
  status: EventStatus;
  place: string | null;
  area: string | null;
  online: boolean;
  hosts: { name: string; url: string }[];
  audiences: string[];
  valueForms: ValueForm[];
  price: string | null;
  /** Its page on the board. */
  url: string;
}

/** An event as its own page tells search engines of it. */
export interface DescribedEvent extends EventFacts {
  /** The coming happenings of a series; empty for a single event. */
  happenings: Interval[];
}

type Json = Record<string, unknown>;

/** The event in the words of schema.org: an Event, or an EventSeries with its coming happenings as `subEvent`. */
export function eventJsonLd(event: DescribedEvent): Json {
  const series = event.happenings.length > 0;
  const whole = { ...facts(event), ...span(event, event) };
  const parts = event.happenings.map((happening) => ({
    "@type": "Event",
    ...facts(event),
    ...span(event, happening),
    url: happeningUrl(event, happening),
  }));
  return {
    "@context": "https://schema.org",
    "@type": series ? "EventSeries" : "Event",
    "@id": event.url,
    ...whole,
    ...(series ? { subEvent: parts } : {}),
  };
}

/** The page of the event that shows this happening. */
export function happeningUrl({ url }: EventFacts, { start }: Interval): string {
  return `${url}?at=${encodeURIComponent(new Date(start).toISOString())}`;
}

/** What an event is, in the words of schema.org, without when. */
export function facts(event: EventFacts): Json {
  const { title, description, language, status, hosts, audiences, url } = event;
  return {
    name: title,
    ...(description === "" ? {} : { description }),
    inLanguage: language,
    eventStatus: `https://schema.org/${status === "CANCELLED" ? "EventCancelled" : "EventScheduled"}`,
    ...whereOf(event),
    organizer: hosts.map((host) => ({ "@type": "Organization", ...host })),
    ...(audiences.length === 0 ? {} : { audience: { "@type": "Audience", audienceType: audiences.join(", ") } }),
    ...costOf(event),
    url,
  };
}

const ONLINE_WORDS = /^(online|digitaal|virtueel|digital|virtual)$/;
const WORDS_BESIDE = /^(via|op|on|zoom|ms|microsoft|teams|google|meet|webex|jitsi|skype|livestream|youtube|webinar)$/;

/** Whether a place only says that it is none: "Online", and "via Zoom" of what is online. */
function isNoPlace(name: string, online: boolean): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = online || words.some((word) => ONLINE_WORDS.test(word));
  return said && words.length > 0 && words.every((word) => ONLINE_WORDS.test(word) || WORDS_BESIDE.test(word));
}

function whereOf(event: EventFacts): Json {
  const { url } = event;
  const real = (name: string | null) => (name !== null && isNoPlace(name, event.online) ? null : name);
  const [place, area] = [real(event.place), real(event.area)];
  const online = event.online || (place === null && (event.place !== null || area !== event.area));
  const virtual = { "@type": "VirtualLocation", url };
  const address = { "@type": "PostalAddress", addressLocality: "Amsterdam", addressCountry: "NL" };
  const name = place ?? area;
  const there =
    name === null ? null : { "@type": "Place", name, address: { ...address, ...(area ? { name: area } : {}) } };
  const mode = online ? (place === null ? "Online" : "Mixed") : "Offline";
  const location = online ? (place === null ? virtual : [there, virtual]) : there;
  return {
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    ...(location === null ? {} : { location }),
  };
}

/** Free when a network says that it is and nothing else is asked for. */
function costOf({ valueForms, price, url }: EventFacts): Json {
  const amount = price === null ? null : amountOf(price);
  const free = valueForms.includes("FREE") && !valueForms.includes("PAID") && (amount ?? 0) === 0;
  if (free) return { isAccessibleForFree: true, offers: { "@type": "Offer", price: 0, priceCurrency: "EUR", url } };
  if (!valueForms.includes("PAID") && amount === null) return {};
  const offer = { "@type": "Offer", ...(amount === null ? {} : { price: amount, priceCurrency: "EUR" }), url };
  return { isAccessibleForFree: false, offers: { ...offer, ...(price === null ? {} : { description: price }) } };
}

/** When a happening begins and ends; of whole days the first and the last. */
export function span(event: EventFacts, { start, end }: Interval): Json {
  const last = event.allDay ? end - 1 : end;
  return { startDate: moment(event, start), endDate: moment(event, last) };
}

/** A date, or a local time with its offset: "2026-12-15T19:00:00+01:00". */
export function moment({ allDay, timeZone }: EventFacts, instant: number): string {
  const wall = toWall(instant, timeZone);
  if (allDay) return wall.slice(0, 10);
  const minutes = Math.round(offsetAt(instant, timeZone) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
  return `${wall.length === 16 ? `${wall}:00` : wall}${offset}`;
}
