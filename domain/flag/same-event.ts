import type { Interval } from "#domain/calendar/interval.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { nearness } from "#domain/place/area.ts";
import { audienceFacts } from "./audience-fit.ts";
import { excluded, type Fact, ordered, type SeenEvent, type Weighing, weigh } from "./evidence.ts";
import type { Evidence } from "./flag.ts";
import { topicFacts } from "./topic.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A copy may be a day off; what its text calls moved may be further off. */
const DAY_OFF = 26 * HOUR;
const MOVED_OFF = 74 * HOUR;

/** Log-odds that two posts are about one gathering. */
export const SAME_EVENT: Weighing = {
  weights: {
    BASE: -5,
    SAME_START: 2.5,
    START_CLOSE: 1.5,
    SAME_DATE: 0,
    DAY_OFF: -1.5,
    SAME_NEED: 2.5,
    SAME_MAIN_NEED: 1,
    RELATED_NEED: 0.3,
    OTHER_MAIN_NEED: -0.3,
    OTHER_NEED: -1.5,
    SAME_TITLE: 3.5,
    SAME_WORDS: 2,
    SAME_VENUE: 2.5,
    SAME_AREA: 0.8,
    OTHER_AREA: -1.5,
    OTHER_PART: -6,
    SAME_URL: 4,
    OTHER_GROUP: -1.5,
    ONLY_GROUP: -0.7,
    ONE_NETWORK: -2,
    CALLED_OFF: 0.7,
  },
  calibration: 0,
  thresholds: { CLASH: 0.97, ATTENTION: 0.5, NOTE: 0.3 },
};

/** Whether two posts are about one real gathering, whatever the title, language or a shift of the feed. Symmetric. */
export function sameEvent(a: SeenEvent, b: SeenEvent): Evidence {
  const [one, other] = ordered(a, b);
  if (one.post.source !== null && one.post.source === other.post.source) return excluded("SAME_EVENT", "ONE_SOURCE");
  if (nearness(one.reading, other.reading) === "FAR") return excluded("SAME_EVENT", "OUT_OF_REACH");
  const pair = nearestStarts(one.occurrences, other.occurrences);
  if (!pair || !mayBeOne(one, other, pair)) return excluded("SAME_EVENT", "NOT_NEAR");
  return weigh("SAME_EVENT", sameFacts(one, other, pair), SAME_EVENT, [Math.min(pair[0].start, pair[1].start)]);
}

/** The observations on two posts of what may be one event. */
export function sameFacts(a: SeenEvent, b: SeenEvent, [x, y]: [Interval, Interval]): Fact[] {
  const facts = [
    ...startFacts(a, b, x, y),
    ...topicFacts(a.reading, b.reading).facts,
    ...placeFacts(a.reading, b.reading),
  ];
  const { url } = a.post;
  if (url !== null && url === b.post.url) facts.push({ code: "SAME_URL", level: 1, params: {} });
  if (otherPart(a.reading.parts, b.reading.parts)) facts.push({ code: "OTHER_PART", level: 1, params: {} });
  if (a.post.network === b.post.network) facts.push({ code: "ONE_NETWORK", level: 1, params: {} });
  if (isOff(a) || isOff(b)) facts.push({ code: "CALLED_OFF", level: 1, params: {} });
  facts.push(
    ...audienceFacts(a.reading, b.reading).filter(({ code }) => code === "OTHER_GROUP" || code === "ONLY_GROUP"),
  );
  return facts;
}

function startFacts(a: SeenEvent, b: SeenEvent, x: Interval, y: Interval): Fact[] {
  const minutes = Math.round(Math.abs(x.start - y.start) / MINUTE);
  if (a.post.allDay !== b.post.allDay && x.start < y.end && y.start < x.end)
    return [{ code: "SAME_DATE", level: 1, params: {} }];
  if (minutes === 0) return [{ code: "SAME_START", level: 1, params: {} }];
  if (minutes <= 90) return [{ code: "START_CLOSE", level: 1, params: { minutes } }];
  return [{ code: "DAY_OFF", level: 1, params: { hours: Math.round(minutes / 60) } }];
}

function placeFacts(a: Reading, b: Reading): Fact[] {
  const shared = a.venue.filter((word) =>
    b.venue.some((other) => other === word || (word.length > 5 && (other.startsWith(word) || word.startsWith(other)))),
  );
  if (shared.length > 0) return [{ code: "SAME_VENUE", level: 1, params: { words: shared.join(" ") } }];
  if (a.areas.some((area) => b.areas.includes(area)))
    return [{ code: "SAME_AREA", level: 1, params: { area: a.areas.find((area) => b.areas.includes(area)) ?? "" } }];
  const specific = (reading: Reading) => reading.areas.some((area) => area !== "zuidoost" && area !== "amsterdam");
  if (specific(a) && specific(b))
    return [{ code: "OTHER_AREA", level: 1, params: { area: a.areas[0] ?? "", other: b.areas[0] ?? "" } }];
  return [];
}

function mayBeOne(a: SeenEvent, b: SeenEvent, [x, y]: [Interval, Interval]): boolean {
  const apart = Math.abs(x.start - y.start);
  const moved = a.reading.moved || b.reading.moved;
  return (
    apart <= (moved ? MOVED_OFF : DAY_OFF) || (x.start < y.end && y.start < x.end && a.post.allDay !== b.post.allDay)
  );
}

function otherPart(a: readonly string[], b: readonly string[]): boolean {
  return a.some((part) => b.some((other) => part[0] === other[0] && part !== other));
}

function isOff({ post, reading }: SeenEvent): boolean {
  return post.status === "CANCELLED" || reading.calledOff || reading.moved;
}

/** The two happenings whose starts are nearest; both lists by start. */
function nearestStarts(a: readonly Interval[], b: readonly Interval[]): [Interval, Interval] | null {
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
