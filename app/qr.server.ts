import qrcode from "qrcode-generator";

/** A QR code as one line of strokes, a unit thick, in a field of `size` units with its quiet zone of four around it. */
export interface QrPath {
  size: number;
  path: string;
}

const QUIET = 4;
const MOST_DRAWN = 200;
const drawn = new Map<string, QrPath>();

/**
 * The QR code (ISO/IEC 18004) of an address, as a page draws it in SVG; it stays readable with a smudge on it (level M).
 * Drawing one costs as much as a whole page, and a list shows the same one again and again.
 */
export function qrPath(address: string): QrPath {
  const known = drawn.get(address);
  if (known) return known;
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  const made = draw(address);
  drawn.set(address, made);
  return made;
}

/** The same for a secret address, of which nothing stays in memory. */
export function secretQrPath(address: string): QrPath {
  return draw(address);
}

function draw(address: string): QrPath {
  const code = qrcode(0, "M");
  code.addData(address, "Byte");
  code.make();
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, row) => rowOf(count, (column) => code.isDark(row, column)));
  const path = rows.map((strokes, row) => `M${QUIET} ${row + QUIET}.5${strokes}`).join("");
  return { size: count + 2 * QUIET, path };
}

/** Neighbours in one stroke: "m3 0h7". */
function rowOf(count: number, isDark: (column: number) => boolean): string {
  let strokes = "";
  let pen = 0;
  for (let column = 0; column < count; column++) {
    if (!isDark(column)) continue;
    const from = column;
    while (column + 1 < count && isDark(column + 1)) column++;
    strokes += `${from > pen ? `m${from - pen} 0` : ""}h${column + 1 - from}`;
    pen = column + 1;
  }
  return strokes;
}
