import { DAY, HOUR, type Interval, MINUTE } from "#domain/calendar/interval.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import type { Fact, SeenEvent } from "./evidence.ts";

/** What decides how much the times of an event say. */
export interface Timed {
  post: Pick<SeenEvent["post"], "allDay" | "status">;
  reading: Pick<Reading, "online" | "calledOff" | "moved" | "clocks">;
}

/** A copy may be a day off; what its text calls moved may be further off. */
export const DAY_OFF = 26 * HOUR;
export const MOVED_OFF = 74 * HOUR;

/** Whether two posts lie near enough to be one: within a day and a bit, or where one was moved within three. */
export function mayBeOne(a: Timed, b: Timed, [x, y]: [Interval, Interval]): boolean {
  const apart = Math.abs(x.start - y.start);
  const moved = a.reading.moved || b.reading.moved;
  return (
    apart <= (moved ? MOVED_OFF : DAY_OFF) || (x.start < y.end && y.start < x.end && a.post.allDay !== b.post.allDay)
  );
}

/** What the times of two happenings say of their being one. Symmetric. */
export function startFacts(a: Timed, b: Timed, x: Interval, y: Interval): Fact[] {
  const minutes = Math.round(Math.abs(x.start - y.start) / MINUTE);
  const meets = x.start < y.end && y.start < x.end;
  if (isWholeDay(a, x) !== isWholeDay(b, y) && meets) return [fact("SAME_DATE", {}, sameDays(x, y) ? SAME_DAYS : 1)];
  if (a.post.allDay && b.post.allDay && meets)
    return [fact("SAME_DATE", {}, minutes <= 5 && near(x.end, y.end) ? WHOLE_DAYS : 1)];
  const end = near(x.end, y.end) ? [fact("SAME_END")] : [];
  if (minutes <= 5)
    return [
      fact("SAME_START"),
      ...(end.length > 0 ? [] : [fact("OTHER_END", {}, isUsual(x) || isUsual(y) ? USUAL_END : 1)]),
    ];
  const named = namesStart(a, y.start - x.start) || namesStart(b, x.start - y.start);
  if (minutes <= 60 || (minutes <= 90 && (end.length > 0 || isShifted(x, y))) || named) {
    const online = a.reading.online && b.reading.online;
    const level = named ? START_NAMED : likelyShift(minutes, x, y, online);
    return [fact("START_CLOSE", { minutes }, level), ...end, ...(named ? [] : otherEnd(x, y))];
  }
  if (meets) return [fact("WITHIN"), ...end];
  const hours = Math.round(minutes / 60);
  if (near(x.start + DAY, y.start) && near(x.end + DAY, y.end)) return [fact("DAY_OFF", { hours }), fact("SAME_HOURS")];
  if (near(y.start + DAY, x.start) && near(y.end + DAY, x.end)) return [fact("DAY_OFF", { hours }), fact("SAME_HOURS")];
  return [fact(Math.abs(hours - 24) <= 1 || isOff(a) || isOff(b) ? "DAY_OFF" : "OTHER_TIME", { hours })];
}

/** From the same day to the same day, several: few begin and end together by chance. */
function sameDays(x: Interval, y: Interval): boolean {
  const long = Math.min(x.end - x.start, y.end - y.start) > 1.5 * DAY;
  return long && Math.abs(x.start - y.start) < DAY && Math.abs(x.end - y.end) < DAY;
}

const SAME_DAYS = 3;
/** Whole days say less than hours do. */
const WHOLE_DAYS = 2;

/** Whether a text names the time at which the other begins: "deuren 18.30", "koffie half tien". */
function namesStart({ reading }: Timed, from: number): boolean {
  return reading.clocks.includes(Math.round(from / MINUTE));
}

const START_NAMED = 1.3;

/** The most that the times of two happenings can say for their being one. */
export const BEST_STARTS: readonly Pick<Fact, "code" | "level">[][] = [
  [level("SAME_START"), level("SAME_END")],
  [level("START_CLOSE", START_NAMED), level("SAME_END")],
  [level("SAME_DATE", SAME_DAYS)],
  [level("DAY_OFF"), level("SAME_HOURS")],
];

function level(code: string, much = 1) {
  return { code, level: much };
}

/** Doors open half an hour before; a feed that lost its zone shifts the end as well as the start. */
function likelyShift(minutes: number, x: Interval, y: Interval, online: boolean): number {
  const shifted = isShifted(x, y);
  // No doors open online.
  if (online) return minutes === 60 && shifted ? 1 : minutes <= 15 ? 0.8 : 0.3;
  if (minutes <= 30 || (minutes === 60 && shifted)) return 1;
  return minutes <= 60 ? 0.7 : 0.4;
}

/** Two hours is what stands there where nobody said when it ends. */
function isUsual({ start, end }: Interval): boolean {
  return end - start === 2 * HOUR;
}

const USUAL_END = 0.5;

function isShifted(x: Interval, y: Interval): boolean {
  return near(x.end - x.start, y.end - y.start);
}

/** Two that begin and end apart, and not by the same, are seldom one. */
function otherEnd(x: Interval, y: Interval): Fact[] {
  const apart = Math.abs(x.end - y.end) / MINUTE;
  if (apart <= 15 || isShifted(x, y)) return [];
  const level = apart >= 60 ? 0.7 : 0.4;
  return [fact("OTHER_END", {}, level * (isUsual(x) || isUsual(y) ? USUAL_END : 1))];
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 5 * MINUTE;
}

/** Some calendars write whole days as hours. */
function isWholeDay({ post }: Timed, { start, end }: Interval): boolean {
  return post.allDay || (end - start) % DAY >= 23 * HOUR || (end - start) % DAY === 0;
}

/** Whether a post says that it does not go on, or at another time. */
export function isOff({ post, reading }: Timed): boolean {
  return post.status === "CANCELLED" || reading.calledOff || reading.moved;
}

/** The two happenings whose starts are nearest; both lists by start. */
export function nearestStarts(a: readonly Interval[], b: readonly Interval[]): [Interval, Interval] | null {
  let best: [Interval, Interval] | null = null;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i], b[j]];
    if (!x || !y) break;
    if (!best || Math.abs(x.start - y.start) < Math.abs(best[0].start - best[1].start)) best = [x, y];
    if (x.start <= y.start) i++;
    else j++;
  }
  return best;
}

function fact(code: string, params: Fact["params"] = {}, level = 1): Fact {
  return { code, level, params };
}
