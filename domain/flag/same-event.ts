import { DAY, HOUR, type Interval, MINUTE } from "#domain/calendar/interval.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { isSortOfVenue } from "#domain/likeness/venue.ts";
import { trigramLikeness } from "#domain/likeness/words.ts";
import { withinReach } from "#domain/place/area.ts";
import { audienceFacts } from "./audience-fit.ts";
import { excluded, type Fact, ordered, type SeenEvent, type Weighing, weigh } from "./evidence.ts";
import type { Evidence } from "./flag.ts";
import { buildingOf, hostNamed } from "./hosts.ts";
import { topicFacts } from "./topic.ts";

/** A copy may be a day off; what its text calls moved may be further off. */
export const DAY_OFF = 26 * HOUR;
export const MOVED_OFF = 74 * HOUR;

/**
 * Log-odds that two posts are about one gathering. Fitted on the sets of five authors, with and without half of the
 * concepts so that a silent glossary does not speak against a pair, with signs held, then rounded.
 */
export const SAME_EVENT: Weighing = {
  weights: {
    // Of two events within a day of each other, few are one.
    BASE: -4,
    // Copies keep the time, or are off by doors against start or by an hour of a feed.
    SAME_START: 3.6,
    START_CLOSE: 2,
    SAME_DATE: 0.8,
    DAY_OFF: -1.5,
    SAME_END: 1.4,
    WITHIN: -0.7,
    OTHER_TIME: -3.9,
    // Titles in two languages meet in what they are about.
    SAME_NEED: 0.6,
    SAME_MAIN_NEED: 0.1,
    RELATED_NEED: 0.2,
    OTHER_MAIN_NEED: -0.2,
    OTHER_NEED: -2.2,
    SAME_TITLE: 3,
    SAME_WORDS: 2.5,
    // Rivals at one hour with one subject differ in where they are.
    SAME_VENUE: 2.5,
    SAME_AREA: 1.6,
    OTHER_AREA: -3.4,
    OTHER_VENUE: -2.5,
    BOTH_ONLINE: -1,
    // Morning and afternoon, heat and final, evening 1 and 2 are not one.
    OTHER_PART: -6,
    SAME_URL: 4,
    OTHER_GROUP: -2.1,
    ONLY_GROUP: -0.5,
    OTHER_TRADE: -0.3,
    CLOSED_GROUP: -1.8,
    ONE_RECURS: -1.4,
    BOTH_RECUR: -0.5,
    OTHER_END: -0.9,
    SAME_HOURS: 1.8,
    HOST_NAMED: 1.9,
    SAME_SIZE: 0.4,
    OTHER_SIZE: -3,
    ONE_ONLINE: -2.2,
    // A network seldom posts its own event twice.
    ONE_NETWORK: -2,
    // A cancelled or moved copy keeps an old time or place.
    CALLED_OFF: 0.2,
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
  const off = isOff(a) || isOff(b);
  // A copy of what was moved keeps the old place.
  const place = placeFacts(a, b).map((fact) =>
    off && fact.code.startsWith("OTHER_") ? { ...fact, level: fact.level * OFF_ELSEWHERE } : fact,
  );
  const people = audienceFacts(a.reading, b.reading).filter(({ code }) => PEOPLE.has(code));
  const start = startFacts(a, b, x, y);
  const loose = start.some(({ code }) => code === "START_CLOSE" || code === "WITHIN");
  return [...start, ...subjectFacts(a.reading, b.reading, loose), ...place, ...people, ...postFacts(a, b, off)];
}

/** Of two that begin apart, little in common says that they are partly about something else. */
function subjectFacts(a: Reading, b: Reading, loose: boolean): Fact[] {
  const facts = topicFacts(a, b);
  const shared = facts.find(({ code }) => code === "SAME_NEED");
  const titled = facts.some(({ code }) => code === "SAME_TITLE");
  // Two lunches in one district are two lunches: without a subject in common a word is how people meet.
  if (loose && !shared) return facts.map((one) => (WORDS.has(one.code) ? { ...one, level: one.level * LITTLE } : one));
  if (!loose || !shared || shared.level >= LITTLE || titled) return facts;
  return [...facts, fact("OTHER_NEED", {}, 1 - shared.level / LITTLE)];
}

const LITTLE = 0.5;
const WORDS = new Set(["SAME_WORDS", "SAME_TITLE"]);
/** How much another place of what was moved counts. */
export const OFF_ELSEWHERE = 0.5;

const PEOPLE = new Set(["OTHER_GROUP", "ONLY_GROUP", "OTHER_TRADE"]);

function postFacts(a: SeenEvent, b: SeenEvent, off: boolean): Fact[] {
  const facts: Fact[] = [];
  const { url } = a.post;
  if (url !== null && url === b.post.url) facts.push(fact("SAME_URL"));
  if (otherPart(a.reading.parts, b.reading.parts)) facts.push(fact("OTHER_PART"));
  if (a.post.network === b.post.network) facts.push(fact("ONE_NETWORK"));
  if (off) facts.push(fact("CALLED_OFF"));
  if (a.reading.closed !== b.reading.closed) facts.push(fact("CLOSED_GROUP"));
  const series = a.post.recurrence === null ? b.post.recurrence : a.post.recurrence;
  if (series !== null && (a.post.recurrence === null) !== (b.post.recurrence === null))
    facts.push(fact("ONE_RECURS", {}, /FREQ=(MONTHLY|YEARLY)/.test(series) ? SELDOM : 1));
  if (a.post.recurrence !== null && b.post.recurrence !== null) facts.push(fact("BOTH_RECUR"));
  const host = hostNamed(a, b);
  if (host) facts.push(fact("HOST_NAMED", { host }));
  return [...facts, ...sizeFacts(a.post.expectedAttendance, b.post.expectedAttendance)];
}

/** What is held once a month meets another by chance less often than what is held every week. */
const SELDOM = 0.5;

/** Rooms hold what they hold: a copy repeats the number, and a tenth of it is another evening. */
function sizeFacts(a: number | null, b: number | null): Fact[] {
  if (!a || !b) return [];
  if (a === b) return [fact("SAME_SIZE", { people: a })];
  return [fact("OTHER_SIZE", { people: a, others: b }, Math.max(a, b) >= 2 * Math.min(a, b) ? 1 : 0.8)];
}

function fact(code: string, params: Fact["params"] = {}, level = 1): Fact {
  return { code, level, params };
}

/** What decides how much the times of an event say. */
export interface Timed {
  post: Pick<SeenEvent["post"], "allDay" | "status">;
  reading: Pick<Reading, "online" | "calledOff" | "moved">;
}

/** What the times of two happenings say of their being one. */
export function startFacts(a: Timed, b: Timed, x: Interval, y: Interval): Fact[] {
  const minutes = Math.round(Math.abs(x.start - y.start) / MINUTE);
  const meets = x.start < y.end && y.start < x.end;
  if (isWholeDay(a, x) !== isWholeDay(b, y) && meets) return [fact("SAME_DATE")];
  const end = near(x.end, y.end) ? [fact("SAME_END")] : [];
  if (minutes <= 5)
    return [
      fact("SAME_START"),
      ...(end.length > 0 ? [] : [fact("OTHER_END", {}, isUsual(x) || isUsual(y) ? USUAL_END : 1)]),
    ];
  if (minutes <= 90) {
    const online = a.reading.online && b.reading.online;
    return [fact("START_CLOSE", { minutes }, likelyShift(minutes, x, y, online)), ...end, ...otherEnd(x, y)];
  }
  if (meets) return [fact("WITHIN"), ...end];
  const hours = Math.round(minutes / 60);
  if (near(x.start + DAY, y.start) && near(x.end + DAY, y.end)) return [fact("DAY_OFF", { hours }), fact("SAME_HOURS")];
  if (near(y.start + DAY, x.start) && near(y.end + DAY, x.end)) return [fact("DAY_OFF", { hours }), fact("SAME_HOURS")];
  return [fact(Math.abs(hours - 24) <= 1 || isOff(a) || isOff(b) ? "DAY_OFF" : "OTHER_TIME", { hours })];
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
  return apart <= 15 || isShifted(x, y) ? [] : [fact("OTHER_END", {}, apart >= 60 ? 0.7 : 0.4)];
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 5 * MINUTE;
}

/** Some calendars write whole days as hours. */
function isWholeDay({ post }: Timed, { start, end }: Interval): boolean {
  return post.allDay || (end - start) % DAY >= 23 * HOUR || (end - start) % DAY === 0;
}

function placeFacts(a: SeenEvent, b: SeenEvent): Fact[] {
  const facts = venueFacts(a, b);
  const [here, there] = [a.reading, b.reading];
  if (here.online && there.online) facts.push(fact("BOTH_ONLINE"));
  else if (here.online !== there.online && !here.streamed && !there.streamed) facts.push(fact("ONE_ONLINE"));
  const area = here.areas.find((one) => there.areas.includes(one));
  if (area) facts.push(fact("SAME_AREA", { area }, isSpecific(here) && isSpecific(there) ? 1 : 0.6));
  else if (isApart(here, there))
    facts.push(fact("OTHER_AREA", { area: here.areas[0] ?? "", other: there.areas[0] ?? "" }));
  return facts;
}

function venueFacts(a: SeenEvent, b: SeenEvent): Fact[] {
  const [here, there] = [a.reading, b.reading];
  const [one, other] = [buildingOf(a), buildingOf(b)];
  const place = shorter(here.place, there.place);
  if (sharesBuilding(one, other, isApart(here, there))) return [fact("SAME_VENUE", { place })];
  const named = namedVenue(one, there) ?? namedVenue(other, here);
  if (named) return [fact("SAME_VENUE", { place: named }, NAMED)];
  if (one.length > 0 && other.length > 0) return [fact("OTHER_VENUE", {}, 1 - trigramLikeness(one, other))];
  if (here.spots.some((word) => there.spots.includes(word))) return [fact("SAME_VENUE", { place }, HINTED)];
  if (!here.venueKind || !there.venueKind) return [];
  return [here.venueKind === there.venueKind ? fact("SAME_VENUE", { place }, HINTED) : fact("OTHER_VENUE", {}, HINTED)];
}

/** A library is the same one only in the same neighbourhood. */
function sharesBuilding(a: readonly string[], b: readonly string[], apart: boolean): boolean {
  return a.some((word) => !(apart && isSortOfVenue(word)) && b.some((other) => sameWord(word, other)));
}

/** Whether two posts are in different neighbourhoods, as far as both say in which. Symmetric. */
export function isApart(a: Pick<Reading, "areas">, b: Pick<Reading, "areas">): boolean {
  return isSpecific(a) && isSpecific(b) && !a.areas.some((area) => b.areas.includes(area));
}

/** The word that names the venue of one in the text of the other: "gaat door in Bethel". */
function namedVenue(building: readonly string[], { shown }: Reading): string | null {
  return building.find((word) => isName(word) && shown.includes(word)) ?? null;
}

const NAMED = 0.8;
/** One street, or one sort of building in one neighbourhood. */
const HINTED = 0.5;

/** Short words name no venue by themselves. */
export function isName(word: string): boolean {
  return word.length > 4;
}

/** The plainer of two names for one place. */
function shorter(a: string, b: string): string {
  return a.length < b.length || (a.length === b.length && a < b) ? a : b;
}

/** A neighbourhood, not just the district or the city. */
function isSpecific({ areas }: Pick<Reading, "areas">): boolean {
  return areas.some((area) => area !== "zuidoost" && area !== "amsterdam");
}

/** Venues are written together and apart: "parktheater", "park theater". */
function sameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 4 && (a.startsWith(b) || b.startsWith(a)));
}

/** Whether two posts lie near enough to be one: within a day and a bit, or where one was moved within three. */
export function mayBeOne(a: Timed, b: Timed, [x, y]: [Interval, Interval]): boolean {
  const apart = Math.abs(x.start - y.start);
  const moved = a.reading.moved || b.reading.moved;
  return (
    apart <= (moved ? MOVED_OFF : DAY_OFF) || (x.start < y.end && y.start < x.end && a.post.allDay !== b.post.allDay)
  );
}

function otherPart(a: readonly string[], b: readonly string[]): boolean {
  return a.some((part) => b.some((other) => part[0] === other[0] && part !== other));
}

/** Whether a post says that it does not go on, or elsewhere or at another time than it did. */
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
