import qrcode from "qrcode-generator";

/** A QR code as one path of squares in a field of `size` units, its quiet zone of four units around it included. */
export interface QrPath {
  size: number;
  path: string;
}

const QUIET = 4;

/** The QR code (ISO/IEC 18004) of an address, as a page draws it in SVG; it stays readable with a smudge on it (level M). */
export function qrPath(address: string): QrPath {
  const code = qrcode(0, "M");
  code.addData(address, "Byte");
  code.make();
  const count = code.getModuleCount();
  const cells = Array.from({ length: count * count }, (_, at) => [Math.floor(at / count), at % count] as const);
  const dark = cells.filter(([row, column]) => code.isDark(row, column));
  const path = dark.map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join("");
  return { size: count + 2 * QUIET, path };
}
