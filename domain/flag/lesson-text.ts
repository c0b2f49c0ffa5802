import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { conceptById } from "#domain/likeness/concepts.ts";
import { type Language, nameIn } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { halfAs, type Lesson } from "./lesson.ts";

/** What a step of learning changed, in one sentence. */
export function lessonText(lesson: Lesson, language: Language): string {
  switch (lesson.step) {
    case "CALIBRATION": {
      const [before, now] = [lesson.before, lesson.value].map((one) => Math.round(100 * halfAs(one)));
      const kind = say(language, `flagKind.${lesson.kind}`);
      const key = (now ?? 0) < (before ?? 0) ? "lesson.lessSure" : "lesson.surer";
      return say(language, key, { kind, before: before ?? 50, now: now ?? 50 });
    }
    case "WEIGHTS":
      return say(language, lesson.state === "DECLINED" ? "lesson.weightsKept" : "lesson.weights", {
        kind: say(language, `flagKind.${lesson.kind}`),
        count: lesson.answers,
      });
    case "TERM": {
      const { kind, words, concept } = lesson.value;
      const found = themeOf(conceptById(concept ?? "")?.theme ?? concept ?? "");
      const theme = found ? nameIn(language, found) : "";
      const asked = lesson.state === "PROPOSED" ? ".asked" : "";
      const key = theme === "" ? "lesson.wordsOpen" : (`lesson.${kind === "ADD" ? "words" : "doubt"}${asked}` as const);
      return say(language, key, { words: words.join(", "), theme });
    }
  }
}
