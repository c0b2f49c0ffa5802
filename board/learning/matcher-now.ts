import type { Db } from "#db/handle.ts";
import { lessonsOf } from "#db/lessons.ts";
import { type Matcher, matcherOf } from "#domain/flag/matcher.ts";

/** The matcher of the board as it is now: what was shipped, with the lessons that are taken. */
export async function matcherNow(db: Db): Promise<Matcher> {
  return matcherOf(await lessonsOf(db, ["TAKEN"]));
}
