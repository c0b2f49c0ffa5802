/** A content line with folding undone; `number` is the line in the text on which it begins, from 1. */
export interface Line {
  number: number;
  text: string;
  /** The property's name in upper case; "" when it has none. */
  name: string;
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
    if (line) return splitLine(line.text).value.trim();
  }
  return null;
}

/** Name with parameters, and value: parted by the first colon outside quotes. */
export function splitLine(text: string): { head: string; value: string } {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    if (text[i] === ":" && !quoted) return { head: text.slice(0, i), value: text.slice(i + 1) };
  }
  const colon = text.indexOf(":");
  return { head: text.slice(0, Math.max(0, colon)), value: text.slice(colon + 1) };
}

/** A parameter of a line, without quotes; null when it is not there. */
export function paramOf(line: Line, name: string): string | null {
  const { head } = splitLine(line.text);
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
    scan.calendar = open(scan);
  } else if (name === "VEVENT" || name === "VTIMEZONE") {
    close(scan);
    scan.calendar ??= open(scan);
    scan.block = { line: line.number, lines: [], closed: false };
    (name === "VEVENT" ? scan.calendar.events : scan.calendar.zones).push(scan.block);
  } else {
    if (scan.inside.length < MAX_NESTING) scan.inside.push(name);
    if (scan.block && isObservance(name))
      scan.block.lines.push({ number: line.number, text: `BEGIN:${name}`, name: "BEGIN" });
  }
}

function end(scan: Scan, name: string): void {
  const depth = scan.inside.lastIndexOf(name);
  if (depth >= 0) {
    scan.inside.length = depth;
    if (scan.block && isObservance(name)) scan.block.lines.push({ number: 0, text: `END:${name}`, name: "END" });
  } else if (name === "VEVENT" || name === "VTIMEZONE") {
    if (scan.block) scan.block.closed = true;
    close(scan);
  } else if (name === "VCALENDAR") {
    close(scan);
    scan.calendar = null;
  }
}

function open(scan: Scan): CalendarText {
  const calendar: CalendarText = { head: [], events: [], zones: [] };
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

function* unfold(text: string): Generator<Line> {
  let current: Line | null = null;
  let number = 0;
  for (const raw of text.replace(/^\uFEFF+/, "").split(/\r\n|\n|\r/)) {
    number++;
    if (current && /^[ \t]/.test(raw)) append(current, raw.slice(1));
    else if (current && endsSoftly(current.text)) append(current, `\r\n${raw}`);
    else if (raw !== "") {
      // An empty line ends nothing: where a copy doubled the line ends, the folds go on after it.
      if (current) yield named(current);
      current = { number, text: raw.slice(0, MAX_PROPERTY), name: "" };
    }
  }
  if (current) yield named(current);
}

/** Read once, when the line is whole: a fold may lie within the name. */
function named(line: Line): Line {
  line.name = /^\s*([\w-]+)\s*[;:]/.exec(line.text)?.[1]?.toUpperCase() ?? "";
  return line;
}

function append(line: Line, more: string): void {
  if (line.text.length < MAX_PROPERTY) line.text += more.slice(0, MAX_PROPERTY - line.text.length);
}

function endsSoftly(text: string): boolean {
  return text.endsWith("=") && /^[^:]*;\s*(?:ENCODING\s*=\s*)?QUOTED-PRINTABLE/i.test(text.slice(0, 200));
}
