import type { Language } from "#domain/wording/languages.ts";
import { sayList } from "#domain/wording/list.ts";
import { localeOf, type MessageKey, type MessageParams, say } from "#domain/wording/wording.ts";
import { DAY } from "./interval.ts";
import { type DateText, parseRule, parseRuleText, type RuleText } from "./rule-text.ts";
import { wallValueAt } from "./zone.ts";

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const SHOWN_EXCEPTIONS = 3;
/** 5 January 1970 is a Monday. */
const A_MONDAY = 4;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A recurrence in words, without its time of day: "elke week op dinsdag", "elke tweede woensdag van de maand, tot en
 * met 3 maart 2027". `start` is the first happening (epoch milliseconds). A rhythm that no plain sentence fits says so.
 */
export function sayRecurrence(language: Language, recurrence: string, start: number, timeZone: string): string {
  const text = parseRuleText(recurrence);
  if (!text) return say(language, "recurrence.other");
  const clock = wallValueAt(start, timeZone);
  const [rule, ...more] = text.rules;
  if (rule === undefined) return say(language, "recurrence.dates", { count: text.dates.length + 1 });
  const parts = parseRule(rule);
  if (!parts || more.length + text.withoutRules.length > 0) return say(language, "recurrence.other");
  const base = baseOf(language, parts, clock);
  if (!base) return say(language, "recurrence.other");
  return withExceptions(
    language,
    withEnd(language, say(language, base.key, base.params), parts, timeZone),
    text,
    timeZone,
  );
}

interface Sentence {
  key: MessageKey;
  params: MessageParams;
}

function baseOf(language: Language, parts: Map<string, string>, clock: number): Sentence | null {
  const interval = Number(parts.get("INTERVAL") ?? 1);
  if ([...parts.keys()].some((name) => !PLAIN.has(name))) return null;
  switch (parts.get("FREQ")) {
    case "DAILY":
      return daily(parts, interval);
    case "WEEKLY":
      return weekly(language, parts, interval, clock);
    case "MONTHLY":
      return monthly(language, parts, interval, clock);
    case "YEARLY":
      return yearly(language, parts, interval, clock);
    default:
      return null;
  }
}

const PLAIN = new Set(["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"]);

function daily(parts: Map<string, string>, interval: number): Sentence | null {
  if (isWeekdays(parts.get("BYDAY")) && interval === 1) return { key: "recurrence.weekdays", params: {} };
  return has(parts, "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS")
    ? null
    : { key: "recurrence.daily", params: { interval } };
}

function weekly(language: Language, parts: Map<string, string>, interval: number, clock: number): Sentence | null {
  if (has(parts, "BYMONTHDAY", "BYMONTH", "BYSETPOS")) return null;
  const list = parts.get("BYDAY");
  if (isWeekdays(list) && interval === 1) return { key: "recurrence.weekdays", params: {} };
  const days = list ? list.split(",") : [weekdayOf(clock)];
  if (days.some((day) => !DAYS.includes(day))) return null;
  return { key: "recurrence.weekly", params: { interval, days: dayNames(language, days) } };
}

function monthly(language: Language, parts: Map<string, string>, interval: number, clock: number): Sentence | null {
  if (has(parts, "BYMONTH")) return null;
  const nth = nthWeekday(parts);
  if (nth && !has(parts, "BYMONTHDAY"))
    return { key: "recurrence.monthlyNth", params: { interval, ...nthWords(language, nth) } };
  if (has(parts, "BYDAY", "BYSETPOS")) return null;
  const dates = parts.get("BYMONTHDAY")?.split(",").map(Number) ?? [new Date(clock).getUTCDate()];
  if (dates.length === 1 && dates[0] === -1) return { key: "recurrence.monthlyLastDay", params: { interval } };
  if (dates.some((date) => !(date > 0))) return null;
  const words = dates.map((day) => say(language, "recurrence.dayOfMonth", { day }));
  return { key: "recurrence.monthlyDate", params: { interval, dates: sayList(language, words) } };
}

