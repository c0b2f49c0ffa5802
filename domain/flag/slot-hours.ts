import type { Interval } from "#domain/calendar/interval.ts";
import type { SeenEvent } from "./evidence.ts";
import type { Reason } from "./flag.ts";
import { clockOf, isWeekend, reason, weekday, withChildren } from "./slot-clock.ts";

/** What an hour costs; a cost of 1 is about one event after the same people at the same time. */
const HOURS = {
  FRIDAY_PRAYER: 1.3,
  CHURCH: 1.3,
  UNSUITABLE: 0.8,
  /** A breakfast in the evening, drinks in the morning. */
  OTHER_PART_OF_DAY: 1.3,
  WEEKEND: 0.6,
  /** By day many are free who work in the week. */
  SATURDAY: 0.52,
  WEEKEND_EVENING: 0.8,
  /** Who has an office is not in it then. */
  OFFICE_AT_WEEKEND: 0.9,
  OFFICE: 0.35,
  /** Who is starting mostly has a job still. */
  OFFICE_BESIDE_A_JOB: 0.6,
  SCHOOL: 1.3,
  /** Before nine half of the people are on their way with a child; whoever opens a shop is up and has no customers yet. */
  SCHOOL_RUN: 0.55,
  SCHOOL_RUN_PARENTS: 1.3,
  /** Children go to bed. */
  BEDTIME: 0.6,
};

type Addressed = SeenEvent["reading"];

/** What speaks against a time of the day for those that an event is for; `free` is a day on which schools are closed. */
export function hourReasons(reading: Addressed, span: Interval, free: boolean): Reason[] {
  const noSchool = free || isWeekend(span.start);
  return [
    ...clockReasons(reading, span),
    ...workReasons(reading, span, free),
    ...(noSchool ? [] : schoolReasons(reading, span)),
    ...(noSchool ? [] : schoolRunReasons(reading, span)),
  ];
}

function clockReasons(reading: Addressed, span: Interval): Reason[] {
  const [from, to] = [clockOf(span.start), clockOf(span.end)];
  const reasons: Reason[] = [];
  if (from < (MORNING_MEAL.test(reading.title.join(" ")) ? 7 : 8) || from >= 21 || to > 23 || to < from)
    reasons.push(reason("SLOT_UNSUITABLE_HOUR", HOURS.UNSUITABLE));
  if (isOtherPart(reading.title.join(" "), from))
    reasons.push(reason("SLOT_OTHER_PART_OF_DAY", HOURS.OTHER_PART_OF_DAY));
  if (weekday(span.start) === 0 && from < 13) reasons.push(reason("SLOT_CHURCH_HOURS", HOURS.CHURCH));
  if (weekday(span.start) === 5 && from < 14.5 && to > 13)
    reasons.push(reason("SLOT_FRIDAY_PRAYER", HOURS.FRIDAY_PRAYER));
  return reasons;
}

const MORNING_MEAL = /ontbijt|breakfast/;

/** What a title says of the part of the day, and the hours between which such a thing begins. */
const PARTS: [RegExp, number, number][] = [
  [/ochtend|morning|ontbijt|breakfast/, 0, 12],
  [/lunch/, 10.5, 15],
  [/borrel|drinks|avond|evening|\bnight\b|diner\b|dinner/, 15, 24],
];

function isOtherPart(title: string, from: number): boolean {
  const named = PARTS.filter(([words]) => words.test(title));
  return named.length > 0 && named.every(([, begin, end]) => from < begin || from >= end);
}

/** Whether those that it is for are at work, or off. */
function workReasons(reading: Addressed, span: Interval, free: boolean): Reason[] {
  const [day, from] = [weekday(span.start), clockOf(span.start)];
  const busy = isForThePublic(reading) ? undefined : workAt(reading.audiences, day, from);
  if (busy !== undefined) return [reason("SLOT_AT_WORK", busy)];
  if (day % 6 === 0 || (day === 5 && from >= 17)) return [reason("SLOT_WEEKEND", weekendCost(reading, day, from))];
  if (from < 8.5 || from >= 16 || (free && withChildren(reading)) || isOff(reading.audiences, day)) return [];
  const beside = reading.audiences.includes("starters");
  return [reason("SLOT_OFFICE_HOURS", beside ? HOURS.OFFICE_BESIDE_A_JOB : HOURS.OFFICE)];
}

