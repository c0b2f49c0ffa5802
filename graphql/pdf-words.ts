import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const resolve = createRequire(import.meta.url).resolve;
const WEIGHTS = { regular: 400, bold: 700 } as const;
/** The typeface comes in parts, each with letters of its own; the first that has a letter draws it. */
const PARTS = ["latin", "latin-ext"] as const;

export type Weight = keyof typeof WEIGHTS;
type Part = (typeof PARTS)[number];

/** Where words stand, in points: from there on rightwards, or up to the end of the width. */
export interface Place {
  x: number;
  y: number;
  width: number;
  align?: "left" | "right";
  lineGap?: number;
}

/** Writes words into a document in the typeface of the pages, each run of letters from the part of it that has them. */
export class PdfWords {
  readonly #doc: PDFKit.PDFDocument;
  readonly #holds: Record<Part, (letter: string) => boolean>;
  #weight: Weight = "regular";

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
    for (const [weight, number] of Object.entries(WEIGHTS))
      for (const part of PARTS) doc.registerFont(`${weight} ${part}`, fontFile(part, number));
    this.#holds = { latin: holding(doc, "latin"), "latin-ext": holding(doc, "latin-ext") };
    this.font("regular", 10);
  }

  /** The weight and size in points of what is written from here on. */
  font(weight: Weight, size: number): void {
    this.#weight = weight;
    this.#doc.font(`${weight} latin`).fontSize(size);
  }

  heightOf(text: string, { width, lineGap = 0 }: Pick<Place, "width" | "lineGap">): number {
    return this.#linesOf(text, width).length * this.#lineHeight(lineGap);
  }

  /** Writes as many lines as it takes, of which the page must have the room, and goes on below them. */
  write(text: string, { x, y, width, align = "left", lineGap = 0 }: Place): void {
    for (const [at, line] of this.#linesOf(text, width).entries()) {
      const left = align === "right" ? x + width - this.#widthOf(line.trimEnd()) : x;
      this.#writeLine(line, left, y + at * this.#lineHeight(lineGap));
    }
    this.#doc.x = x;
    this.#doc.y = y + this.heightOf(text, { width, lineGap });
  }

  #writeLine(line: string, x: number, y: number): void {
    let left = x;
    for (const { part, text } of this.#runsOf(line)) {
      this.#doc.font(`${this.#weight} ${part}`).text(text, left, y, { lineBreak: false });
      left += this.#doc.widthOfString(text);
    }
    this.#doc.font(`${this.#weight} latin`);
  }

  #lineHeight(lineGap: number): number {
    return this.#doc.currentLineHeight(true) + lineGap;
  }

  /** A word that is wider than a line goes on in the next. */
  #linesOf(words: string, width: number): string[] {
    const lines = [""];
    for (const word of this.#shown(words).split(/(?<=[\s-])/)) {
      const fits = (text: string) => this.#widthOf(`${lines.at(-1)}${text}`.trimEnd()) <= width;
      if (!fits(word) && lines.at(-1) !== "") lines.push("");
      for (const piece of fits(word) ? [word] : word) {
        if (!fits(piece)) lines.push("");
        lines.push(`${lines.pop()}${piece}`);
      }
    }
    return lines;
  }

  #widthOf(text: string): number {
    const widths = this.#runsOf(text).map(({ part, text: run }) => {
      return this.#doc.font(`${this.#weight} ${part}`).widthOfString(run);
    });
    this.#doc.font(`${this.#weight} latin`);
    return widths.reduce((sum, one) => sum + one, 0);
  }

  /** The text in letters that the typeface has: else without its accents, else a question mark. */
  #shown(text: string): string {
    const plain = text.replace(/\p{Default_Ignorable_Code_Point}/gu, "").replace(/\s+/g, " ");
    return lettersOf(plain)
      .map((letter) => [letter, letter.normalize("NFD").replace(/\p{M}/gu, "")].find((one) => this.#partOf(one)) ?? "?")
      .join("");
  }

  /** Of letters that both parts have the run goes on. */
  #runsOf(text: string): { part: Part; text: string }[] {
    const runs: { part: Part; text: string }[] = [];
    for (const letter of lettersOf(text)) {
      const last = runs.at(-1);
      if (last && this.#holds[last.part](letter)) last.text += letter;
      else runs.push({ part: this.#partOf(letter) ?? "latin", text: letter });
    }
    return runs;
  }

  #partOf(letter: string): Part | undefined {
    return PARTS.find((part) => this.#holds[part](letter));
  }
}

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/** A letter with its accents is one. */
function lettersOf(text: string): string[] {
  return [...graphemes.segment(text.normalize("NFC"))].map(({ segment }) => segment);
}

/** Both weights have the same letters. */
function holding(doc: PDFKit.PDFDocument, part: Part): (letter: string) => boolean {
  // Its types do not know the font within.
  const { _font } = doc.font(`regular ${part}`) as unknown as { _font: { font: { hasGlyphForCodePoint: Holds } } };
  return (letter) =>
    letter !== "" && [...letter].every((one) => _font.font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
}

type Holds = (codePoint: number) => boolean;

/** A part of the typeface of the pages, as a file that can stand in the document. */
function fontFile(part: Part, weight: number): Buffer {
  return readFileSync(
    resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-${weight}-normal.woff`),
  );
}
