import { DateTime } from "luxon";
import { HOME_ZONE } from "#domain/calendar/zone.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import type { Said } from "./predict.ts";
import { gain, type Judged } from "./score.ts";

interface Graded {
  a: string;
  b: string;
  grade: number;
}

/** What a lead reads in a week. */
const LIST = 10;

/**
 * NDCG@10 of the graded overlaps of each ISO week, averaged over the weeks in which one of them matters. A pair falls
 * in the week in which the later of both begins: that is where a series meets what is planned once.
 */
export function gainByWeek(events: readonly SeenEvent[], graded: readonly Graded[], said: readonly Said[]): number {
  const starts = new Map(events.map(({ post }) => [post.id, post.start]));
  const saidOf = new Map(said.flatMap(({ a, b, p }) => [[`${a} ${b}`, p] as const, [`${b} ${a}`, p] as const]));
  const weeks = new Map<string, Judged[]>();
  for (const { a, b, grade } of graded) {
    const week = weekOf(Math.max(starts.get(a) ?? 0, starts.get(b) ?? 0));
    const judged = { said: saidOf.get(`${a} ${b}`) ?? 0, shown: false, grade };
    weeks.set(week, [...(weeks.get(week) ?? []), judged]);
  }
  const worth = [...weeks.values()].filter((pairs) => pairs.some(({ grade }) => grade > 0));
  const sum = worth.reduce((total, pairs) => total + gain(pairs, LIST), 0);
  return Math.round((1000 * sum) / Math.max(1, worth.length)) / 1000;
}

function weekOf(instant: number): string {
  return DateTime.fromMillis(instant, { zone: HOME_ZONE }).toFormat("kkkk-WW");
}
