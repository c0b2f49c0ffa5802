import ICAL from "ical.js";
import { type Line, paramOf, splitLine } from "./calendar-lines.ts";
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

const NAMES = new Set(["UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CATEGORIES", "ORGANIZER"]);

/** Reads the text properties of an event; one that cannot be read counts as absent. `old` is vCalendar 1.0. */
export function readTexts(lines: Line[], old: boolean): Texts {
  const properties = new Map<string, ICAL.Property[]>();
  for (const line of lines) {
    const name = line.name;
    const property = NAMES.has(name) ? readProperty(line, old) : null;
    if (property) listOf(properties, name).push(property);
  }
  const text = (name: string) => String(properties.get(name)?.[0]?.getFirstValue() ?? "");
  const organizer = properties.get("ORGANIZER")?.[0]?.getParameter("cn");
  return {
    uid: text("UID").trim(),
    title: plainText(text("SUMMARY")).replace(/\s+/g, " "),
    description: plainText(text("DESCRIPTION")),
    place: plainText(text("LOCATION")).split("\n").filter(Boolean).join(", ") || null,
    url: webAddress(text("URL")),
    categories: categoriesOf(properties.get("CATEGORIES") ?? []),
    organizer: typeof organizer === "string" ? plainText(organizer) || null : null,
  };
}

function listOf(properties: Map<string, ICAL.Property[]>, name: string): ICAL.Property[] {
  const list = properties.get(name) ?? [];
  properties.set(name, list);
  return list;
}

function categoriesOf(properties: ICAL.Property[]): string[] {
  const all = properties.flatMap((property) => property.getValues().map((value) => plainText(String(value))));
  return [...new Set(all.filter((category) => category !== ""))];
}

function readProperty(line: Line, old: boolean): ICAL.Property | null {
  try {
    return ICAL.Property.fromString(isQuotedPrintable(line) ? decoded(line) : old ? escaped(line) : line.text.trim());
  } catch {
    return null;
  }
}

function isQuotedPrintable(line: Line): boolean {
  const { head } = splitLine(line.text);
  return head.includes(";") && /;\s*(ENCODING\s*=\s*)?QUOTED-PRINTABLE/i.test(head);
}

function decoded(line: Line): string {
  const value = splitLine(line.text).value.replace(/=\r\n/g, "");
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
  return `${line.name}:${escapeText(splitLine(line.text).value)}`;
}

function escapeText(text: string): string {
  return text
    .replace(/\\(?![nN,;\\])/g, "\\\\")
    .replace(/\r?\n/g, "\\n")
    .replace(/(?<!\\)([;,])/g, "\\$1");
}
