import type { Week } from "#domain/calendar/week.ts";
import { rowName } from "#domain/catalogue/row-name.ts";
import { writeTable } from "#domain/csv.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { type HeatAxis, type HeatLine, heatLevel } from "./heat-map.ts";

/** The heat map as a table for a spreadsheet: a line for each week of each row. */
export function writeHeatMap(axis: HeatAxis, weeks: readonly Week[], lines: readonly HeatLine[], language: Language) {
  const head = (["week", "monday", axis, "load", "flags", "happenings", "level"] as const).map((column) =>
    say(language, `heat.column.${column}`),
  );
  const rows = lines.flatMap(({ row, cells }) =>
    cells.map((cell, at) => [
      ...[String(weeks[at]?.number), weeks[at]?.date ?? "", rowName(axis, row, language)],
      ...[String(cell.load), String(cell.flags), String(cell.happenings)],
      row.whole ? say(language, "heat.whole") : say(language, `heatLevel.${heatLevel(cell)}`),
    ]),
  );
  return writeTable([head, ...rows]);
}
