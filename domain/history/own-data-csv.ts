import { writeTable } from "#domain/csv.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { type Line, titleOf } from "./line.ts";
import { sayNoun, sayVerb } from "./say-line.ts";

type Facts = Readonly<Record<string, unknown>>;

/** What is kept of a person, part by part; a part is one thing or several. */
export type Kept = Readonly<Record<string, Facts | readonly Facts[] | readonly string[]>>;

/** What is kept of a person and what she did, as a table for a spreadsheet: part, which of several, fact, value. */
export function writeOwnData(parts: Kept, changes: readonly Line[], language: Language): string {
  const head = (["part", "which", "fact", "value"] as const).map((column) => say(language, `ownData.${column}`));
  const rows = Object.entries(parts).flatMap(([part, kept]) =>
    [kept]
      .flat()
      .flatMap((one: Facts | string, at) => factsOf(one).map(([fact, value]) => [part, `${at + 1}`, fact, value])),
  );
  const done = changes.map((line) => [
    ...["changes", `${line.number}`, new Date(line.at).toISOString()],
    `${sayNoun(language, line.noun)} ${sayVerb(language, line.verb)}: ${titleOf(line) ?? line.item}`,
  ]);
  return writeTable([head, ...rows, ...done]);
}

function factsOf(one: Facts | string): [string, string][] {
  if (typeof one === "string") return [["", one]];
  return Object.entries(one)
    .filter(([, value]) => value !== null)
    .map(([fact, value]) => [fact, INSTANTS.has(fact) ? new Date(Number(value)).toISOString() : String(value)]);
}

const INSTANTS: ReadonlySet<string> = new Set([
  ...["at", "createdAt", "expiresAt", "startedAt", "seenAt", "addedAt", "askedAt", "confirmedAt", "undoneAt"],
]);
