import { chartOf, PARTS, type Part } from "#domain/effect/chart.ts";
import {
  hoursIn,
  MAIN_NUMBERS,
  numbersOf,
  type Report,
  type Row,
  SUBJECTS,
  type Subject,
} from "#domain/effect/report.ts";
import { sayCounted, sayMeanings, sayMonth, sayPeriod, sayTotal, shortMonth } from "#domain/effect/report-text.ts";
import type { Language } from "#domain/wording/languages.ts";
import { localeOf, say } from "#domain/wording/wording.ts";
import { type Picture, TaggedPdf } from "./tagged-pdf.ts";

/** The report as a document to take to a meeting, a mark before its title: the sentences first, then the tables of the page. */
export async function writeReportPdf(
  report: Report,
  { language, mark }: { language: Language; mark: string },
): Promise<Buffer> {
  const title = `${mark}${say(language, "effect.board")}: ${say(language, "effect.title")}, ${sayPeriod(language, report)}`;
  const pdf = new TaggedPdf(title, language);
  pdf.heading(1, title);
  pdf.paragraph(sayCounted(language, report), { quiet: true });
  for (const subject of SUBJECTS) addSubject(pdf, report, subject, language);
  const [heading, ...meanings] = sayMeanings(language);
  pdf.heading(2, heading?.text ?? "");
  for (const { text } of [...meanings, { text: say(language, "effect.networksHint") }])
    pdf.paragraph(text, { quiet: true });
  return pdf.end();
}

function addSubject(pdf: TaggedPdf, report: Report, subject: Subject, language: Language): void {
  const name = say(language, `effect.subject.${subject}`);
  pdf.heading(2, name);
  pdf.paragraph(sayTotal(language, report, subject).join(" "));
  if (numbersOf(subject, report.total[subject]).found === 0) return;
  const months = report.months.map((row) => ({ month: row.month, numbers: numbersOf(subject, row[subject]) }));
  pdf.figure(say(language, "effect.chart", { subject: name }), 130, (doc, frame) =>
    drawChart(doc, frame, months, language),
  );
  pdf.heading(3, say(language, "effect.months"));
  pdf.table(
    [
      headOf(language, "effect.month"),
      ...report.months.map((row) => cellsOf(sayMonth(language, row.month), row, subject, language)),
      cellsOf(say(language, "effect.total"), report.total, subject, language),
    ],
    { first: 110, total: true },
  );
  pdf.heading(3, say(language, "effect.networks"));
  const networks = report.networks.filter((row) => numbersOf(subject, row[subject]).found > 0);
  pdf.table([headOf(language, "effect.network"), ...networks.map((row) => cellsOf(row.name, row, subject, language))], {
    first: 150,
  });
}

function headOf(language: Language, first: "effect.month" | "effect.network"): string[] {
  const numbers = MAIN_NUMBERS.map((name) => say(language, `effect.number.${name}`));
  return [say(language, first), ...numbers, say(language, "effect.hours.short")];
}

function cellsOf(name: string, row: Row, subject: Subject, language: Language): string[] {
  const numbers = numbersOf(subject, row[subject]);
  const none = say(language, "effect.none");
  const hours = hoursIn(row[subject])?.median;
  return [
    name,
    ...MAIN_NUMBERS.map((number) => String(numbers[number] ?? none)),
    hours === undefined ? none : hours.toLocaleString(localeOf(language)),
  ];
}

const COLOURS: Record<Part, string> = {
  prevented: "#0b5f6a",
  solved: "#3f9a93",
  letBe: "#9fc4bd",
  passed: "#b9b2a3",
  open: "#e9a63a",
};

type Months = Parameters<typeof chartOf>[0];

function drawChart(doc: Parameters<Picture>[0], frame: Parameters<Picture>[1], months: Months, language: Language) {
  const [left, top] = [frame.x + 24, frame.y + 16];
  const size = { width: frame.width - 24, height: frame.height - 32 };
  const { bars, lines } = chartOf(months, size);
  doc.font("regular latin").fontSize(8).lineWidth(0.5);
  const text = (words: string, x: number, y: number, width: number, align: "left" | "right" | "center") =>
    doc.fillColor("#4d5b5f").text(words, x, y, { width, align, lineBreak: false });
  let at = left;
  for (const name of PARTS) {
    const words = say(language, `effect.number.${name}`);
    doc.rect(at, frame.y + 1, 7, 7).fill(COLOURS[name]);
    text(words, at + 10, frame.y, 90, "left");
    at += 24 + doc.widthOfString(words);
  }
  for (const { count, y } of lines) {
    doc
      .moveTo(left, top + y)
      .lineTo(left + size.width, top + y)
      .stroke("#dde5e3");
    text(String(count), frame.x, top + y - 4, 20, "right");
  }
  for (const { month, x, width, named, parts } of bars) {
    for (const { name, y, height } of parts) doc.rect(left + x, top + y, width, height).fill(COLOURS[name]);
    if (named) text(shortMonth(language, month), left + x - 10, top + size.height + 4, width + 20, "center");
  }
}
