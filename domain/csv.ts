import { stringify } from "csv-stringify/browser/esm/sync";

/**
 * Rows as a table that spreadsheets here open as one: semicolons, a byte order mark, lines by RFC 4180 §2. What they would
 * run as a formula is disarmed by a mark before it.
 */
export function writeTable(rows: readonly (readonly string[])[]): string {
  // A line may end in other ways within a cell.
  const quoted_match = /[\r\n]/;
  return stringify([...rows], {
    bom: true,
    delimiter: ";",
    escape_formulas: true,
    record_delimiter: "\r\n",
    quoted_match,
  });
}
