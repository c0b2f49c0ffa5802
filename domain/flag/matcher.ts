import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { LEXICON, type Lexicon, makeLexicon } from "#domain/likeness/lexicon.ts";
import { versionOf } from "#domain/likeness/reading.ts";
import { digestOf, type Taught } from "#domain/likeness/taught.ts";
import { calibrated } from "./evidence.ts";
import type { Lesson } from "./lesson.ts";
import { type LearntKind, type Model, SHIPPED } from "./model.ts";

/** How this board matches: what was shipped, with what it learned. */
export interface Matcher {
  model: Model;
  lexicon: Lexicon;
  /** Of the readings that this lexicon makes. */
  version: number;
}

/** The matcher that these lessons make, oldest first; those that are not taken count nothing. */
export function matcherOf(lessons: readonly Lesson[]): Matcher {
  const taken = lessons.filter(({ state }) => state === "TAKEN");
  const model: Record<LearntKind, Model[LearntKind]> = { ...SHIPPED };
  for (const lesson of taken) {
    if (lesson.step === "WEIGHTS") model[lesson.kind] = { ...SHIPPED[lesson.kind], weights: lesson.value };
  }
  // How sure it is comes over the weights, whichever was learned first.
  for (const [kind, { value }] of lastCalibrations(taken)) model[kind] = calibrated(model[kind], value);
  const lexicon = lexiconWith(taken.flatMap(taughtBy));
  return { model, lexicon, version: versionOf(lexicon) };
}

function lastCalibrations(taken: readonly Lesson[]) {
  return new Map(taken.flatMap((lesson) => (lesson.step === "CALIBRATION" ? [[lesson.kind, lesson] as const] : [])));
}

function taughtBy(lesson: Lesson): Taught[] {
  if (lesson.step !== "TERM" || lesson.value.concept === null) return [];
  return [{ ...lesson.value, concept: lesson.value.concept }];
}

const made = new Map<number, Lexicon>();
/** The board's own, and one that somebody looks at before it is taken. */
const MOST_MADE = 2;

/** The shipped lexicon with these words. Making one takes a while and it is asked for by each write, so the last two are kept. */
export function lexiconWith(taught: readonly Taught[]): Lexicon {
  if (taught.length === 0) return LEXICON;
  const digest = digestOf(taught);
  const lexicon = made.get(digest) ?? makeLexicon(CONCEPTS, taught);
  made.delete(digest);
  made.set(digest, lexicon);
  for (const oldest of [...made.keys()].slice(0, -MOST_MADE)) made.delete(oldest);
  return lexicon;
}
