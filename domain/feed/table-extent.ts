/** How far a table is read; what goes beyond is not looked at. */
export interface TableBounds {
  rows: number;
  columns: number;
}

/** How a text would be divided by a delimiter. */
export interface TableExtent {
  delimiter: string;
  /** Its first row that is not empty, no further than the columns that are read. */
  first: string;
  /** Columns of the first row times the share of rows that have as many. */
  even: number;
  /** In what it goes beyond its bounds; it was measured no further. */
  beyond: keyof TableBounds | null;
}

/** So many rows and cells are measured at most, also where they are empty. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 1_000_000;

/**
 * Measures a text with line feeds as a table by RFC 4180, before anything of it is kept, and stops where it goes beyond
 * its bounds: a small text can hold millions of cells. Null when a quote is never closed.
 */
export function extentOf(text: string, delimiter: string, bounds: TableBounds): TableExtent | null {
  const extent: TableExtent = { delimiter, first: "", even: 0, beyond: null };
  const widths: number[] = [];
  let [cells, records, start, width, filled, cut, from] = [0, 0, 0, 1, 0, -1, 0];
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const sign = at < text.length ? text[at] : "\n";
    if (quoted && at < text.length) {
      if (sign !== '"') filled = width;
      else if (text[at + 1] === '"') at++;
      else quoted = false;
    } else if (sign === '"' && at === start) {
      quoted = true;
    } else if (sign === delimiter) {
      if (width === bounds.columns) cut = at;
      width++;
      start = at + 1;
      if (++cells > MOST_CELLS) extent.beyond = "columns";
    } else if (sign === "\n") {
      if (filled > 0 && extent.first === "") extent.first = text.slice(from, cut < 0 ? at : cut);
      if (filled > 0 && widths.push(width) > bounds.rows) extent.beyond = "rows";
      if (++records > MOST_ROWS) extent.beyond = "rows";
      [start, from, width, filled, cut] = [at + 1, at + 1, 1, 0, -1];
    } else if (sign !== " " && sign !== "\u00a0") {
      filled = width;
    }
    if (filled > bounds.columns) extent.beyond = "columns";
    if (extent.beyond !== null) break;
  }
  if (quoted && extent.beyond === null) return null;
  if (extent.first === "") extent.first = text.slice(from, cut < 0 ? from : cut);
  const [wide = 0] = widths;
  extent.even = (wide * widths.filter((one) => one === wide).length) / Math.max(1, widths.length);
  return extent.beyond === "columns" ? { ...extent, even: 1.01 } : extent;
}
