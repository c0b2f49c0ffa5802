import { DAY, gap, type Interval, LONGEST, MINUTE, sharedTime } from "#domain/calendar/interval.ts";
import { kilometresApart, nearness } from "#domain/place/area.ts";
import { audienceFacts } from "./audience-fit.ts";
import { excluded, type Fact, ordered, type SeenEvent, type Weighing, weigh } from "./evidence.ts";
import type { Evidence } from "./flag.ts";
import { padOf, type Relation, relationOf } from "./neighbour.ts";
import { topicFacts } from "./topic.ts";
import { wishFacts } from "./wished.ts";

/**
 * Log-odds that two leads should hear of each other's event. Fitted on ten labelled sets, each left out in turn, with and
 * without half of the concepts so that a silent glossary does not speak against a pair, then rounded.
 */
export const OVERLAP: Weighing = {
  weights: {
    // Most events that meet in time are after other people.
    BASE: -2.4,
    // At the same hours people must choose; the same day or week they may do both.
    TIME_OVERLAP: 1.8,
    SAME_DAY: -0.9,
    NEAR: -2.5,
    // The subject, as for offers.
    SAME_NEED: 1.8,
    SAME_MAIN_NEED: 1.1,
    RELATED_NEED: 0.7,
    OTHER_MAIN_NEED: -0.1,
    UNREAD_NEED: -0.8,
    OTHER_NEED: -1.4,
    SAME_TITLE: 0.2,
    SAME_WORDS: 1.2,
    // The same women, the same young people: fewer can be at both.
    SAME_GROUP: 1.5,
    ONLY_GROUP: -0.6,
    OTHER_GROUP: -2.3,
    SAME_TRADE: 1.3,
    ONLY_TRADE: -0.6,
    OTHER_TRADE: -1.3,
    SAME_STAGE: 0.4,
    ONLY_STAGE: -0.1,
    OTHER_STAGE: -0.7,
    // Residents and entrepreneurs are other people.
    RESIDENTS_ONLY: -1.5,
    RESIDENTS_AND_ENTREPRENEURS: -1.3,
    VOLUNTEERS_WANTED: -1,
    SAME_AREA: 0.1,
    // Few cross to the next district, but for what is made for them.
    OTHER_DISTRICT: -1.5,
    // Who follows online may be anywhere.
    ONE_ONLINE: -0.5,
    // Who is in a course goes there.
    RUNNING_COURSE: -1.5,
    ONE_RECURS: -0.8,
    SAME_THING_NEARBY: 0.7,
    ONE_WHOLE_DAY: -1.1,
    // A draw takes people from everything around it.
    BIG_CROWD: 1.1,
    // No label says so: who wants to be told of the other, lifts a pair by about one band.
    WISHED: 1,
  },
  calibration: 0,
  thresholds: { CLASH: 0.68, ATTENTION: 0.42, NOTE: 0.25 },
};

/**
 * Whether two events are after the same people at the same time. SERIES_OVERLAP when both recur and at least two of
 * their happenings meet. `dates` holds the earlier start of each pair of happenings that meet (or, when none do, of
 * the nearest pair). Symmetric.
 */
export function overlap(a: SeenEvent, b: SeenEvent, weighing: Weighing = OVERLAP): Evidence {
  const [one, other] = ordered(a, b);
  const gate = gateOf(one, other);
  if (gate) return excluded("OVERLAP", gate);
  const meetings = meetingsOf(one, other);
  if (!meetings) return excluded("OVERLAP", "NOT_NEAR");
  const { relation, dates } = meetings;
  const facts = meetsTheStart(one, other, dates) ? atTheStart(pairFacts(one, other)) : pairFacts(one, other);
  const both = one.post.recurrence !== null && other.post.recurrence !== null;
  const kind = both && relation === "OVERLAP" && dates.length > 1 ? "SERIES_OVERLAP" : "OVERLAP";
  const time = [...timeFacts(meetings), ...nearbyFacts(relation, facts), ...wholeDayFacts(one, other)];
  return weigh(kind, [...time, ...facts], weighing, dates);
}

