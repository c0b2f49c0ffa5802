/** A content line with folding undone; `number` is the line in the text on which it begins, from 1. */
export interface Line {
  number: number;
  text: string;
  /** The property's name in upper case; "" when it has none. */
  name: string;
  /** Where the colon before the value stands, the first outside quotes; -1 when there is none. */
  colon: number;
}

/** A VEVENT or VTIMEZONE as it stands in the text, without the alarms inside it. */
export interface Block {
  line: number;
  lines: Line[];
  /** False when the text ends, or the next event begins, before its END. */
  closed: boolean;
}

/** One VCALENDAR of a text; events outside any VCALENDAR come in one of their own. */
export interface CalendarText {
  /** Lines of the calendar itself: PRODID, VERSION, METHOD, X-WR-CALNAME. */
  head: Line[];
  events: Block[];
  zones: Block[];
  /** False when the text ends before its END. */
  closed: boolean;
}

/** Longer properties are cut: 64 KiB. */
const MAX_PROPERTY = 65_536;
/** Deeper components are read as one, so that finding their end stays cheap. */
const MAX_NESTING = 8;

/**
 * Takes a text apart into its calendars and events, so that one broken event cannot spoil the others.
 * Reads CRLF, LF and CR line ends, a byte order mark, folded lines, and vCalendar 1.0's soft line breaks.
 */
export function scanCalendars(text: string): CalendarText[] {
  const scan: Scan = { calendars: [], calendar: null, block: null, inside: [] };
  for (const line of unfold(text)) {
    const edge = line.name === "BEGIN" || line.name === "END";
    const match = edge ? /^\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(line.text) : null;
    const name = match?.[2]?.toUpperCase() ?? "";
    if (match?.[1]?.toUpperCase() === "BEGIN") begin(scan, name, line);
    else if (match) end(scan, name);
    else if (scan.block && scan.inside.length === 0) scan.block.lines.push(line);
    else if (scan.block && isObservance(scan.inside[0])) scan.block.lines.push(line);
    else if (!scan.block && scan.inside.length === 0) scan.calendar?.head.push(line);
  }
  return scan.calendars;
}

/** The value of the first line with one of these names, raw; null when there is none. */
export function rawValue(lines: Line[], ...names: string[]): string | null {
  for (const name of names) {
    const line = lines.find((one) => one.name === name);
    if (line) return lineValue(line).trim();
  }
  return null;
}

/** What stands behind the colon; the whole text when it has none. */
export function lineValue({ text, colon }: Line): string {
  return text.slice(colon + 1);
}

/** Whether nothing stands between name and value. */
export function isPlain({ name, colon }: Line): boolean {
  return name !== "" && colon === name.length;
}

/** The name with its parameters. */
export function headOf({ text, colon }: Line): string {
  return text.slice(0, Math.max(0, colon));
}

/** A parameter of a line, without quotes; null when it is not there. */
export function paramOf(line: Line, name: string): string | null {
  if (isPlain(line)) return null;
  const head = headOf(line);
  if (!head.includes(";")) return null;
  const match = paramPattern(name).exec(head);
  return match ? (match[1] ?? match[2] ?? "").trim() : null;
}

const patterns = new Map<string, RegExp>();

/** One for each of the few names that are asked for. */
function paramPattern(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;:]*))`, "i");
  patterns.set(name, made);
  return made;
}

interface Scan {
  calendars: CalendarText[];
  calendar: CalendarText | null;
  block: Block | null;
  /** Components open inside the block, or beside it in the calendar. */
  inside: string[];
}

function begin(scan: Scan, name: string, line: Line): void {
  if (name === "VCALENDAR") {
    close(scan);
    scan.calendar = open(scan, false);
  } else if (name === "VEVENT" || name === "VTIMEZONE") {
    close(scan);
    scan.calendar ??= open(scan, true);
    scan.block = { line: line.number, lines: [], closed: false };
    (name === "VEVENT" ? scan.calendar.events : scan.calendar.zones).push(scan.block);
  } else {
    if (scan.inside.length < MAX_NESTING) scan.inside.push(name);
    if (scan.block && isObservance(name)) scan.block.lines.push(lineOf(line.number, `BEGIN:${name}`));
  }
}

function end(scan: Scan, name: string): void {
  const depth = scan.inside.lastIndexOf(name);
  if (depth >= 0) {
    scan.inside.length = depth;
    if (scan.block && isObservance(name)) scan.block.lines.push(lineOf(0, `END:${name}`));
  } else if (name === "VEVENT" || name === "VTIMEZONE") {
    if (scan.block) scan.block.closed = true;
    close(scan);
  } else if (name === "VCALENDAR") {
    close(scan);
    if (scan.calendar) scan.calendar.closed = true;
    scan.calendar = null;
  }
}

function open(scan: Scan, closed: boolean): CalendarText {
  const calendar: CalendarText = { head: [], events: [], zones: [], closed };
  scan.calendars.push(calendar);
  return calendar;
}

function close(scan: Scan): void {
  scan.block = null;
  scan.inside = [];
}

function isObservance(name: string | undefined): boolean {
  return name === "STANDARD" || name === "DAYLIGHT";
}

const SPACE = 32;
const TAB = 9;

function* unfold(text: string): Generator<Line> {
  let current: string | null = null;
  let begun = 0;
  let number = 0;
  for (const raw of text.replace(/^\uFEFF+/, "").split(/\r\n|\n|\r/)) {
    number++;
    const first = raw.charCodeAt(0);
    if (current !== null && (first === SPACE || first === TAB)) current = joined(current, raw.slice(1));
    else if (current !== null && endsSoftly(current)) current = joined(current, `\r\n${raw}`);
    else if (raw !== "") {
      // An empty line ends nothing: where a copy doubled the line ends, the folds go on after it.
      if (current !== null) yield lineOf(begun, current);
      current = raw.slice(0, MAX_PROPERTY);
      begun = number;
    }
  }
  if (current !== null) yield lineOf(begun, current);
}

function joined(text: string, more: string): string {
  return text.length < MAX_PROPERTY ? text + more.slice(0, MAX_PROPERTY - text.length) : text;
}

/** Taken apart once, when the line is whole: a fold may lie within the name. */
function lineOf(number: number, text: string): Line {
  const end = text.search(/[;:]/);
  const head = end < 0 ? "" : text.slice(0, end).trim();
  const name = /^[\w-]+$/.test(head) ? head.toUpperCase() : "";
  return { number, text, name, colon: name !== "" && text[end] === ":" ? end : colonOf(text) };
}

function colonOf(text: string): number {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    if (text[i] === ":" && !quoted) return i;
  }
  return text.indexOf(":");
}

function endsSoftly(text: string): boolean {
  return text.endsWith("=") && /^[^:]*;\s*(?:ENCODING\s*=\s*)?QUOTED-PRINTABLE/i.test(text.slice(0, 200));
}
