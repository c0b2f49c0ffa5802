import { writeTable } from "#domain/csv.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { fieldChanges, type Line, titleOf } from "./line.ts";
import { sayChange, sayNoun, sayVerb } from "./say-line.ts";

/** Names by id, for the people and networks of the lines. */
export interface Names {
  people: ReadonlyMap<string, string>;
  networks: ReadonlyMap<string, string>;
}

const COLUMNS = ["number", "at", "who", "via", "verb", "noun", "network", "title", "item", "changes"] as const;

/** Lines of the log as a table for a spreadsheet; what it would run as a formula is disarmed by a mark before it. */
export function writeHistoryTable(lines: readonly Line[], names: Names, language: Language): string {
  const head = COLUMNS.map((column) => say(language, `history.column.${column}`));
  const rows = lines.map((line) => [
    ...[String(line.number), new Date(line.at).toISOString(), whoOf(line, names, language)],
    ...[say(language, `history.via.${line.via}`), sayVerb(language, line.verb), sayNoun(language, line.noun)],
    ...[names.networks.get(line.network ?? "") ?? "", titleOf(line) ?? "", line.item],
    fieldChanges(line)
      .map((change) => sayChange(language, line, change, names.networks))
      .map(({ name, before, after }) => `${name}: ${before} → ${after}`)
      .join("\n"),
  ]);
  return writeTable([head, ...rows]);
}

/** Who did it: a name, the board itself, or somebody whose account is gone. */
export function whoOf({ person }: Pick<Line, "person">, { people }: Pick<Names, "people">, language: Language): string {
  if (person === null) return say(language, "history.board");
  return people.get(person) ?? say(language, "history.gone");
}
