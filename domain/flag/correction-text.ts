import type { Language } from "#domain/wording/languages.ts";
import { sayList } from "#domain/wording/list.ts";
import { say } from "#domain/wording/wording.ts";
import type { Correction } from "./correction.ts";
import { labelOf, oneStop } from "./reason-text.ts";

/** What a correction says, and who says it: "TNA zegt: 'Koffie' is voor vrouwen." */
export function correctionText(
  { reason, terms }: Pick<Correction, "reason" | "terms">,
  { by, title }: { by: string; title: string },
  language: Language,
): string {
  const names = terms.map((term) => labelOf(term, language) ?? term);
  const listed = sayList(language, names);
  return oneStop(say(language, `correction.${reason}`, { by, title, terms: listed }));
}
