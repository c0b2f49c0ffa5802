import { DAY } from "./interval.ts";
import { WEEK_DAYS } from "./plain-rule.ts";

/** A rule's parts by name. */
type Parts = ReadonlyMap<string, string>;

/**
 * The rule whose starts are those of `parts` from the one at `at` on, each `shift` milliseconds later on the wall clock;
 * null where no rule says so, as of "the last Friday" a day later. `at` is a wall value; COUNT and UNTIL stay as they
 * are.
 */
export function shiftedRule(parts: Parts, at: number, shift: number): Map<string, string> | null {
  if (shift === 0) return new Map(parts);
  const days = Math.floor((at + shift) / DAY) - Math.floor(at / DAY);
  const limits = [...parts.keys()].filter((name) => name.startsWith("BY"));
  const frequency = parts.get("FREQ") ?? "";
  if (limits.length === 0 && !/^(MONTHLY|YEARLY)$/.test(frequency)) return new Map(parts);
  if (!/LY$/.test(frequency) || /^(HOUR|MINUTE|SECOND)LY$/.test(frequency)) return null;
  if (limits.some((name) => /^BY(HOUR|MINUTE|SECOND)$/.test(name))) return null;
  if (days === 0) return new Map(parts);
  if (frequency === "WEEKLY") return limits.join() === "BYDAY" ? shiftedWeek(parts, days) : null;
  if (limits.length === 0) return staysInMonth(at, days) ? new Map(parts) : null;
  return frequency === "MONTHLY" && limits.length === 1 ? shiftedMonth(parts, limits[0] ?? "", at, days) : null;
}

function shiftedWeek(parts: Parts, days: number): Map<string, string> {
  const list = (parts.get("BYDAY") ?? "").split(",").map((day) => dayAfter(day, days));
  return new Map([...parts, ["BYDAY", list.join()], ["WKST", dayAfter(parts.get("WKST") ?? "MO", days)]]);
}

/** The day after the second Tuesday is the Wednesday among the ninth up to the fifteenth. */
function shiftedMonth(parts: Parts, limit: string, at: number, days: number): Map<string, string> | null {
  if (limit === "BYMONTHDAY") {
    const same = parts.get(limit) === String(dateOf(at)) && staysInMonth(at, days);
    return same ? new Map([...parts, [limit, String(dateOf(at + days * DAY))]]) : null;
  }
  const [, nth = "0", day = ""] = /^([+-]?[1-4])([A-Z]{2})$/.exec((limit === "BYDAY" && parts.get(limit)) || "") ?? [];
  const first = (Number(nth) > 0 ? 7 * Number(nth) - 6 : 7 * Number(nth)) + days;
  const fits = Number(nth) > 0 ? first >= 1 && first + 6 <= 28 : first >= -28 && first + 6 <= -1;
  if (Number(nth) === 0 || !fits) return null;
  const dates = Array.from({ length: 7 }, (_, more) => first + more);
  return new Map([...parts, ["BYDAY", dayAfter(day, days)], ["BYMONTHDAY", dates.join()]]);
}

/** Whether a date and the one so many days later lie as far apart in every month. */
function staysInMonth(at: number, days: number): boolean {
  const to = at + days * DAY;
  const sameMonth = new Date(at).toISOString().slice(0, 7) === new Date(to).toISOString().slice(0, 7);
  return sameMonth && dateOf(at) <= 28 && dateOf(to) <= 28;
}

function dateOf(at: number): number {
  return new Date(at).getUTCDate();
}

function dayAfter(day: string, days: number): string {
  return WEEK_DAYS[(((WEEK_DAYS.indexOf(day) + days) % 7) + 7) % 7] ?? day;
}
