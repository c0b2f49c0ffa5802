import type { Language } from "#domain/catalogue/offer.ts";
import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { conceptById } from "#domain/likeness/concepts.ts";
import { say } from "#domain/wording/wording.ts";
import { type Calibration, probabilityOf } from "./evidence.ts";
import type { Lesson } from "./lesson.ts";

/** What a step of learning changed, in one sentence. */
export function lessonText(lesson: Lesson, language: Language): string {
  switch (lesson.step) {
    case "CALIBRATION": {
      const percent = Math.round(100 * nowOf(lesson.before, lesson.value));
      return say(language, percent < 50 ? "lesson.lessSure" : "lesson.surer", {
        kind: say(language, `flagKind.${lesson.kind}`),
        percent,
      });
    }
    case "WEIGHTS":
      return say(language, lesson.state === "DECLINED" ? "lesson.weightsKept" : "lesson.weights", {
        kind: say(language, `flagKind.${lesson.kind}`),
        count: lesson.answers,
      });
    case "TERM": {
      const { kind, words, concept } = lesson.value;
      const theme = themeOf(conceptById(concept ?? "")?.theme ?? concept ?? "")?.[language] ?? "";
      const asked = lesson.state === "PROPOSED" ? ".asked" : "";
      const key = theme === "" ? "lesson.wordsOpen" : (`lesson.${kind === "ADD" ? "words" : "doubt"}${asked}` as const);
      return say(language, key, { words: words.join(", "), theme });
    }
  }
}

/** What a pair that seemed one half likely became (0 to 1). */
function nowOf(before: Calibration, after: Calibration): number {
  const score = -before.shift / before.slope;
  return probabilityOf(score, { slope: after.slope, calibration: after.shift });
}
