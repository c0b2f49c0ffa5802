import { DateTime } from "luxon";
import { HOME_ZONE } from "#domain/calendar/zone.ts";

/** The days, as "2026-11-30", until which one often puts something off: tomorrow, next Monday, in a month. */
export function snoozeDays(now: number) {
  const today = DateTime.fromMillis(now, { zone: HOME_ZONE });
  const dayOf = (moment: DateTime) => moment.toFormat("yyyy-MM-dd");
  const monday = today.plus({ days: 8 - today.weekday });
  // On a Sunday, next Monday is tomorrow.
  const week = today.weekday === 7 ? monday.plus({ weeks: 1 }) : monday;
  return { tomorrow: dayOf(today.plus({ days: 1 })), week: dayOf(week), month: dayOf(today.plus({ months: 1 })) };
}
