import ICAL from "ical.js";
import { DAY, HOUR } from "#domain/calendar/interval.ts";
import { offsetAt } from "#domain/calendar/zone.ts";

const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/**
 * The VTIMEZONE of an IANA zone (RFC 5545 §3.6.5) with the clock changes of the year of `now` as yearly rules:
 * right for as long as a country keeps its rules, and what programs that know the zone by name overrule anyway.
 */
export function zoneComponent(zone: string, now: number): ICAL.Component {
  const component = new ICAL.Component("vtimezone");
  component.addPropertyWithValue("tzid", zone);
  const changes = changesOfYear(zone, new Date(now).getUTCFullYear());
  const offset = offsetAt(now, zone);
  if (changes.length === 0) component.addSubcomponent(observance("standard", offset, offset, "19700101T000000", null));
  for (const change of changes) {
    const local = new Date(change.instant + change.from);
    const rule = `FREQ=YEARLY;BYMONTH=${local.getUTCMonth() + 1};BYDAY=${nthWeekday(local)}`;
    const start = `${firstStart(local)}T${local.toISOString().slice(11, 19).replace(/:/g, "")}`;
    component.addSubcomponent(
      observance(change.to > change.from ? "daylight" : "standard", change.from, change.to, start, rule),
    );
  }
  return component;
}

interface Change {
  instant: number;
  from: number;
  to: number;
}

function changesOfYear(zone: string, year: number): Change[] {
  const changes: Change[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  for (let day = Date.UTC(year, 0, 1); day < end; day += DAY) {
    const from = offsetAt(day, zone);
    const to = offsetAt(day + DAY, zone);
    if (from !== to) changes.push({ instant: changeBetween(day, day + DAY, zone), from, to });
  }
  return changes;
}

/** Clocks change on a quarter of an hour. */
function changeBetween(start: number, end: number, zone: string): number {
  const before = offsetAt(start, zone);
  let at = start;
  while (at < end && offsetAt(at, zone) === before) at += HOUR / 4;
  return at;
}

/** The last weekday of a month when the day is in its last week, else the first to the fourth. */
function nthWeekday(local: Date): string {
  const day = DAYS[local.getUTCDay()] ?? "SU";
  const date = local.getUTCDate();
  const length = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  return date + 7 > length ? `-1${day}` : `${Math.ceil(date / 7)}${day}`;
}

/** The first day from 1970 on which the rule falls, as RFC 5545 wants DTSTART to be a date of its own rule. */
function firstStart(local: Date): string {
  const month = local.getUTCMonth();
  const last = nthWeekday(local).startsWith("-");
  const length = new Date(Date.UTC(1970, month + 1, 0)).getUTCDate();
  const from = last ? length - 6 : (Math.ceil(local.getUTCDate() / 7) - 1) * 7 + 1;
  const ahead = (local.getUTCDay() - new Date(Date.UTC(1970, month, from)).getUTCDay() + 7) % 7;
  return new Date(Date.UTC(1970, month, from + ahead)).toISOString().slice(0, 10).replace(/-/g, "");
}

function observance(kind: string, from: number, to: number, start: string, rule: string | null): ICAL.Component {
  const component = new ICAL.Component(kind);
  component.addProperty(ICAL.Property.fromString(`DTSTART:${start}`));
  component.addProperty(ICAL.Property.fromString(`TZOFFSETFROM:${offsetText(from)}`));
  component.addProperty(ICAL.Property.fromString(`TZOFFSETTO:${offsetText(to)}`));
  if (rule) component.addProperty(ICAL.Property.fromString(`RRULE:${rule}`));
  return component;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const digits = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${digits(Math.floor(minutes / 60))}${digits(minutes % 60)}`;
}
