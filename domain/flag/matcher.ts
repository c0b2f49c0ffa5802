import { calibrated } from "./evidence.ts";
import type { Lesson } from "./lesson.ts";
import { type Model, SHIPPED } from "./model.ts";

/** How this board matches: what was shipped, with what it learned. */
export interface Matcher {
  model: Model;
}

/** The matcher that every board begins with. */
export const SHIPPED_MATCHER: Matcher = { model: SHIPPED };

/** The matcher that these lessons make, oldest first; those that are not taken count nothing. */
export function matcherOf(lessons: readonly Lesson[]): Matcher {
  const model = { ...SHIPPED };
  for (const { kind, value, state } of lessons) {
    if (state === "TAKEN") model[kind] = calibrated(SHIPPED[kind], value);
  }
  return { model };
}
