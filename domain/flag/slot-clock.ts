import { dateAtHome, HOME_ZONE, toWall } from "#domain/calendar/zone.ts";
import type { SeenEvent } from "./evidence.ts";
import type { Reason } from "./flag.ts";

/** Hours since midnight on the clock at home. */
export function clockOf(instant: number): number {
  const wall = toWall(instant, HOME_ZONE);
  return Number(wall.slice(11, 13)) + Number(wall.slice(14, 16)) / 60;
}

/** Day of the week at home; Sunday is 0. */
export function weekday(instant: number): number {
  return new Date(`${dateAtHome(instant)}T12:00:00Z`).getUTCDay();
}

/** Saturday or Sunday at home. */
export function isWeekend(instant: number): boolean {
  return weekday(instant) % 6 === 0;
}

/** Whether children are for whom it is, or may come along. */
export function withChildren({ audiences, title, shown }: SeenEvent["reading"]): boolean {
  return audiences.includes("kinderen") || FAMILIES.test(title.join(" ")) || CHILDREN.test(shown.join(" "));
}

const CHILDREN = /\b(kinderen|kids|children)\b/;
const FAMILIES = /\b(kind|kinderen|kids|child|children|gezin|gezinnen|famil(y|ies))\b/;

/** One reason of a slot; its weight is quantised as those of flags are. */
export function reason(code: string, weight: number, params: Reason["params"] = {}): Reason {
  return { code, weight: Math.round(weight * 10_000) / 10_000, params };
}
