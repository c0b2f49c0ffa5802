import { RRuleTemporal } from "rrule-temporal";
import { DAY, type Interval } from "./interval.ts";
import { ruleOf } from "./rule-text.ts";

/** So many starts are asked of the engine in one question. */
const AT_ONCE = 2_000;
const MAX_STEPS = 64;

/**
 * The starts of a rule of any kind within a span, at most `limit`; null when the engine gives up. All values are on
 * the wall clock, as the epoch milliseconds that they would have if it were UTC: the engine works as if it were, so that
 * local time stays at any frequency (RFC 5545 §3.3.10) and its fastest paths are used.
 *
 * It is asked piece by piece, so that a dense rule never builds more than it may give.
 */
export function engineStarts(
  parts: ReadonlyMap<string, string>,
  until: number | null,
  start: number,
  span: Interval,
  limit: number,
): number[] | null {
  try {
    return starts(engineFor(parts, until, start), { ...span, start: Math.max(span.start, start) }, parts, limit);
  } catch {
    return null;
  }
}

function starts(engine: RRuleTemporal, span: Interval, parts: ReadonlyMap<string, string>, limit: number): number[] {
  const found: number[] = [];
  let at = span.start;
  let step = Math.max(60_000, (AT_ONCE / happeningsPerDay(parts)) * DAY);
  for (let steps = 0; at < span.end && found.length < limit && steps < MAX_STEPS; steps++) {
    const next = Math.min(at + step, span.end);
    const some = engine.between(new Date(at), new Date(next - 1), true);
    for (const one of some) found.push(one.epochMilliseconds);
    if (some.length < AT_ONCE / 8) step *= 4;
    at = next;
  }
  return found;
}

function engineFor(parts: ReadonlyMap<string, string>, until: number | null, start: number): RRuleTemporal {
  const rule = new Map(parts);
  if (until !== null) rule.set("UNTIL", `${compact(until)}Z`);
  return new RRuleTemporal({
    rruleString: `DTSTART:${compact(start)}Z\nRRULE:${ruleOf(rule)}`,
    cache: false,
    maxIterations: 20_000,
  });
}

/** How many starts a day can have at most, so that the first question to the engine is of the right size. */
function happeningsPerDay(parts: ReadonlyMap<string, string>): number {
  const perFrequency: Record<string, number> = { HOURLY: 24, MINUTELY: 1_440, SECONDLY: 86_400 };
  const slots = ["BYHOUR", "BYMINUTE", "BYSECOND"].map((name) => parts.get(name)?.split(",").length ?? 1);
  return (perFrequency[parts.get("FREQ") ?? ""] ?? 1) * slots.reduce((product, count) => product * count, 1);
}

function compact(value: number): string {
  return new Date(value).toISOString().slice(0, 19).replace(/[-:]/g, "");
}
