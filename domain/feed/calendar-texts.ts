import ICAL from "ical.js";
import { headOf, isPlain, type Line, lineValue, paramOf } from "./calendar-lines.ts";
import { plainText } from "./plain-text.ts";
import { webAddress } from "./web-address.ts";

/** The words of an event, without escapes and markup. */
export interface Texts {
  uid: string;
  title: string;
  description: string;
  place: string | null;
  url: string | null;
  categories: string[];
  organizer: string | null;
}

const NAMES = new Set(["UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CATEGORIES"]);

/** Reads the text properties of an event; one that cannot be read counts as absent. `old` is vCalendar 1.0. */
export function readTexts(lines: Line[], old: boolean): Texts {
  const found = new Map<string, string>();
  const categories: string[] = [];
  let organizer: string | null = null;
  for (const line of lines) {
    if (line.name === "ORGANIZER") organizer ??= commonName(line, old);
    if (!NAMES.has(line.name) || found.has(line.name)) continue;
    const values = valuesOf(line, old);
    if (line.name === "CATEGORIES") categories.push(...values);
    else if (values[0] !== undefined) found.set(line.name, values[0]);
  }
  const text = (name: string) => found.get(name) ?? "";
  return {
    uid: text("UID").trim(),
    title: plainText(text("SUMMARY")).replace(/\s+/g, " "),
    description: plainText(text("DESCRIPTION")),
    place: plainText(text("LOCATION")).split("\n").filter(Boolean).join(", ") || null,
    url: webAddress(text("URL")),
    categories: [...new Set(categories.map(plainText).filter((category) => category !== ""))],
    organizer: organizer === null ? null : plainText(organizer) || null,
  };
}

/** The values of a line, unescaped; none when it cannot be read. Most lines have no parameters and need no parser. */
function valuesOf(line: Line, old: boolean): string[] {
  const value = lineValue(line);
  if (old || !isPlain(line)) return parsedValues(line, old);
  if (line.name === "URL") return [value];
  if (line.name === "CATEGORIES") return value.includes("\\") ? parsedValues(line, old) : value.split(",");
  return [ICAL.design.icalendar.value.text.fromICAL(value)];
}

/** A value that is not of the type that the line gives it shows only when it is taken out. */
function parsedValues(line: Line, old: boolean): string[] {
  try {
    return (
      readProperty(line, old)
        ?.getValues()
        .map((value) => String(value ?? "")) ?? []
    );
  } catch {
    return [];
  }
}

/** The name of the organiser; one without a name is "". */
function commonName(line: Line, old: boolean): string | null {
  const property = readProperty(line, old);
  if (!property) return null;
  const name = property.getParameter("cn");
  return typeof name === "string" ? name : "";
}

function readProperty(line: Line, old: boolean): ICAL.Property | null {
  try {
    return ICAL.Property.fromString(isQuotedPrintable(line) ? decoded(line) : old ? escaped(line) : line.text.trim());
  } catch {
    return null;
  }
}

function isQuotedPrintable(line: Line): boolean {
  const head = headOf(line);
  return head.includes(";") && /;\s*(ENCODING\s*=\s*)?QUOTED-PRINTABLE/i.test(head);
}

function decoded(line: Line): string {
  const value = lineValue(line).replace(/=\r\n/g, "");
  const bytes: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const code = value[i] === "=" ? Number.parseInt(value.slice(i + 1, i + 3), 16) : Number.NaN;
    if (Number.isNaN(code)) bytes.push(...new TextEncoder().encode(value[i]));
    else {
      bytes.push(code);
      i += 2;
    }
  }
  return `${line.name}:${escapeText(decodeBytes(new Uint8Array(bytes), paramOf(line, "CHARSET") ?? "utf-8"))}`;
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** vCalendar 1.0 does not escape, so its backslashes and commas are made safe for the reader of 2.0. */
function escaped(line: Line): string {
  return `${line.name}:${escapeText(lineValue(line))}`;
}

function escapeText(text: string): string {
  return text
    .replace(/\\(?![nN,;\\])/g, "\\\\")
    .replace(/\r?\n/g, "\\n")
    .replace(/(?<!\\)([;,])/g, "\\$1");
}
