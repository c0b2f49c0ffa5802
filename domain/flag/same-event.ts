import { HOUR, type Interval, MINUTE } from "#domain/calendar/interval.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { trigramLikeness } from "#domain/likeness/words.ts";
import { readAreas, withinReach } from "#domain/place/area.ts";
import { audienceFacts } from "./audience-fit.ts";
import { excluded, type Fact, ordered, type SeenEvent, type Weighing, weigh } from "./evidence.ts";
import type { Evidence } from "./flag.ts";
import { topicFacts } from "./topic.ts";

/** A copy may be a day off; what its text calls moved may be further off. */
const DAY_OFF = 26 * HOUR;
const MOVED_OFF = 74 * HOUR;

/**
 * Log-odds that two posts are about one gathering. Fitted on the development set, with and without
 * half of the concepts so that a silent glossary does not speak against a pair, then rounded and held towards common sense.
 */
export const SAME_EVENT: Weighing = {
  weights: {
    // Of two events within a day of each other, few are one.
    BASE: -4.2,
    // Copies keep the time, or are off by doors against start or by an hour of a feed.
    SAME_START: 3.4,
    START_CLOSE: 1.8,
    SAME_DATE: 0.8,
    DAY_OFF: -2,
    // Titles in two languages meet in what they are about.
    SAME_NEED: 1.8,
    SAME_MAIN_NEED: 0.3,
    RELATED_NEED: 0.2,
    OTHER_MAIN_NEED: -0.4,
    UNREAD_NEED: -0.2,
    OTHER_NEED: -1.2,
    SAME_TITLE: 2.8,
    SAME_WORDS: 3,
    // Rivals at one hour with one subject differ in where they are.
    SAME_VENUE: 2.6,
    SAME_AREA: 1.4,
    OTHER_AREA: -1.8,
    OTHER_VENUE: -3.6,
    BOTH_ONLINE: -0.5,
    // Morning and afternoon, heat and final, evening 1 and 2 are not one.
    OTHER_PART: -6,
    SAME_URL: 4,
    OTHER_GROUP: -1.5,
    ONLY_GROUP: -0.1,
    // A network seldom posts its own event twice.
    ONE_NETWORK: -2,
    // A cancelled or moved copy keeps an old time or place.
    CALLED_OFF: 0.7,
  },
  calibration: 0,
  thresholds: { CLASH: 0.97, ATTENTION: 0.5, NOTE: 0.5 },
};

/** Whether two posts are about one real gathering, whatever the title, language or a shift of the feed. Symmetric. */
export function sameEvent(a: SeenEvent, b: SeenEvent, weighing: Weighing = SAME_EVENT): Evidence {
  const [one, other] = ordered(a, b);
  if (one.post.source !== null && one.post.source === other.post.source) return excluded("SAME_EVENT", "ONE_SOURCE");
  if (one.post.source === other.post.source && one.post.uid === other.post.uid)
    return excluded("SAME_EVENT", "ONE_SERIES");
  if (!withinReach(one.reading, other.reading)) return excluded("SAME_EVENT", "OUT_OF_REACH");
  const pair = nearestStarts(one.occurrences, other.occurrences);
  if (!pair || !mayBeOne(one, other, pair)) return excluded("SAME_EVENT", "NOT_NEAR");
  return weigh("SAME_EVENT", sameFacts(one, other, pair), weighing, [Math.min(pair[0].start, pair[1].start)]);
}

/** The observations on two posts of what may be one event. */
export function sameFacts(a: SeenEvent, b: SeenEvent, [x, y]: [Interval, Interval]): Fact[] {
  const place = placeFacts(a.reading, b.reading);
  const off = isOff(a) || isOff(b);
  // A copy of what was moved keeps the old place.
  const facts = [...startFacts(a, b, x, y), ...topicFacts(a.reading, b.reading)];
  facts.push(
    ...place.map((fact) => (off && fact.code.startsWith("OTHER_") ? { ...fact, level: fact.level / 2 } : fact)),
  );
  const { url } = a.post;
  if (url !== null && url === b.post.url) facts.push({ code: "SAME_URL", level: 1, params: {} });
  if (otherPart(a.reading.parts, b.reading.parts)) facts.push({ code: "OTHER_PART", level: 1, params: {} });
  if (a.post.network === b.post.network) facts.push({ code: "ONE_NETWORK", level: 1, params: {} });
  if (off) facts.push({ code: "CALLED_OFF", level: 1, params: {} });
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
  const shared = a.venue.filter((word) => b.venue.some((other) => sameWord(word, other)));
  if (shared.length > 0) return [{ code: "SAME_VENUE", level: 1, params: { place: shorter(a.place, b.place) } }];
  const named = namedVenue(a, b) ?? namedVenue(b, a);
  if (named) return [{ code: "SAME_VENUE", level: NAMED, params: { place: named } }];
  const facts: Fact[] = [];
  if (a.venue.length > 0 && b.venue.length > 0) {
    facts.push({ code: "OTHER_VENUE", level: 1 - trigramLikeness(a.venue, b.venue), params: {} });
  }
  if (a.online && b.online) facts.push({ code: "BOTH_ONLINE", level: 1, params: {} });
  const area = a.areas.find((one) => b.areas.includes(one));
  if (area) facts.push({ code: "SAME_AREA", level: 1, params: { area } });
  else if (isSpecific(a) && isSpecific(b)) {
    facts.push({ code: "OTHER_AREA", level: 1, params: { area: a.areas[0] ?? "", other: b.areas[0] ?? "" } });
  }
  return facts;
}

/** The word that names the venue of one in the text of the other: "gaat door in Bethel". */
function namedVenue(a: Reading, b: Reading): string | null {
  return a.venue.find((word) => b.shown.includes(word) && isName(word)) ?? null;
}

const NAMED = 0.8;

/** Short words and those of an area name no venue by themselves. */
export function isName(word: string): boolean {
  return word.length > 4 && readAreas(word).length === 0;
}

/** The plainer of two names for one place. */
function shorter(a: string, b: string): string {
  return a.length < b.length || (a.length === b.length && a < b) ? a : b;
}

/** A neighbourhood, not just the district or the city. */
function isSpecific({ areas }: Reading): boolean {
  return areas.some((area) => area !== "zuidoost" && area !== "amsterdam");
}

/** Venues are written together and apart: "parktheater", "park theater". */
function sameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 4 && (a.startsWith(b) || b.startsWith(a)));
}

/** Whether two posts lie near enough to be one: within a day and a bit, or where one was moved within three. */
export function mayBeOne(a: SeenEvent, b: SeenEvent, [x, y]: [Interval, Interval]): boolean {
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
