import { parse } from "csv-parse/browser/esm/sync";
import { extentOf, type TableBounds, type TableExtent } from "./table-extent.ts";

/** A row of a table and the line of the text on which it begins, from 1. */
export interface Row {
  line: number;
  cells: string[];
}

/** The rows of a table; none of one that goes beyond its bounds. */
export interface TableRows {
  rows: Row[];
  beyond: keyof TableBounds | null;
}

const DELIMITERS = [";", ",", "\t"];

/**
 * The rows of a text with commas, semicolons or tabs, quotes and line breaks inside cells, without the empty ones; null
 * when it cannot be read as such. The delimiter is the one with which the first row names the most columns that are
 * `known`, else with which the most rows are as wide as the first. A text that goes beyond the bounds is not read.
 */
export function tableRows(
  text: string,
  bounds: TableBounds,
  known: (names: readonly string[]) => number,
): TableRows | null {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const extents = DELIMITERS.map((delimiter) => extentOf(lines, delimiter, bounds)).filter((one) => one !== null);
  const told = extents.map((one) => ({ ...one, known: known(namesIn(one)) }));
  const best = told.sort((a, b) => b.known - a.known || b.even - a.even)[0];
  if (!best) return null;
  if (best.beyond !== null) return { rows: [], beyond: best.beyond };
  const rows = rowsOf(lines, best.delimiter);
  return (
    rows && { rows: rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, bounds.columns) })), beyond: null }
  );
}

/** A longer first row holds no names. */
const LONGEST_NAMES = 50_000;

function namesIn({ first, delimiter }: TableExtent): string[] {
  return first.length > LONGEST_NAMES ? [] : (rowsOf(first, delimiter)?.[0]?.cells ?? []);
}

function rowsOf(text: string, delimiter: string): Row[] | null {
  try {
    const options = { delimiter, info: true, relax_column_count: true, relax_quotes: true };
    const records = parse(text, { ...options, record_delimiter: "\n" });
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
