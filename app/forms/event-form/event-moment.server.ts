import { DAY, HOUR, type Interval } from "#domain/calendar/interval.ts";
import { HOME_ZONE, isZone, type OddTime, oddTime, toInstant, toWall, wallValue } from "#domain/calendar/zone.ts";
import type { Fault } from "#domain/refusal.ts";
import type { TypedMoment } from "../moment-text.ts";
import type { EventValues } from "./event-values.server.ts";

/** When the typed event is, as instants; `nextDay` says that the end was read as being after midnight. */
export interface Moment {
  start: number;
  end: number;
  nextDay: boolean;
}

/** The moment that was typed, or null with what is missing or wrong, each fault at its field. */
export function momentOf(values: EventValues): { moment: Moment | null; faults: Fault[] } {
  const faults = [...dateFaults(values), ...clockFaults(values)];
  if (faults.length > 0) return { moment: null, faults };
  if (values.allDay) return { moment: wholeDays(values), faults };
  const open = oddMoments(values).filter(({ chosen }) => chosen === null);
  if (open.length === 0) return { moment: hours(values), faults };
  const asked = open.map(
    ({ name, clock, kind }): Fault => ({ field: name, key: `form.fault.${kind}`, params: { clock } }),
  );
  return { moment: null, faults: asked };
}

/** A typed time that the clock shows twice, or skips: only a person knows which instant is meant. */
export interface OddMoment extends OddTime {
  name: "startAs" | "endAs";
  /** As it was typed, "02:30". */
  clock: string;
  /** The instant that was chosen for it, null when none was. */
  chosen: number | null;
}

/** What has to be asked about the typed times; nearly always nothing. */
export function oddMoments(values: EventValues): OddMoment[] {
  if (values.allDay || dateFaults(values).length > 0 || clockFaults(values).length > 0) return [];
  const { start, end } = wallsOf(values);
  return [oddMoment("startAs", start, values), oddMoment("endAs", end, values)].filter((odd) => odd !== null);
}

function oddMoment(name: OddMoment["name"], wall: string, values: EventValues): OddMoment | null {
  const odd = oddTime(wall, zoneOfValues(values));
  if (odd === null) return null;
  const chosen = odd.instants.find((instant) => instant === Date.parse(values[name])) ?? null;
  return { ...odd, name, clock: wall.slice(11), chosen };
}

export function zoneOfValues({ timeZone }: EventValues): string {
  return isZone(timeZone) ? timeZone : HOME_ZONE;
}

/** The date after a local date. */
export function dayAfter(date: string): string {
  return new Date((wallValue(date) ?? 0) + DAY).toISOString().slice(0, 10);
}

export function isDate(text: string): boolean {
  return text.length === 10 && wallValue(text) !== null;
}

/** The local date and clock time of an instant. */
export function wallOf(instant: number, zone: string): { date: string; clock: string } {
  const wall = toWall(instant, zone);
  return { date: wall.slice(0, 10), clock: wall.slice(11, 16) };
}

/** A moment as the form asks for it: a last day only when the end is neither that day nor in the night after it. */
export function typedMoment({ start, end }: Interval, allDay: boolean, zone: string): TypedMoment {
  const first = wallOf(start, zone);
  const last = wallOf(allDay ? end - 1 : end, zone);
  const night = allDay ? null : nightOf(first.clock, last.clock);
  const nextDay = night !== null && !night.tooLong && last.date === dayAfter(first.date);
  return {
    date: first.date,
    lastDate: last.date === first.date || nextDay ? "" : last.date,
    start: allDay ? "" : first.clock,
    end: allDay ? "" : last.clock,
    allDay,
  };
}

function dateFaults({ date, lastDate }: EventValues): Fault[] {
  if (date === "") return [{ field: "date", key: "fault.required" }];
  if (!isDate(date)) return [{ field: "date", key: "form.fault.date" }];
  if (lastDate === "") return [];
  if (!isDate(lastDate)) return [{ field: "lastDate", key: "form.fault.date" }];
  return lastDate < date ? [{ field: "lastDate", key: "fault.endBeforeStart" }] : [];
}

function clockFaults(values: EventValues): Fault[] {
  if (values.allDay) return [];
  const faults = (["start", "end"] as const).flatMap((field): Fault[] => {
    if (values[field] === "") return [{ field, key: "fault.required" }];
    return isClock(values[field]) ? [] : [{ field, key: "form.fault.clock" }];
  });
  const night = faults.length > 0 ? null : nightOf(values.start, values.end);
  if (night === null) return faults;
  if (values.lastDate === values.date) return [{ field: "end", key: "fault.endBeforeStart" }];
  if (values.lastDate !== "" || !night.tooLong) return [];
  const { hours, minutes } = night;
  return [{ field: "end", key: "form.fault.night", params: { end: values.end, hours, minutes } }];
}

/** So long may an evening go on past midnight; beyond it, an end before the start is more likely a slip. */
const LONGEST_NIGHT = 12 * HOUR;

/** How long it takes from a clock time to one after midnight, as in 22:00 to 02:00; null when the end is not before it. */
export function nightOf(start: string, end: string): { hours: number; minutes: number; tooLong: boolean } | null {
  if (end > start) return null;
  const length = DAY + clockValue(end) - clockValue(start);
  return { hours: Math.floor(length / HOUR), minutes: (length % HOUR) / 60_000, tooLong: length > LONGEST_NIGHT };
}

function clockValue(clock: string): number {
  return (wallValue(`2000-01-01T${clock}`) ?? 0) - (wallValue("2000-01-01") ?? 0);
}

function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function wholeDays(values: EventValues): Moment {
  const zone = zoneOfValues(values);
  const end = toInstant(dayAfter(values.lastDate || values.date), zone);
  return { start: toInstant(values.date, zone), end, nextDay: false };
}

/** What was chosen of an odd time goes before what the clock would say. */
function hours(values: EventValues): Moment {
  const zone = zoneOfValues(values);
  const { start, end, nextDay } = wallsOf(values);
  const chosen = new Map(oddMoments(values).map((odd) => [odd.name, odd.chosen]));
  const instant = (name: OddMoment["name"], wall: string) => chosen.get(name) ?? toInstant(wall, zone);
  return { start: instant("startAs", start), end: instant("endAs", end), nextDay };
}

/** Who types 21:00 to 01:00 means the next day, unless a last day is given. */
function wallsOf(values: EventValues): { start: string; end: string; nextDay: boolean } {
  const nextDay = values.lastDate === "" && values.end <= values.start;
  const lastDate = nextDay ? dayAfter(values.date) : values.lastDate || values.date;
  return { start: `${values.date}T${values.start}`, end: `${lastDate}T${values.end}`, nextDay };
}
