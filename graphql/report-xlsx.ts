import writeExcelFile, { type CellObject, type SheetData } from "write-excel-file/node";
import type { Report } from "#domain/effect/report.ts";
import { type Cell, reportTable } from "#domain/effect/report-table.ts";
import { type Paragraph, sayMeanings, sayReport } from "#domain/effect/report-text.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";

/**
 * The report as a workbook: its table, and what the numbers mean. Every cell says what it is, so that no name that looks
 * like a formula is ever run as one; a mark stands before the first cell of both.
 */
export async function writeReportXlsx(
  report: Report,
  { language, mark }: { language: Language; mark: string },
): Promise<Buffer> {
  const [[first, ...others] = [], ...rows] = reportTable(report, language);
  const head = [`${mark}${first}`, ...others];
  const numbers: SheetData = [head.map(headCell), ...rows.map((row) => row.map(sheetCell))];
  const words: Paragraph[] = [...sayReport(language, report), ...sayMeanings(language)];
  const sheets = [
    {
      ...{ sheet: say(language, "effect.sheet.numbers"), data: numbers, stickyRowsCount: 1 },
      columns: head.map((_, at) => ({ width: at === 3 ? 30 : 14 })),
    },
    {
      ...{ sheet: say(language, "effect.sheet.means"), columns: [{ width: 100 }] },
      data: words.map(({ text, heading }, at): SheetData[number] => [
        { type: String, value: at === 0 ? mark + text : text, wrap: true, ...(heading ? { fontWeight: "bold" } : {}) },
      ]),
    },
  ];
  return writeExcelFile(sheets).toBuffer();
}

function headCell(cell: Cell): CellObject {
  return { type: String, value: String(cell), fontWeight: "bold", wrap: true, alignVertical: "top" };
}

function sheetCell(cell: Cell): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === "string") return { type: String, value: cell };
  if (typeof cell === "number") return { type: Number, value: cell };
  // A spreadsheet knows no month: its first day, shown without the day.
  return { type: Date, value: new Date(`${cell.month}-01T00:00:00Z`), format: "mmm yyyy" };
}
