import qrcode from "qrcode-generator";
import { expect, test } from "vitest";
import { qrPath } from "#app/qr.server.ts";

/** The squares that the strokes of a path go over, "row column". */
function inked(path: string): string[] {
  return path.split("M").flatMap((row) => {
    let [pen = 0, y = 0] = (/^(\d+) ([\d.]+)/.exec(row)?.slice(1) ?? []).map(Number);
    y -= 0.5;
    return [...row.matchAll(/([mh])(\d+)/g)].flatMap(([, move, by]) => {
      const from = pen;
      pen += Number(by);
      return move === "h" ? Array.from({ length: Number(by) }, (_, at) => `${y} ${from + at}`) : [];
    });
  });
}

test("the strokes of a QR code go over its dark squares and no others, each once", () => {
  const address = "https://samenbord.example/?theme=geld&area=bijlmer&q=caf%C3%A9";
  const code = qrcode(0, "M");
  code.addData(address, "Byte");
  code.make();
  const all = Array.from({ length: code.getModuleCount() }, (_, at) => at);
  const dark = all.flatMap((row) =>
    all.filter((column) => code.isDark(row, column)).map((at) => `${row + 4} ${at + 4}`),
  );
  const { size, path } = qrPath(address);
  expect(size).toBe(all.length + 8);
  expect(inked(path).sort()).toEqual(dark.sort());
});

test("a code that is drawn again is the same", () => {
  expect(qrPath("https://samenbord.example/")).toEqual(qrPath("https://samenbord.example/"));
  expect(qrPath("https://samenbord.example/")).not.toEqual(qrPath("https://samenbord.example/offers"));
});
