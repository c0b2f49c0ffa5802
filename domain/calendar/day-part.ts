import { HOUR } from "./interval.ts";

/** The parts of a day at which something can start; who has work or children asks for one. */
export const DAY_PARTS = ["MORNING", "AFTERNOON", "EVENING"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** The hour of Amsterdam at which a day's parts begin: what starts before it is still of the evening before. */
const DAWN = 5;
const HOURS: Record<DayPart, [number, number]> = { MORNING: [DAWN, 12], AFTERNOON: [12, 17], EVENING: [17, DAWN + 24] };

/** From when, up to when a part lasts, in milliseconds after {@link DAWN_AT}. */
export function lengthOfPart(part: DayPart): { from: number; to: number } {
  const [from, to] = HOURS[part];
  return { from: (from - DAWN) * HOUR, to: (to - DAWN) * HOUR };
}

/** Milliseconds from midnight to the first part of a day. */
export const DAWN_AT = DAWN * HOUR;
/** When an evening begins, as a clock shows it. */
export const EVENING_AT = `${HOURS.EVENING[0]}:00`;
