import type { Language } from "./languages.ts";
import { say } from "./wording.ts";

/** How long to wait, in words: seconds up to a minute and a half, after that whole minutes, never too few. */
export function sayWait(language: Language, seconds: number): string {
  const [unit, length] = seconds <= 90 ? ["seconds", 1] : ["minutes", 60];
  return say(language, "wait", { unit, count: Math.max(1, Math.ceil(seconds / length)) });
}
