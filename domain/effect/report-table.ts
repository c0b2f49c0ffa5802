import { stringify } from "csv-stringify/browser/esm/sync";
import type { Language } from "#domain/wording/languages.ts";
import { localeOf, say } from "#domain/wording/wording.ts";
import { OUTCOMES } from "./finding.ts";
import { hoursIn, NUMBERS, numbersOf, type Report, type Row, SUBJECTS, type Subject } from "./report.ts";

/** A cell of a table: words, a number, a month as "2026-03", or nothing. */
export type Cell = string | number | { month: string } | null;

const HOURS = ["count", "median", "shortest", "longest"] as const;

/** The report as one table, a row for each subject in all, in each month and of each network; its head first. */
export function reportTable(report: Report, language: Language): Cell[][] {
  const rows = SUBJECTS.flatMap((subject): Cell[][] => [
    [...placeOf(language, subject, "total"), null, null, ...cellsOf(subject, report.total)],
    ...report.months.map((row) => [
      ...[...placeOf(language, subject, "month"), { month: row.month }, null],
      ...cellsOf(subject, row),
    ]),
    ...report.networks.map((row) => [
      ...[...placeOf(language, subject, "network"), null, row.name],
      ...cellsOf(subject, row),
    ]),
  ]);
  return [headOf(language), ...rows];
}

/** The report as a text for a spreadsheet; what it would run as a formula is disarmed by a mark before it. */
export function writeReportCsv(report: Report, language: Language): string {
  const rows = reportTable(report, language).map((row) => row.map((cell) => textOf(cell, language)));
  return stringify(rows, { bom: true, delimiter: ";", escape_formulas: true, record_delimiter: "\r\n" });
}

function headOf(language: Language): string[] {
  return [
    ...(["subject", "per", "month", "network"] as const).map((column) => say(language, `effect.column.${column}`)),
    ...NUMBERS.map((name) => say(language, `effect.number.${name}`)),
    ...HOURS.map((name) => say(language, `effect.hours.${name}`)),
    ...OUTCOMES.map((outcome) => say(language, `effect.outcome.${outcome}`)),
  ];
}

function placeOf(language: Language, subject: Subject, per: "total" | "month" | "network"): string[] {
  return [say(language, `effect.kind.${subject}`), say(language, `effect.per.${per}`)];
}

function cellsOf(subject: Subject, row: Row): Cell[] {
  const counted = row[subject];
  const [numbers, hours] = [numbersOf(subject, counted), hoursIn(counted)];
  const known = (outcome: (typeof OUTCOMES)[number]) => outcome !== "PREVENTED" || subject === "OVERLAP";
  return [
    ...NUMBERS.map((name) => numbers[name]),
    ...HOURS.map((name) => hours?.[name] ?? null),
    ...OUTCOMES.map((outcome) => (known(outcome) ? (counted.outcomes[outcome] ?? 0) : null)),
  ];
}

const PLAIN = { useGrouping: false, maximumFractionDigits: 20 } as const;

/** A spreadsheet reads the comma or the point of its language. */
function textOf(cell: Cell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "number") return cell.toLocaleString(localeOf(language), PLAIN);
  return typeof cell === "string" ? cell : cell.month;
}