/** What excludes an overlap whatever the dates, or null. */
export function gateOf(a: SeenEvent, b: SeenEvent): string | null {
  if (a.post.status === "CANCELLED" || b.post.status === "CANCELLED") return "CANCELLED";
  if (a.reading.calledOff || b.reading.calledOff) return "CANCELLED";
  if (ownProgramme(a, b)) return "OWN_PROGRAMME";
  if (a.reading.closed || b.reading.closed) return "CLOSED_GROUP";
  return nearness(a.reading, b.reading) === "FAR" ? "OUT_OF_REACH" : null;
}

/** Half of the events name nobody, and often mean the same people. */
export const UNSAID = 0.4;

/** The observations on two events that hold whatever their dates: subject, people, place, size. */
export function pairFacts(a: SeenEvent, b: SeenEvent): Fact[] {
  const facts = softened([...topicFacts(a.reading, b.reading), ...audienceFacts(a.reading, b.reading, UNSAID)]);
  facts.push(...wishFacts(a, b));
  const near = nearness(a.reading, b.reading);
  if (near === "NEXT") facts.push({ code: "OTHER_DISTRICT", level: farther(a, b), params: {} });
  if (near === "SAME_AREA") facts.push({ code: "SAME_AREA", level: 1, params: { area: sharedArea(a, b) } });
  if (a.reading.online !== b.reading.online) facts.push({ code: "ONE_ONLINE", level: 1, params: {} });
  if ((a.post.recurrence === null) !== (b.post.recurrence === null)) {
    const series = a.post.recurrence ?? b.post.recurrence ?? "";
    facts.push(
      isCourse(series)
        ? { code: "RUNNING_COURSE", level: 1, params: {} }
        : { code: "ONE_RECURS", level: 1, params: {} },
    );
  }
  const crowd = Math.max(a.post.expectedAttendance ?? 0, b.post.expectedAttendance ?? 0);
  if (crowd >= BIG)
    facts.push({ code: "BIG_CROWD", level: Math.min(1, Math.log10(crowd / 100) / 1.5), params: { people: crowd } });
  return facts;
}

/** So many people on one event draw others away. */
export const BIG = 300;

/** Whoever has yet to join a course chooses on its first evening; the later ones are of those who are in it. */
export function atTheStart(facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => (fact.code === "RUNNING_COURSE" ? { ...fact, level: FIRST_EVENING } : fact));
}

const FIRST_EVENING = 0.6;

/** Whether what is held once meets the other, a series, before the end of its first happening. */
function meetsTheStart(a: SeenEvent, b: SeenEvent, [date = 0]: readonly number[]): boolean {
  const [first] = (a.post.recurrence === null ? b : a).occurrences;
  return first !== undefined && date < first.end;
}

/** A week's or a day's rhythm with an end is a course; what goes on for good, or once a month, is open to all. */
function isCourse(recurrence: string): boolean {
  return /FREQ=(WEEKLY|DAILY)/.test(recurrence) && /COUNT=|UNTIL=/.test(recurrence);
}

/**
 * Where both are for one group, that they are about something else keeps fewer of them apart; and who is of one group
 * may be of the other too, but for men and women, young and old.
 */
export function softened(facts: readonly Fact[]): Fact[] {
  const one = facts.some(({ code }) => code === "SAME_GROUP");
  const soft = ({ code, params }: Fact) => (code === "OTHER_NEED" ? one : code === "OTHER_GROUP" && mayBeBoth(params));
  return facts.map((fact) => (soft(fact) ? { ...fact, level: fact.level / 2 } : fact));
}

function mayBeBoth({ audience, other }: Fact["params"]): boolean {
  return !APART.some((pair) => pair.has(String(audience)) && pair.has(String(other)));
}

const APART = [
  ["vrouwen", "mannen"],
  ["jongeren", "ouderen"],
  ["studenten", "ouderen"],
].map((pair) => new Set(pair));

/** The same thing a little before or after: who goes once, goes to one. */
export function nearbyFacts(relation: Relation, facts: readonly Fact[]): Fact[] {
  const main = facts.find(({ code }) => code === "SAME_MAIN_NEED");
  const need = facts.find(({ code }) => code === "SAME_NEED");
  if (relation === "OVERLAP" || !main || !need || main.level < 0.7) return [];
  return [{ code: "SAME_THING_NEARBY", level: need.level, params: {} }];
}

