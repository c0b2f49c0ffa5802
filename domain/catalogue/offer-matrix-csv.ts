import { writeTable } from "#domain/csv.ts";
import type { Network } from "#domain/network/network.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { type Coverage, coverageLevel } from "./coverage.ts";
import { rowName } from "./row-name.ts";
import type { Row } from "./rows.ts";

interface Matrix {
  areas: readonly Row[];
  lines: readonly { need: Row; cells: readonly Coverage[] }[];
}

const COLUMNS = ["need", "area", "offers", "networks", "names", "wide", "level"] as const;

/** The matrix of needs and areas as a table for a spreadsheet: a line for each cell. */
export function writeOfferMatrix(matrix: Matrix, networks: ReadonlyMap<string, Network>, language: Language): string {
  const head = COLUMNS.map((column) => say(language, `matrix.column.${column}`));
  const rows = matrix.lines.flatMap(({ need, cells }) =>
    cells.map((cell, at) => [
      ...[rowName("THEME", need, language), rowName("AREA", matrix.areas[at] ?? need, language)],
      ...[String(cell.offers), String(cell.networks.length)],
      cell.networks.flatMap((id) => networks.get(id)?.name ?? []).join(", "),
      ...[String(cell.wide), say(language, `coverage.${coverageLevel(cell)}`)],
    ]),
  );
  return writeTable([head, ...rows]);
}
