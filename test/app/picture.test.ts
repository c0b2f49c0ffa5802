import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Album } from "#app/picture/album.server.ts";
import { fitted, type Room } from "#app/picture/fitted.ts";
import { legible } from "#app/picture/legible.server.ts";
import { palettePng } from "#app/picture/png.server.ts";
import { type Sheet, sheetSvg } from "#app/picture/sheet.server.ts";
import { widthOf } from "#app/picture/typeface.server.ts";

const SHEET: Sheet = {
  ...{ board: "Samenbord", status: null, title: "Btw-avond", loud: "dinsdag 1 december 2026, 19:00–21:00" },
  ...{ quiet: "Zaal 1, Gein", networks: [{ slug: "zuid", name: "Netwerk Zuid" }] },
};
const LONG: Sheet = {
  ...{
    board: "DEMO Samenbord",
    status: "Gaat niet door",
    title: `${"Kleineondernemersregeling ".repeat(9)}${"W".repeat(300)}`,
  },
  ...{ loud: "x".repeat(300), quiet: "Een heel lange plaatsnaam ".repeat(20) },
  networks: Array.from({ length: 9 }, (_, at) => ({
    slug: `n${at}`,
    name: "Netwerk van de lange naam ".repeat(at + 1),
  })),
};

const ROOM: Room = { width: 100, sizes: [20, 10], linesAt: (size) => (size === 20 ? 2 : 4) };
/** Each sign half as wide as it is high. */
const measure = (text: string, size: number) => (text.length * size) / 2;

test("a text is set as large as it fits, wrapped between words, and cut only where the smallest is too large", () => {
  expect(fitted("een twee", ROOM, measure)).toEqual({ size: 20, lines: ["een twee"] });
  expect(fitted("een twee drie vier", ROOM, measure)).toEqual({ size: 20, lines: ["een twee", "drie vier"] });
  expect(fitted("woordenlijst", ROOM, measure)).toEqual({ size: 10, lines: ["woordenlijst"] });
  expect(fitted("een twee drie vier vijf zes", ROOM, measure).size).toBe(10);
  expect(fitted("a".repeat(200), ROOM, measure).lines.at(-1)).toBe(`${"a".repeat(19)}…`);
});

test("no line is wider than its room, no text has more lines than there are, and nothing before the cut is lost", () => {
  const text = fc
    .array(fc.stringMatching(/^[a-zW]{1,40}$/), { minLength: 1, maxLength: 30 })
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(text, (words) => {
      const { size, lines } = fitted(words, ROOM, measure);
      expect(lines.length).toBeLessThanOrEqual(ROOM.linesAt(size));
      for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(ROOM.width);
      const shown = lines.join("").replaceAll(" ", "");
      const whole = words.replaceAll(" ", "");
      expect(shown.endsWith("…") ? whole.startsWith(shown.slice(0, -1)) : shown === whole).toBe(true);
    }),
  );
});

test("a text loses what the typeface has no letter for, and a word is as wide as its letters", () => {
  expect(legible("Feest 🎉\u0000  in\nŠĐłů \u202eé")).toBe("Feest in ŠĐłů é");
  expect(legible("🎉")).toBe("");
  expect([...legible("x".repeat(9_000))]).toHaveLength(300);
  expect(widthOf("Zaal Zaal", 10, 700)).toBeCloseTo(2 * widthOf("Zaal", 10, 700) + widthOf(" ", 10, 700), 5);
});

