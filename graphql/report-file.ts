import type { Report } from "#domain/effect/report.ts";
import { writeReportCsv } from "#domain/effect/report-table.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { Context } from "./context.ts";
import { madeUp, marked } from "./made-up.ts";
import { writeReportPdf } from "./report-pdf.ts";
import { writeReportXlsx } from "./report-xlsx.ts";

export const REPORT_FORMATS = ["CSV", "XLSX", "PDF"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The report as a file: CSV as it is, the others in base64, for the graph gives text. */
export async function reportFile(
  context: Context,
  report: Report,
  { format, language }: { format: ReportFormat; language: Language },
): Promise<string> {
  if (format === "CSV") return marked(context, writeReportCsv(report, language));
  const how = { language, mark: madeUp(context) };
  const file = await (format === "XLSX" ? writeReportXlsx(report, how) : writeReportPdf(report, how));
  return file.toString("base64");
}