function wholeDayFacts(a: SeenEvent, b: SeenEvent): Fact[] {
  return a.post.allDay !== b.post.allDay ? [{ code: "ONE_WHOLE_DAY", level: 1, params: {} }] : [];
}

/** The far side of the city is farther than the district next door, and the more so for an advice hour: each district has one. */
function farther(a: SeenEvent, b: SeenEvent): number {
  const desks = DESK.test(a.reading.title.join(" ")) && DESK.test(b.reading.title.join(" "));
  return Math.max(1, kilometresApart(a.reading, b.reading) / 6) * (desks ? NEAR_HOME : 1);
}

const DESK = /spreekuur|inloop|rechtswinkel|vraagbaak|loket|\bbalie|advice hour|drop in|walk in|clinic|\bdesk/;
const NEAR_HOME = 1.7;

/** The day before or after is nearer than two or three days are. */
export const NEXT_DAY = 0.8;

interface Meetings {
  relation: Relation;
  dates: number[];
  /** The pair that shares most time, or is nearest. */
  minutes: number;
  share: number;
  days: number;
}

const RANK: Record<Relation, number> = { OVERLAP: 2, SAME_DAY: 1, NEAR: 0 };

/** How the happenings of two events lie to each other, or null when none are near; both lists by start. */
export function meetingsOf(a: SeenEvent, b: SeenEvent): Meetings | null {
  const pad = Math.min(padOf(a.post.recurrence !== null), padOf(b.post.recurrence !== null));
  const met: Meetings[] = [];
  for (const [x, y] of nearPairs(a.occurrences, b.occurrences, pad)) {
    const relation = relationOf(x, y);
    if (relation) met.push(meetingOf(relation, x, y));
  }
  met.sort(
    (x, y) =>
      RANK[y.relation] - RANK[x.relation] ||
      y.share - x.share ||
      x.days - y.days ||
      (x.dates[0] ?? 0) - (y.dates[0] ?? 0),
  );
  const [best] = met;
  if (!best) return null;
  if (best.relation !== "OVERLAP") return best;
  const dates = met.filter(({ relation }) => relation === "OVERLAP").flatMap((one) => one.dates);
  return { ...best, dates: [...new Set(dates)].sort((x, y) => x - y) };
}

/** How two happenings lie to each other. */
export function meetingOf(relation: Relation, x: Interval, y: Interval): Meetings {
  const shared = sharedTime(x, y);
  const share = shared / Math.max(MINUTE, Math.min(x.end - x.start, y.end - y.start));
  const days = Math.round(gap(x, y) / DAY);
  return { relation, dates: [Math.min(x.start, y.start)], minutes: Math.round(shared / MINUTE), share, days };
}

function* nearPairs(a: readonly Interval[], b: readonly Interval[], pad: number): Generator<[Interval, Interval]> {
  let from = 0;
  for (const x of a) {
    while (from < b.length && (b[from]?.start ?? 0) < x.start - pad - LONGEST) from++;
    for (let at = from; at < b.length; at++) {
      const y = b[at];
      if (!y || y.start >= x.end + pad) break;
      if (x.start < y.end + pad) yield [x, y];
    }
  }
}

/** What the way in which happenings lie to each other says; the nearest pair speaks for all. */
export function timeFacts({ relation, minutes, share, days }: Meetings): Fact[] {
  if (relation === "OVERLAP")
    return [{ code: "TIME_OVERLAP", level: 0.4 + 0.6 * Math.min(1, share), params: { minutes } }];
  return [{ code: relation, level: relation === "NEAR" && days <= 1 ? NEXT_DAY : 1, params: { days } }];
}

/** One network's own events, or an event that the other network hosts too. */
export function ownProgramme({ post: a }: SeenEvent, { post: b }: SeenEvent): boolean {
  const [one, other] = [new Set([a.network, ...a.hosts]), [b.network, ...b.hosts]];
  return other.some((network) => one.has(network));
}

function sharedArea(a: SeenEvent, b: SeenEvent): string {
  return a.reading.areas.find((area) => b.reading.areas.includes(area)) ?? "";
}