test.each([
  ["👩🏽‍💻 Koffie & Cijfers ☕️ — 2️⃣ avonden 🇸🇷!", "Koffie & Cijfers — 2 avonden!"],
  ["Feest: مرحبا (welkom) 🎉, tot zo (🎉)", "Feest: (welkom), tot zo"],
  ["🎉 – Kavelfabriek 🎉🎉: 🎉", "Kavelfabriek"],
  ["Ɔdɔ ne ɛyɛ, Ŋa m\u0303 ẽ ﬁets ①", "Odo ne eye, Na m\u0303 e fiets 1"],
  ["Kleine\u00adondernemers\u200bregeling", "Kleineondernemersregeling"],
  ["مرحبا بكم في السوق!", ""],
  ["Wie? Wat ! Waar -", "Wie? Wat ! Waar -"],
])("of %s what can be read is drawn, and nothing is left where a sign was", (title, drawn) => {
  expect(legible(title)).toBe(drawn);
});

test("a title of which nothing can be read makes place for the name of the board, and a hexagon has its name", () => {
  const arabic = "مرحبا بكم في السوق";
  const unread = { ...SHEET, title: arabic, networks: [{ slug: "zuid", name: arabic }] };
  expect(sheetSvg(unread)).toBe(sheetSvg({ ...SHEET, title: "Samenbord", networks: [] }));
});

test("a picture is shapes and nothing else: it names no text, file, typeface or address", () => {
  const svg = sheetSvg({ ...SHEET, title: '<image href="https://kwaad.example/x.png"/>&amp;' });
  const names = new Set([...svg.matchAll(/<([\w:]+)/g)].map(([, name]) => name));
  expect([...names].sort()).toEqual(["defs", "g", "linearGradient", "path", "rect", "stop", "svg"]);
  expect(svg).not.toMatch(/href|font|kwaad|url\((?!#g\))/);
});

test.each([
  ["a short title", SHEET],
  ["texts that are all too long", LONG],
  ["texts without a letter that it knows", { ...SHEET, title: "🎉🎉", quiet: "", networks: [] }],
])("of %s there is a PNG of 1200 by 630 under 100 KB", async (_, sheet) => {
  const png = await new Album().picture(sheet);
  expect(png?.subarray(1, 4).toString()).toBe("PNG");
  expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png?.length).toBeLessThan(100_000);
  expect(await new Album().picture(sheet)).toEqual(png);
});

test("a PNG holds each pixel in its colour, or in the nearest of 256", async () => {
  const pixels = Uint8Array.from([1, 2, 3, 255, 250, 0, 9, 255, 250, 0, 9, 255, 1, 2, 3, 255]);
  const png = await palettePng({ width: 2, height: 2, pixels });
  const at = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const palette = png.subarray(png.indexOf("PLTE") + 4);
  const colours = [1, 2, 4, 5].map((place) => [
    ...palette.subarray(3 * (rows[place] ?? 0), 3 * (rows[place] ?? 0) + 3),
  ]);
  expect(colours).toEqual([
    [1, 2, 3],
    [250, 0, 9],
    [250, 0, 9],
    [1, 2, 3],
  ]);

  const many = Uint8Array.from({ length: 4 * 600 }, (_, byte) =>
    byte % 4 === 0 ? (byte / 4) % 256 : byte % 4 === 1 ? byte / 1200 : 0,
  );
  const reduced = await palettePng({ width: 600, height: 1, pixels: many });
  expect(reduced.readUInt32BE(reduced.indexOf("PLTE") - 4)).toBe(3 * 256);
});

test("a picture is drawn once, again when that failed, and not at all when too many wait", async () => {
  let [drawn, fails] = [0, true];
  const album = new Album(async () => {
    drawn++;
    if (fails) throw new Error("no room");
    return Buffer.from("x");
  });
  await expect(album.picture(SHEET)).rejects.toThrow("no room");
  fails = false;
  await Promise.all([album.picture(SHEET), album.picture(SHEET), album.picture({ ...SHEET })]);
  expect(drawn).toBe(2);
  const asked = Array.from({ length: 70 }, (_, at) => album.picture({ ...SHEET, title: `${at}` }));
  const pictures = await Promise.all(asked);
  expect(pictures.filter((picture) => picture === null)).toHaveLength(10);
  expect(await album.picture({ ...SHEET, title: "69" })).not.toBeNull();
});
