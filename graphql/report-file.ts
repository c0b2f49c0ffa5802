import type { Language } from "#domain/catalogue/offer.ts";
import type { Report } from "#domain/effect/report.ts";
import { writeReportCsv } from "#domain/effect/report-table.ts";
import { writeReportPdf } from "./report-pdf.ts";
import { writeReportXlsx } from "./report-xlsx.ts";

export const REPORT_FORMATS = ["CSV", "XLSX", "PDF"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

interface How {
  language: Language;
  /** Then the file says so: what stands in it is fictitious. */
  demonstration: boolean;
}

/** The report as a file: CSV as it is, the others in base64, for the graph gives text. */
export async function reportFile(report: Report, format: ReportFormat, how: How): Promise<string> {
  if (format === "CSV") return writeReportCsv(report, how.language);
  const file = format === "XLSX" ? await writeReportXlsx(report, how.language) : await writeReportPdf(report, how);
  return file.toString("base64");
}
