import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

const resolve = createRequire(import.meta.url).resolve;

/** How heavy the letters are. */
export type Weight = 400 | 700;

/** A line of text where it stands in a picture, in pixels; `y` is the line on which letters stand. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: Weight;
  fill: string;
}

/** How wide a line is in pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const words = text.split(" ");
  const blanks = (words.length - 1) * emsOf(" ", weight);
  return (words.reduce((sum, word) => sum + emsOf(word, weight), 0) + blanks) * size;
}

/** The line as shapes of its letters: whoever draws it needs no typeface, and no text can become anything else. */
export function shapesOf({ text, x, y, size, weight, fill }: Line): string {
  let pen = x;
  const shapes: string[] = [];
  for (const word of text.split(" ")) {
    const { letters, ems } = setWord(word, weight);
    const place = `translate(${pen.toFixed(1)} ${y.toFixed(1)}) scale(${size} ${-size})`;
    if (letters !== "") shapes.push(`<g transform="${place}">${letters}</g>`);
    pen += (ems + emsOf(" ", weight)) * size;
  }
  return `<g fill="${fill}">${shapes.join("")}</g>`;
}

/** Whether the typeface can draw a sign. */
export function hasLetter(sign: string): boolean {
  return fontFor(sign, 400) !== null;
}

const MOST_MEASURED = 4_000;
const measured = new Map<string, number>();

/** How wide a word is at size 1. Words come again and again, and are tried at many sizes. */
function emsOf(word: string, weight: Weight): number {
  const key = `${weight}${word}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  if (measured.size >= MOST_MEASURED) measured.clear();
  const { ems } = setWord(word, weight);
  measured.set(key, ems);
  return ems;
}

/** A word as shapes at size 1, and how wide it is then. */
function setWord(word: string, weight: Weight): { letters: string; ems: number } {
  let ems = 0;
  const letters: string[] = [];
  for (const { font, text } of runsOf(word, weight)) {
    const { glyphs, positions } = font.layout(text);
    for (const [at, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      const path = glyph.path.toSVG();
      const place = `scale(${1 / font.unitsPerEm}) translate(${ems * font.unitsPerEm + xOffset} ${yOffset})`;
      if (path !== "") letters.push(`<path transform="${place}" d="${path}"/>`);
      ems += xAdvance / font.unitsPerEm;
    }
  }
  return { letters: letters.join(""), ems };
}

interface Run {
  font: Font;
  text: string;
}

/** Neighbouring letters of one file of the typeface together: it comes in two. */
function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const font = fontFor(sign, weight);
    if (font === null) continue;
    if (last?.font === font) last.text += sign;
    else runs.push({ font, text: sign });
  }
  return runs;
}

function fontFor(sign: string, weight: Weight): Font | null {
  return fontsOf(weight).find((font) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) ?? null;
}

const opened = new Map<Weight, Font[]>();

/** Read when the first picture is drawn: most processes draw none. */
function fontsOf(weight: Weight): Font[] {
  const known = opened.get(weight);
  if (known) return known;
  const fonts = ["latin", "latin-ext"].map((part) => fontFile(part, weight));
  opened.set(weight, fonts);
  return fonts;
}

function fontFile(part: string, weight: Weight): Font {
  const name = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-${weight}-normal.woff`;
  const font = create(readFileSync(resolve(name)));
  if (!("layout" in font)) throw new Error(`${name} holds several typefaces.`);
  return font;
}
