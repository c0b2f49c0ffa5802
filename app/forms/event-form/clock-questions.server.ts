import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { ClockQuestion } from "./clock-question.ts";
import { type OddMoment, oddMoments, wallOf, zoneOfValues } from "./event-moment.server.ts";
import type { EventValues } from "./event-values.server.ts";

/** What the form asks about the typed times when the clock changes that night; answered questions stay in sight. */
export function clockQuestions(values: EventValues, language: Language): ClockQuestion[] {
  const zone = zoneOfValues(values);
  return oddMoments(values).map(({ name, kind, clock, instants, chosen }) => ({
    name,
    legend: say(language, `form.${name}.${kind}`, { clock }),
    options: [...instants]
      .sort((a, b) => a - b)
      .map((instant, at) => ({
        value: isoOf(instant),
        label: labelOf(kind, at, wallOf(instant, zone).clock, language),
      })),
    chosen: chosen === null ? "" : isoOf(chosen),
  }));
}

function labelOf(kind: OddMoment["kind"], at: number, clock: string, language: Language): string {
  return kind === "NEVER" ? clock : say(language, at === 0 ? "form.clock.first" : "form.clock.second");
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
