import { HOME_ZONE } from "#domain/calendar/zone.ts";
import { fieldChanges } from "#domain/history/line.ts";
import { sayChange, type ToldChange } from "#domain/history/say-line.ts";
import type { Language } from "#domain/wording/languages.ts";
import { localeOf, say } from "#domain/wording/wording.ts";
import type { Step } from "./step.ts";

/** What the words of a step need to know: posts by id with the name of their network, and networks by id. */
export interface Known {
  posts: ReadonlyMap<string, { title: string; network: string; timeZone?: string }>;
  names: ReadonlyMap<string, string>;
}

/** What a step does, in one sentence. */
export function sayStep(language: Language, step: Step, { posts }: Known): string {
  const titleOf = (id: string) => posts.get(id)?.title ?? "…";
  if (step.does === "LINK") {
    const titles = { post: titleOf(step.post), other: titleOf(step.other) };
    return say(language, step.on ? `step.link.${step.kind}` : "step.unlink", titles);
  }
  const what = { title: titleOf(step.post), network: posts.get(step.post)?.network ?? "" };
  if (step.happening === null) return say(language, "step.change", what);
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: HOME_ZONE }).format(
    step.happening,
  );
  return say(language, "step.changeOne", { ...what, day });
}

/** What a step changes of a post, field by field; nothing of a link. */
export function sayChanges(language: Language, step: Step, { posts, names }: Known): ToldChange[] {
  if (step.does === "LINK") return [];
  const timeZone = posts.get(step.post)?.timeZone ?? HOME_ZONE;
  const line = { before: { timeZone, ...step.was }, after: { timeZone, ...step.to } };
  return fieldChanges(line).map((change) => sayChange(language, line, change, names));
}
