import { parse } from "csv-parse/browser/esm/sync";

/** A row of a table and the line of the text on which it begins, from 1. */
export interface Row {
  line: number;
  cells: string[];
}

const DELIMITERS = [";", ",", "\t"];

/**
 * The rows of a text with commas, semicolons or tabs, quotes and line breaks inside cells, without the empty ones; null
 * when it cannot be read as such. The delimiter is the one with which the first row names the most columns that are
 * `known`, else with which the most rows are as wide as the first.
 */
export function tableRows(text: string, known: (names: readonly string[]) => number): Row[] | null {
  const readings = DELIMITERS.map((delimiter) => rowsOf(text, delimiter)).filter((rows) => rows !== null);
  const told = readings.map((rows) => ({ rows, known: known(rows[0]?.cells ?? []), even: evenness(rows) }));
  return told.sort((a, b) => b.known - a.known || b.even - a.even)[0]?.rows ?? null;
}

/** Columns of the first row times the share of rows that have as many. */
function evenness(rows: readonly Row[]): number {
  const width = rows[0]?.cells.length ?? 0;
  return (width * rows.filter(({ cells }) => cells.length === width).length) / Math.max(1, rows.length);
}

function rowsOf(text: string, delimiter: string): Row[] | null {
  try {
    const options = { delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true };
    const records = parse(text.replace(/\r\n?/g, "\n"), { ...options, record_delimiter: "\n" });
    const rows: Row[] = [];
    let line = 1;
    for (const { record, info } of records as unknown as { record: string[]; info: { lines: number } }[]) {
      rows.push({ line, cells: record.map(String) });
      line = info.lines + 1;
    }
    return rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  } catch {
    return null;
  }
}
