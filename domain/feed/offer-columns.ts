import { fingerprintOf } from "./fingerprint.ts";
import { COLUMNS, type OfferColumn, plainWords } from "./offer-words.ts";
import type { Row } from "./table-rows.ts";

/** What each column of a table says, in order; null for one that is left out. */
export interface TableMapping {
  columns: readonly (OfferColumn | null)[];
  /** Whether the first row is an offer already, and no row of names. */
  headless: boolean;
}

/** A column as it stands in a table, for whoever must say what it is. */
export interface TableColumn {
  /** Its name; null in a table without a row of names. */
  head: string | null;
  /** Its first values. */
  samples: string[];
  /** What it is taken for; null when it is left out. */
  column: OfferColumn | null;
}

/** How a table was read. */
export interface TableLayout {
  headless: boolean;
  columns: TableColumn[];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** What the names of a first row say; a name that comes twice counts once. */
export function recognised(names: readonly string[]): (OfferColumn | null)[] {
  const found = names.map(columnOf);
  return found.map((column, at) => (found.indexOf(column) === at ? column : null));
}

/** A short name for the names in a first row, by which the next table of that kind is known. */
export function nameOfNames(names: readonly string[]): string {
  return fingerprintOf(JSON.stringify(names.map(plainWords)).replace(/(,"")+]$/, "]"));
}

/** The columns of a table's rows under a mapping, those to the right that are empty everywhere left out. */
export function layoutOf(rows: readonly Row[], { columns, headless }: TableMapping): TableLayout {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== "") + 1));
  const body = headless ? rows : rows.slice(1);
  return {
    headless,
    columns: Array.from({ length: width }, (_, at) => ({
      head: headless ? null : (rows[0]?.cells[at] ?? "").trim(),
      samples: samplesOf(body, at),
      column: columns[at] ?? null,
    })),
  };
}

function samplesOf(body: readonly Row[], at: number): string[] {
  const samples: string[] = [];
  for (const { cells } of body) {
    const cell = (cells[at] ?? "").replace(/\s+/g, " ").trim();
    if (cell !== "") samples.push(cell.length > SAMPLE_LENGTH ? `${cell.slice(0, SAMPLE_LENGTH - 1)}…` : cell);
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

/** Longer than any name of a column. */
const LONGEST_NAME = 200;
const BY_NAME = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) =>
    [column, ...names].map((name) => [plainWords(name), column as OfferColumn] as const),
  ),
);

function columnOf(name: string): OfferColumn | null {
  if (name.length > LONGEST_NAME) return null;
  return BY_NAME.get(plainWords(name.replace(/\([^)]*\)/g, " "))) ?? null;
}
