import { strongestFirst } from "#domain/flag/telling.ts";

interface Reason {
  code: string;
  text: string;
  weight: number;
}

/** What speaks for a signal, strongest first; where every signal starts from tells nothing. */
export function tellingReasons(reasons: readonly Reason[]): string[] {
  const telling = reasons.filter(({ code, text, weight }) => weight > 0 && code !== "BASE" && text !== "");
  return strongestFirst(telling).map(({ text }) => text);
}