function yearly(language: Language, parts: Map<string, string>, interval: number, clock: number): Sentence | null {
  const start = new Date(clock);
  const months = parts.get("BYMONTH")?.split(",").map(Number) ?? [start.getUTCMonth() + 1];
  const dates = parts.get("BYMONTHDAY")?.split(",").map(Number) ?? [start.getUTCDate()];
  const month = months[0] ?? 1;
  const date = dates[0] ?? 1;
  if (months.length > 1 || dates.length > 1 || date < 1) return null;
  const nth = nthWeekday(parts);
  if (nth && has(parts, "BYMONTH") && !has(parts, "BYMONTHDAY")) {
    const name = dateText(language, Date.UTC(2024, month - 1, 1), { month: "long" });
    return { key: "recurrence.yearlyNth", params: { interval, ...nthWords(language, nth), month: name } };
  }
  if (has(parts, "BYDAY", "BYSETPOS")) return null;
  const day = dateText(language, Date.UTC(2024, month - 1, date), { day: "numeric", month: "long" });
  return { key: "recurrence.yearly", params: { interval, date: day } };
}

/** "2WE", or WE with BYSETPOS=2: the same Wednesday. */
function nthWeekday(parts: Map<string, string>): { n: string; day: string } | null {
  const match = /^\+?(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.get("BYDAY") ?? "");
  const position = parts.get("BYSETPOS");
  const n = match?.[1] ?? position;
  if (!match?.[2] || !n || (match[1] && position) || !/^(-[12]|[1-5])$/.test(n)) return null;
  return { n, day: match[2] };
}

function nthWords(language: Language, nth: { n: string; day: string }): { nth: string; days: string } {
  return {
    nth: say(language, "recurrence.nth", { n: nth.n === "-2" ? "secondLast" : nth.n }),
    days: dayNames(language, [nth.day]),
  };
}

function withEnd(language: Language, repeat: string, parts: Map<string, string>, timeZone: string): string {
  const count = parts.get("COUNT");
  if (count) return say(language, "recurrence.times", { repeat, count: Number(count) });
  const until = parts.get("UNTIL");
  const value = until ? dateOf({ text: until, zone: null }, timeZone) : null;
  if (value === null) return repeat;
  return say(language, "recurrence.until", { repeat, date: dateText(language, value, LONG_DATE) });
}

function withExceptions(language: Language, repeat: string, text: RuleText, timeZone: string): string {
  const gone = text.without.map((date) => dateOf(date, timeZone)).filter((date) => date !== null);
  const dates = gone.sort((a, b) => a - b).map((date) => dateText(language, date, LONG_DATE));
  const withGone =
    dates.length === 0
      ? repeat
      : dates.length <= SHOWN_EXCEPTIONS
        ? say(language, "recurrence.except", { repeat, dates: sayList(language, dates) })
        : say(language, "recurrence.exceptMany", { repeat, count: dates.length });
  const count = text.dates.length;
  return count === 0 ? withGone : say(language, "recurrence.extra", { repeat: withGone, count });
}

const LONG_DATE: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };

/** The local day of a value, as a wall value. */
function dateOf(date: DateText, timeZone: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?/.exec(date.text);
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", , utc] = match;
  const value = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return utc ? wallValueAt(value, timeZone) : value;
}

function has(parts: Map<string, string>, ...names: string[]): boolean {
  return names.some((name) => parts.has(name));
}

function isWeekdays(list: string | undefined): boolean {
  return list !== undefined && list.split(",").sort().join() === "FR,MO,TH,TU,WE";
}

function weekdayOf(clock: number): string {
  return DAYS[(new Date(clock).getUTCDay() + 6) % 7] ?? "MO";
}

function dayNames(language: Language, days: string[]): string {
  const inOrder = days.map((day) => DAYS.indexOf(day)).sort((a, b) => a - b);
  return sayList(
    language,
    inOrder.map((day) => dateText(language, (A_MONDAY + day) * DAY, { weekday: "long" })),
  );
}

function dateText(language: Language, value: number, options: Intl.DateTimeFormatOptions): string {
  const id = language + Object.keys(options).join();
  const known = formats.get(id);
  const format = known ?? new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" });
  formats.set(id, format);
  return format.format(value);
}