/** A market or a fair is held when the public is free, and who has a stall works there. */
function isForThePublic({ title }: Addressed): boolean {
  return PUBLIC.test(title.join(" "));
}

const PUBLIC = /\b(\w*(markt|bazaar|bazar|braderie|festival|feest)|(market|fair|fete|block party))\b/;

/** When a trade works: days (Sunday is 0), from and until which hour, and what it costs; alone, nobody takes over. */
interface Work {
  days: string;
  from: number;
  until: number;
  cost: number;
}

const ALONE = 1.3;
const STAFFED = 0.9;

/** On Saturday every stall is out, and a builder, a barber or a cook has nobody who takes over. */
const WORK: Record<string, Work[]> = {
  winkeliers: [
    { days: "2345", from: 9, until: 17, cost: STAFFED },
    { days: "6", from: 9, until: 17, cost: ALONE },
  ],
  beauty: [{ days: "23456", from: 9, until: 18, cost: ALONE }],
  bouw: [{ days: "12345", from: 6, until: 16, cost: ALONE }],
  horeca: [{ days: "560", from: 17, until: 24, cost: ALONE }],
  transport: [{ days: "12345", from: 8, until: 18, cost: STAFFED }],
};

/** On these days they are free, by day as well. */
const OFF: Record<string, string> = { winkeliers: "1", beauty: "1", horeca: "12" };

function workAt(audiences: readonly string[], day: number, hour: number): number | undefined {
  const shifts = audiences.flatMap((id) => WORK[id] ?? []);
  return shifts.find(({ days, from, until }) => days.includes(String(day)) && hour >= from && hour < until)?.cost;
}

function isOff(audiences: readonly string[], day: number): boolean {
  return audiences.some((id) => OFF[id]?.includes(String(day)));
}

/** Families go out on a Saturday; in the evening people have company of their own. */
function weekendCost(reading: Addressed, day: number, hour: number): number {
  const evening = hour >= 17 && day !== 5;
  if (isForThePublic(reading) || (withChildren(reading) && !evening && day === 6)) return 0;
  if (evening) return HOURS.WEEKEND_EVENING;
  if (day !== 5 && reading.audiences.some((id) => OFFICES.has(id))) return HOURS.OFFICE_AT_WEEKEND;
  return day === 6 ? HOURS.SATURDAY : HOURS.WEEKEND;
}

const OFFICES = new Set(["mkb", "groeibedrijven", "werkgevers"]);

function schoolReasons(reading: Addressed, span: Interval): Reason[] {
  const pupils = reading.audiences.includes("jongeren") || withChildren(reading);
  const school = clockOf(span.start) < 15 && clockOf(span.end) > 9;
  return pupils && school ? [reason("SLOT_SCHOOL_HOURS", HOURS.SCHOOL)] : [];
}

/** Mothers' mornings are held after school has begun and before it is out; their evenings when children sleep. */
function schoolRunReasons({ audiences }: Addressed, span: Interval): Reason[] {
  const [from, to] = [clockOf(span.start), clockOf(span.end)];
  const parents = audiences.includes("ouders") || audiences.includes("vrouwen");
  if (from >= SCHOOL_BEGINS - 0.5 && from < SCHOOL_BEGINS && !audiences.includes("winkeliers"))
    return [reason("SLOT_SCHOOL_RUN", parents ? HOURS.SCHOOL_RUN_PARENTS : HOURS.SCHOOL_RUN)];
  if (audiences.includes("ouders") && from >= BEDTIME - 1 && from < BEDTIME)
    return [reason("SLOT_BEDTIME", HOURS.BEDTIME)];
  if (!parents || from >= SCHOOL_IS_OUT + 0.5 || to <= SCHOOL_IS_OUT) return [];
  return [reason("SLOT_SCHOOL_RUN", from >= SCHOOL_IS_OUT - 0.5 ? HOURS.SCHOOL_RUN_PARENTS : HOURS.SCHOOL_RUN)];
}

/** Hours since midnight, with the way there and back. */
const SCHOOL_BEGINS = 8.5;
const SCHOOL_IS_OUT = 14.75;
const BEDTIME = 20;
