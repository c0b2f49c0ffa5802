import type { Event } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { parseRule, parseRuleText, ruleOf } from "#domain/calendar/rule-text.ts";
import { toWall } from "#domain/calendar/zone.ts";

/** Which months a series keeps. */
export type Months = "ODD" | "EVEN";

const MONTHS: Record<Months, string> = { ODD: "1,3,5,7,9,11", EVEN: "2,4,6,8,10,12" };
const YEARS = 3;

/** A series from a happening on as it is, and as it is in half of the months. */
export interface Turn {
  happening: number;
  was: Interval & { recurrence: string };
  to: Interval & { recurrence: string };
}

/**
 * What a series becomes that leaves half of its months to another from `now` on: BYMONTH (RFC 5545 §3.3.10) limits any
 * rule. It ends when it did. Null for what is no series, has no happenings left in those months, or names months itself.
 */
export function turnOfMonths(series: Event, months: Months, now: number): Turn | null {
  const lines = (series.recurrence ?? "").split("\n");
  const rule = parseRule(parseRuleText(series.recurrence ?? "")?.rules[0] ?? "");
  if (!rule?.has("FREQ") || rule.has("BYMONTH") || rule.get("FREQ") === "YEARLY") return null;
  const all = expand(series, { start: series.start, end: now + YEARS * 366 * 86_400_000 });
  const coming = all.filter(({ start }) => start >= now);
  const [next] = coming;
  const first = coming.find(({ start }) => isIn(start, series.timeZone, months));
  const last = coming.at(-1);
  if (!next || !first || !last) return null;
  const whole = new Map(rule);
  if (rule.has("COUNT") || rule.has("UNTIL")) whole.set("UNTIL", untilOf(last.start, series));
  whole.delete("COUNT");
  const half = new Map([...whole, ["BYMONTH", MONTHS[months]]]);
  const rest = lines.filter((line) => !line.startsWith("RRULE"));
  const written = (parts: Map<string, string>) => [`RRULE:${ruleOf(parts)}`, ...rest].join("\n");
  return {
    happening: next.start,
    was: { start: next.start, end: next.end, recurrence: written(whole) },
    to: { start: first.start, end: first.end, recurrence: written(half) },
  };
}

function isIn(instant: number, zone: string, months: Months): boolean {
  return Number(toWall(instant, zone).slice(5, 7)) % 2 === (months === "ODD" ? 1 : 0);
}

function untilOf(start: number, { allDay, timeZone }: Event): string {
  if (allDay) return toWall(start, timeZone).slice(0, 10).replaceAll("-", "");
  return `${new Date(start).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
