import type { Interval } from "#domain/calendar/interval.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { withinReach } from "#domain/place/area.ts";
import { audienceFacts } from "./audience-fit.ts";
import { excluded, type Fact, ordered, type SeenEvent, type Weighing, weigh } from "./evidence.ts";
import type { Evidence } from "./flag.ts";
import { hostNamed, houseOf } from "./hosts.ts";
import { placeFacts } from "./same-place.ts";
import { isOff, mayBeOne, nearestStarts, startFacts } from "./same-time.ts";
import { topicFacts } from "./topic.ts";

/**
 * Log-odds that two posts are about one gathering. Fitted on the sets of seven authors, with and without half of the
 * concepts so that a silent glossary does not speak against a pair, with signs held, then rounded.
 */
export const SAME_EVENT: Weighing = {
  weights: {
    // Of two events within a day of each other, few are one.
    BASE: -4.3,
    // Copies keep the time, or are off by doors against start or by an hour of a feed.
    SAME_START: 3.8,
    START_CLOSE: 2.7,
    SAME_DATE: 1.2,
    DAY_OFF: -1.1,
    SAME_END: 1.4,
    WITHIN: -1.1,
    OTHER_TIME: -4,
    // Titles in two languages meet in what they are about.
    SAME_NEED: 0.7,
    SAME_MAIN_NEED: 0.1,
    RELATED_NEED: 0.1,
    OTHER_MAIN_NEED: -0.1,
    OTHER_NEED: -1.6,
    SAME_TITLE: 3.4,
    SAME_WORDS: 2.5,
    // Rivals at one hour with one subject differ in where they are.
    SAME_VENUE: 2.4,
    SAME_AREA: 1.6,
    OTHER_AREA: -3.9,
    OTHER_VENUE: -3.4,
    // Each in its own house.
    OWN_HOUSES: -1.7,
    BOTH_ONLINE: -0.8,
    // Morning and afternoon, heat and final, evening 1 and 2 are not one.
    OTHER_PART: -6,
    SAME_URL: 4,
    OTHER_GROUP: -2.4,
    ONLY_GROUP: -0.7,
    OTHER_TRADE: -0.1,
    CLOSED_GROUP: -2.1,
    ONE_RECURS: -1.4,
    BOTH_RECUR: -0.5,
    OTHER_END: -1.4,
    SAME_HOURS: 2.1,
    HOST_NAMED: 2.5,
    // "Wij staan er ook": such a post is a copy of what another network holds.
    VISITING: 1,
    SAME_SESSION: 1.7,
    SAME_SIZE: 0.4,
    OTHER_SIZE: -4.3,
    ONE_ONLINE: -2.8,
    // A network seldom posts its own event twice.
    ONE_NETWORK: -2,
    // A cancelled or moved copy keeps an old time or place.
    CALLED_OFF: 0,
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
  const start = startFacts(a, b, x, y);
  const loose = start.some(({ code }) => code === "START_CLOSE" || code === "WITHIN");
  const subject = noticed(a, b, subjectFacts(a.reading, b.reading, loose));
  const place = housed(offElsewhere(placeFacts(a, b), a.reading.moved || b.reading.moved), subject);
  const people = audienceFacts(a.reading, b.reading).filter(({ code }) => PEOPLE.has(code));
  const posts = postFacts(a, b, off);
  return [
    ...onAnotherDay(start, subject),
    ...subject,
    ...place,
    ...people,
    ...posts,
    ...hostFacts(a, b, place),
    ...sessionFacts(a, b, x, y),
  ];
}

/** That a house is shut is no copy of what it would have held, unless it says what. */
function noticed(a: SeenEvent, b: SeenEvent, subject: Fact[]): Fact[] {
  const shared = subject.some(({ code }) => code === "SAME_NEED" || code === "SAME_TITLE" || code === "SAME_WORDS");
  if (shared || !(a.reading.calledOff || b.reading.calledOff)) return subject;
  return [...subject.filter(({ code }) => code !== "OTHER_NEED"), fact("OTHER_NEED")];
}

/** A copy of what was moved keeps the old place. */
function offElsewhere(place: readonly Fact[], moved: boolean): Fact[] {
  return place.map((one) =>
    moved && one.code.startsWith("OTHER_") ? { ...one, level: one.level * OFF_ELSEWHERE } : one,
  );
}

/** A house has more than one thing in its programme: two in it that are about something else are two. */
function housed(place: readonly Fact[], subject: readonly Fact[]): Fact[] {
  const other = subject.find(({ code }) => code === "OTHER_NEED")?.level ?? 0;
  return place.map((one) => (one.code === "SAME_VENUE" ? { ...one, level: one.level * (1 - LITTLE * other) } : one));
}

/** A copy with the wrong day is about the same; what shares only its house and hours with the day before is another evening. */
function onAnotherDay(start: readonly Fact[], subject: readonly Fact[]): Fact[] {
  if (subject.some(({ code }) => code === "SAME_NEED" || code === "SAME_TITLE" || code === "SAME_WORDS"))
    return [...start];
  return start
    .filter(({ code }) => code !== "SAME_HOURS")
    .map((one) => (one.code === "DAY_OFF" ? { ...one, level: ANOTHER_EVENING } : one));
}

const ANOTHER_EVENING = 2;

function hostFacts(a: SeenEvent, b: SeenEvent, place: readonly Fact[]): Fact[] {
  const met = place.some(({ code }) => code === "SAME_VENUE");
  const host = hostNamed(a, b) ?? (met ? null : houseOf(a, b));
  return [
    ...(host ? [fact("HOST_NAMED", { host })] : []),
    ...(a.reading.visiting || b.reading.visiting ? [fact("VISITING")] : []),
  ];
}

/** "Second evening" on the second evening of a course. */
function sessionFacts(a: SeenEvent, b: SeenEvent, x: Interval, y: Interval): Fact[] {
  const [series, start, once] = a.post.recurrence === null ? [b, y.start, a] : [a, x.start, b];
  if (series.post.recurrence === null || once.post.recurrence !== null) return [];
  const number = series.occurrences.findIndex((one) => one.start === start) + 1;
  return once.reading.parts.includes(`n${number}`) ? [fact("SAME_SESSION", { number })] : [];
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

/** What the publics of two posts may say of their being one. */
export const PEOPLE: ReadonlySet<string> = new Set(["OTHER_GROUP", "ONLY_GROUP", "OTHER_TRADE"]);

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
  // Who comes along tells how many of her own there are.
  const along = a.reading.visiting || b.reading.visiting;
  return [...facts, ...(along ? [] : sizeFacts(a.post.expectedAttendance, b.post.expectedAttendance))];
}

/** What is held once a month meets another by chance less often than what is held every week. */
const SELDOM = 0.5;

/** Rooms hold what they hold: a copy repeats the number, and a tenth of it is another evening. */
export function sizeFacts(a: number | null, b: number | null): Fact[] {
  if (!a || !b) return [];
  if (a === b) return [fact("SAME_SIZE", { people: a })];
  return [fact("OTHER_SIZE", { people: a, others: b }, Math.max(a, b) >= 2 * Math.min(a, b) ? 1 : 0.8)];
}

function fact(code: string, params: Fact["params"] = {}, level = 1): Fact {
  return { code, level, params };
}

/** Where both say which number or which room, and name no part that is the same. */
function otherPart(a: readonly string[], b: readonly string[]): boolean {
  return a.some((part) => {
    const others = b.filter((other) => part[0] === other[0]);
    return others.length > 0 && !others.some((other) => a.includes(other));
  });
}
