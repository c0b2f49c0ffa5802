import type { Fault } from "#domain/refusal.ts";
import { parseRule } from "./rule-text.ts";

const MAX_RULE = 500;
const MAX_COUNT = 20_000;
/** Every 100,000 seconds is more than a day; larger numbers make the engine leave the calendar. */
const MAX_INTERVAL = 100_000;
const MAX_COMBINATIONS = 400;
/** Where BYSETPOS picks, the engine builds every time of day first, and for a position that never comes in vain. */
const MAX_PICKED_TIMES = 20;
const FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"];
const DAY_LIST = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU))*$/;
/** Numbers that a BY-part may hold (RFC 5545 §3.3.10); negative ones count from the end. */
const RANGES: Record<string, { least: number; most: number; negative: boolean }> = {
  BYMONTH: { least: 1, most: 12, negative: false },
  BYMONTHDAY: { least: 1, most: 31, negative: true },
  BYYEARDAY: { least: 1, most: 366, negative: true },
  BYWEEKNO: { least: 1, most: 53, negative: true },
  BYHOUR: { least: 0, most: 23, negative: false },
  BYMINUTE: { least: 0, most: 59, negative: false },
  BYSECOND: { least: 0, most: 60, negative: false },
  BYSETPOS: { least: 1, most: 366, negative: true },
};

/** What makes a single rule ("FREQ=WEEKLY;…") unreadable, or null. */
export function ruleFault(rule: string): Fault | null {
  const parts = parseRule(rule);
  if (!parts || !FREQUENCIES.includes(parts.get("FREQ") ?? "")) return fault("fault.recurrence.unreadable");
  for (const [name, value] of parts) {
    if (!isPart(name, value)) return fault("fault.recurrence.unreadable");
  }
  return null;
}

/** Refuses a rule whose work has no small bound, whatever its frequency, before an engine sees it. */
export function boundFault(rule: string): Fault | null {
  if (rule.length > MAX_RULE) return fault("fault.recurrence.tooLong", { most: MAX_RULE });
  const parts = parseRule(rule) ?? new Map<string, string>();
  const interval = Number(parts.get("INTERVAL") ?? 1);
  if (!(interval >= 1 && interval <= MAX_INTERVAL)) return fault("fault.recurrence.interval", { most: MAX_INTERVAL });
  if (Number(parts.get("COUNT") ?? 1) > MAX_COUNT) return fault("fault.recurrence.tooMany", { most: MAX_COUNT });
  const lists = [...parts].filter(([name]) => name.startsWith("BY") && name !== "BYSETPOS");
  const combinations = lists.reduce((product, [, value]) => product * value.split(",").length, 1);
  const times = lists.filter(([name]) => /^BY(HOUR|MINUTE|SECOND)$/.test(name));
  const slots = times.reduce((product, [, value]) => product * value.split(",").length, 1);
  if (parts.has("BYSETPOS") && slots > MAX_PICKED_TIMES) return fault("fault.recurrence.tooDense");
  return combinations > MAX_COMBINATIONS ? fault("fault.recurrence.tooDense") : null;
}

function isPart(name: string, value: string): boolean {
  const range = RANGES[name];
  if (range) return value.split(",").every((text) => inRange(text, range));
  if (name === "FREQ") return true;
  if (name === "INTERVAL" || name === "COUNT")
    return /^\d{1,9}$/.test(value) && (name === "INTERVAL" || Number(value) > 0);
  if (name === "UNTIL") return /^\d{8}(T\d{6})?Z?$/.test(value);
  if (name === "WKST") return /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value);
  if (name === "BYDAY") return DAY_LIST.test(value);
  if (name === "SKIP") return /^(OMIT|BACKWARD|FORWARD)$/.test(value);
  return name === "RSCALE" && value === "GREGORIAN";
}

function inRange(text: string, range: { least: number; most: number; negative: boolean }): boolean {
  if (!/^[+-]?\d{1,3}$/.test(text) || (text.startsWith("-") && !range.negative)) return false;
  const size = Math.abs(Number(text));
  return size >= range.least && size <= range.most;
}

function fault(key: Fault["key"], params?: Record<string, number>): Fault {
  return params ? { field: "recurrence", key, params } : { field: "recurrence", key };
}
