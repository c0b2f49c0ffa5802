import { HOME_ZONE } from "#domain/calendar/zone.ts";
import type { Language } from "#domain/wording/languages.ts";
import { localeOf, say } from "#domain/wording/wording.ts";
import { monthOf, startOf } from "./period.ts";
import { type Hours, MAIN_NUMBERS, numbersOf, type Report, SUBJECTS, type Subject, timesIn } from "./report.ts";

/** A paragraph of the report, or the heading of those that follow. */
export interface Paragraph {
  text: string;
  heading: boolean;
}

/** A month in words: "maart 2026". */
export function sayMonth(language: Language, month: string): string {
  return inWords(language, startOf(month), { month: "long", year: "numeric" });
}

/** A month in few letters: "mrt". */
export function shortMonth(language: Language, month: string): string {
  return inWords(language, startOf(month), { month: "short" }).replace(".", "");
}

/** A period in words: "2026" for a whole year, "2026 tot nu toe", or its first and its last month. */
export function sayPeriod(language: Language, { from, to, at }: Pick<Report, "from" | "to" | "at">): string {
  const [year = ""] = from.split("-");
  if (isRange({ from, to, at })) {
    const within = to.startsWith(`${year}-`);
    const first = within ? inWords(language, startOf(from), { month: "long" }) : sayMonth(language, from);
    return say(language, "effect.whole", { from: first, to: sayMonth(language, to) });
  }
  if (from === to) return sayMonth(language, from);
  return to === `${year}-12` ? year : say(language, "effect.soFar", { year });
}

/** Whether a period is no one month and no year, as far as that has come. */
function isRange({ from, to, at }: Pick<Report, "from" | "to" | "at">): boolean {
  const wholeYear = from.endsWith("-01") && [`${from.slice(0, 4)}-12`, monthOf(at)].includes(to);
  return from !== to && !(wholeYear && to.slice(0, 4) === from.slice(0, 4));
}

/** What is to be said of one subject in the whole period, a sentence for each thing that came of it. */
export function sayTotal(language: Language, report: Report, subject: Subject): string[] {
  const counted = report.total[subject];
  const { found, prevented, solved, letBe, passed, open, agreed, alone, joined, talking } = numbersOf(subject, counted);
  const when = { period: sayPeriod(language, report), range: isRange(report) ? "yes" : "no" };
  const first = say(language, `effect.${subject}.found`, { ...when, count: found });
  if (found === 0) return [first];
  const times = timesIn(counted);
  const sentences = [
    first,
    prevented === null ? null : say(language, "effect.prevented", { count: prevented }),
    solved === 0
      ? say(language, "effect.solvedNone")
      : say(language, "effect.solved", { count: solved, agreed, alone, joined }),
    letBe === 0 ? null : say(language, "effect.letBe", { count: letBe }),
    passed === 0 ? null : say(language, "effect.passed", { count: passed }),
    say(language, "effect.open", { count: open, talking }),
    times && sayTimes(language, times),
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function sayTimes(language: Language, { count, median, shortest, longest }: Hours): string {
  const span = (hours: number) => saySpan(language, hours);
  return say(language, "effect.hours", {
    count,
    median: span(median),
    shortest: span(shortest),
    longest: span(longest),
  });
}

const DAYS_FROM = 48;

/** So many hours as one says them: in minutes under an hour, in days from two on. */
export function saySpan(language: Language, hours: number): string {
  const minutes = Math.round(hours * 60);
  if (minutes < 60) return say(language, "effect.minutes", { count: minutes });
  return hours < DAYS_FROM
    ? say(language, "effect.wholeHours", { count: Math.round(hours) })
    : say(language, "effect.days", { count: Math.round(hours / 24) });
}

/** Of when the numbers are, and since when everything counts. */
export function sayCounted(language: Language, { at, since }: Pick<Report, "at" | "since">): string {
  const day = (instant: number) => inWords(language, instant, { day: "numeric", month: "long", year: "numeric" });
  const counted = say(language, "effect.counted", { at: day(at) });
  return since === null ? counted : `${counted} ${say(language, "effect.since", { since: day(since) })}`;
}

/** The whole report in words. */
export function sayReport(language: Language, report: Report): Paragraph[] {
  return [
    ...SUBJECTS.flatMap((subject) => [
      { text: say(language, `effect.subject.${subject}`), heading: true },
      ...sayTotal(language, report, subject).map((text) => ({ text, heading: false })),
    ]),
    { text: sayCounted(language, report), heading: false },
  ];
}

/** What the numbers mean, each by its name. */
export function sayMeanings(language: Language): Paragraph[] {
  const meanings = [
    ...MAIN_NUMBERS.map((name) => [say(language, `effect.number.${name}`), say(language, `effect.means.${name}`)]),
    [say(language, "effect.hours.short"), say(language, "effect.means.hours")],
  ];
  return [
    { text: say(language, "effect.means"), heading: true },
    ...meanings.map(([name, text]) => ({ text: `${name}: ${text}`, heading: false })),
  ];
}

function inWords(language: Language, instant: number, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: HOME_ZONE }).format(instant);
}
