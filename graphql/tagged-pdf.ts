import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { Language } from "#domain/wording/languages.ts";
import { localeOf } from "#domain/wording/wording.ts";
import { PdfWords, type Weight } from "./pdf-words.ts";

/** Where a picture stands on its page, in points. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Picture = (draw: PDFKit.PDFDocument, frame: Frame) => void;

/**
 * A document of A4 that everybody can read (PDF/UA, ISO 14289-1): everything in it is tagged, in the order in which it is
 * read, with its language, its title and its typeface within.
 */
export class TaggedPdf {
  readonly #doc: PDFKit.PDFDocument;
  readonly #words: PdfWords;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(title: string, language: Language) {
    // Its types do not know PDF/UA yet, which it writes.
    const subset = "PDF/UA" as string as PDFKit.Mixins.PDFSubsets;
    this.#doc = new PDFDocument({
      ...{ size: "A4", margins: { top: 48, bottom: 48, left: 48, right: 48 }, pdfVersion: "1.7", subset },
      ...{ tagged: true, lang: localeOf(language), displayTitle: true },
      info: { Title: title, Creator: "Samenbord", Producer: "Samenbord" },
      // None by its name: what is not within the document is drawn otherwise by each reader.
      font: "",
    });
    this.#words = new PdfWords(this.#doc);
    this.#root = this.#doc.struct("Document");
    this.#doc.addStructure(this.#root);
  }

  heading(level: 1 | 2 | 3, text: string): void {
    const size = { 1: 22, 2: 14, 3: 11 }[level];
    this.#room(size * 4);
    this.#doc.moveDown(level === 1 ? 0 : 0.6);
    this.#block(`H${level}`, text, { weight: "bold", size, color: INK });
    this.#doc.moveDown(0.3);
  }

  paragraph(text: string, { quiet = false } = {}): void {
    const look = quiet ? { size: 9, color: QUIET } : { size: 10.5, color: INK };
    this.#block("P", text, { weight: "regular", lineGap: 1.5, ...look });
    this.#doc.moveDown(0.25);
  }

  #block(type: string, text: string, { weight, size, color, lineGap = 0 }: Look): void {
    const { page, x } = this.#doc;
    const width = page.width - x - page.margins.right;
    this.#words.font(weight, size);
    this.#room(this.#words.heightOf(text, { width, lineGap }));
    const draw = () => {
      this.#doc.fillColor(color);
      this.#words.write(text, { x, y: this.#doc.y, width, lineGap });
    };
    this.#root.add(this.#doc.struct(type, {}, draw));
  }

  /** A table of which the first row and the first column name the others, `first` points wide, perhaps with a total. */
  table(rows: readonly (readonly string[])[], { first, total = false }: { first: number; total?: boolean }): void {
    const { left, right } = this.#doc.page.margins;
    const table = this.#doc.struct("Table");
    this.#root.add(table);
    const others = (this.#doc.page.width - left - right - first) / ((rows[0]?.length ?? 2) - 1);
    for (const [at, cells] of rows.entries()) {
      const row = this.#doc.struct("TR");
      table.add(row);
      const loud = at === 0 || (total && at === rows.length - 1);
      this.#words.font(loud ? "bold" : "regular", at === 0 ? 8.5 : 9);
      const widths = cells.map((_, column) => (column === 0 ? first : others) - 4);
      const heights = cells.map((text, column) => this.#words.heightOf(text, { width: widths[column] ?? 0 }));
      const height = Math.max(...heights);
      this.#room(height + (at === 0 ? 60 : 8));
      const top = this.#doc.y;
      for (const [column, text] of cells.entries()) {
        const scope = at === 0 ? { scope: "Column" } : column === 0 ? { scope: "Row" } : {};
        const x = left + (column === 0 ? 0 : first + (column - 1) * others + 4);
        const align = column === 0 ? "left" : "right";
        const draw = () => {
          this.#doc.fillColor(INK);
          this.#words.write(text, { x, y: top + 3, width: widths[column] ?? 0, align });
        };
        row.add(this.#doc.struct("scope" in scope ? "TH" : "TD", scope as PDFKit.Mixins.StructureElementOptions, draw));
      }
      row.end();
      this.#rule(top + height + 6);
    }
    table.end();
    this.#doc.x = left;
    this.#doc.moveDown(0.6);
  }

  /** A line under a row, which is no content. */
  #rule(y: number): void {
    const { width, margins } = this.#doc.page;
    this.#doc.markContent("Artifact", { type: "Layout" });
    this.#doc
      .moveTo(margins.left, y)
      .lineTo(width - margins.right, y)
      .lineWidth(0.5)
      .stroke(RULE);
    this.#doc.endMarkedContent();
    this.#doc.y = y;
  }

  /** A picture, with what it shows in words for who does not see it. */
  figure(alt: string, height: number, draw: Picture): void {
    this.#room(height + 20);
    const { x, y } = this.#doc;
    const width = this.#doc.page.width - x - this.#doc.page.margins.right;
    const bbox: [number, number, number, number] = [x, y, x + width, y + height];
    // Its types do not know the box yet.
    const options = { alt, bbox } as PDFKit.Mixins.StructureElementOptions;
    this.#root.add(this.#doc.struct("Figure", options, () => draw(this.#doc, { x, y, width, height })));
    this.#doc.x = x;
    this.#doc.y = y + height;
    this.#doc.moveDown(0.6);
  }

  async end(): Promise<Buffer> {
    this.#root.end();
    this.#doc.end();
    return buffer(this.#doc);
  }

  /** What belongs together is not torn apart at the end of a page. */
  #room(height: number): void {
    const { page, y } = this.#doc;
    if (y + height > page.height - page.margins.bottom) this.#doc.addPage();
  }
}

const [INK, QUIET, RULE] = ["#16262b", "#4d5b5f", "#c9d5d3"];

interface Look {
  weight: Weight;
  size: number;
  color: string;
  lineGap?: number;
}
