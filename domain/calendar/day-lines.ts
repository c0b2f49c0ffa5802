import type { Fault } from "#domain/refusal.ts";
import { isDate } from "./day-input.ts";

/** A line of a list: a day, or some days on end, and what they are called. */
export interface DayLine {
  from: string;
  to: string;
  name: string;
  /** Counted from 1, empty lines too. */
  number: number;
}

const MOST_LINES = 200;
/** A date as people and their programs write it: 2027-03-14, 14-3-2027, 14 maart 2027, with or without a weekday. */
const WEEKDAY = String.raw`(?:(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const DATE = String.raw`(\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4})`;
const UNTIL = String.raw`(?:\s*(?:\.\.|t/m|tot en met|until|to|–|-)\s*${WEEKDAY}${DATE})?`;
const LINE = new RegExp(String.raw`^${WEEKDAY}${DATE}${UNTIL}(?![\d-])\s*[,;:|–-]?\s*(.*)$`, "i");

/**
 * Reads a list that was pasted: on each line a date, or two with "t/m" between, and a name. Empty lines do not count.
 * What cannot be read is a fault at `lines` with its number; nothing is guessed.
 */
export function readDayLines(text: string): { days: DayLine[]; faults: Fault[] } {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ number: at + 1, line: line.trim() }));
  const filled = lines.filter(({ line }) => line !== "");
  if (filled.length === 0) return { days: [], faults: [{ field: "lines", key: "fault.required" }] };
  if (filled.length > MOST_LINES) {
    return { days: [], faults: [{ field: "lines", key: "fault.day.lines", params: { most: MOST_LINES } }] };
  }
  const days: DayLine[] = [];
  const faults: Fault[] = [];
  for (const { number, line } of filled) {
    const day = readLine(line);
    if (day) days.push({ ...day, number });
    else faults.push({ field: "lines", key: "fault.day.line", params: { number, line: line.slice(0, 60) } });
  }
  return { days, faults };
}

function readLine(line: string): Omit<DayLine, "number"> | null {
  const [, first, last, name = ""] = LINE.exec(line.slice(0, 400)) ?? [];
  const from = dateOf(first);
  const to = last === undefined ? from : dateOf(last);
  if (from === null || to === null || name.trim() === "") return null;
  return { from, to, name: name.trim() };
}

function dateOf(text = ""): string | null {
  const [, day, month, year] = /^(\d{1,2})[-/.\s]+([a-z]+|\d{1,2})[-/.\s]+(\d{4})$/i.exec(text) ?? [];
  const date = day === undefined ? text : `${year}-${two(monthOf(month ?? ""))}-${two(Number(day))}`;
  return isDate(date) ? date : null;
}

function monthOf(text: string): number {
  return MONTHS[text.slice(0, 3).toLowerCase()] ?? Number(text);
}

/** The first letters of the months in Dutch and in English. */
const MONTHS: Record<string, number> = {
  ...{ jan: 1, feb: 2, maa: 3, mrt: 3, mar: 3, apr: 4, mei: 5, may: 5, jun: 6 },
  ...{ jul: 7, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, dec: 12 },
};

function two(value: number): string {
  return String(value).padStart(2, "0");
}
