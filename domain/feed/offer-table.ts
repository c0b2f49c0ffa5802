import { parse } from "csv-parse/browser/esm/sync";
import { type Language, OFFER_FORMS, type OfferForm } from "#domain/catalogue/offer.ts";
import { VALUE_FORMS, type ValueForm } from "#domain/network/value-form.ts";
import type { Fault } from "#domain/refusal.ts";
import type { RefusedItem } from "./calendar-item.ts";
import { COLUMNS, FORM_WORDS, type OfferColumn, plainWords, VALUE_WORDS } from "./offer-words.ts";
import { plainText } from "./plain-text.ts";
import { webAddress } from "./web-address.ts";

/** One row of an offer table. Need, audiences and areas are the words of the file: the board maps them. */
export interface OfferItem {
  /** Its name within the source: the id column, else the title in plain letters. */
  key: string;
  title: string;
  description: string;
  need: string[];
  form: OfferForm | null;
  audiences: string[];
  areas: string[];
  valueForms: ValueForm[];
  price: string | null;
  schedule: string | null;
  funder: string | null;
  /** http or https only. */
  url: string | null;
  language: Language | null;
  /** Words in the columns form, value, link and language that say nothing to us; they are left out. */
  unread: string[];
  /** Line of the text on which the row begins, from 1. */
  line: number;
}

export interface OfferTableReading {
  items: OfferItem[];
  refused: RefusedItem[];
  /** Column names that were not recognised. */
  unknownColumns: string[];
}

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 5_000;
const DELIMITERS = [";", ",", "\t"];

/**
 * Reads a table of offers: commas, semicolons or tabs, quotes, line breaks inside cells, columns in any order by their
 * Dutch or English names. Never throws: a text that is no such table is one refusal on line 1, a row one on its own.
 */
export function readOfferTable(text: string): OfferTableReading {
  if (text.length > MAX_BYTES) return failed("fault.offers.tooLarge", { most: MAX_BYTES / 1024 / 1024 });
  if (text.replace(/^\uFEFF/, "").trim() === "") return failed("fault.offers.empty");
  const rows = bestRows(text);
  const head = rows?.[0];
  if (!rows || !head) return failed("fault.offers.notATable");
  const columns = columnsOf(head.cells);
  if (!columns.has("title")) return failed("fault.offers.noTitleColumn");
  const unknownColumns = head.cells.filter((name) => name.trim() !== "" && columnOf(name) === null);
  const body = rows.slice(1).filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  if (body.length === 0) return { ...failed("fault.offers.noRows"), unknownColumns };
  if (body.length > MAX_ROWS) return failed("fault.offers.tooManyRows", { count: body.length, most: MAX_ROWS });
  return { ...readRows(body, columns), unknownColumns };
}

interface Row {
  line: number;
  cells: string[];
}

/** The reading whose first row has the most columns that we know. */
function bestRows(text: string): Row[] | null {
  const readings = DELIMITERS.map((delimiter) => rowsOf(text, delimiter)).filter((rows) => rows !== null);
  const known = (rows: Row[]) => columnsOf(rows[0]?.cells ?? []).size * 1_000 + (rows[0]?.cells.length ?? 0);
  return readings.sort((a, b) => known(b) - known(a))[0] ?? null;
}

function rowsOf(text: string, delimiter: string): Row[] | null {
  try {
    const options = { delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true };
    const records = parse(text.replace(/\r\n?/g, "\n"), { ...options, record_delimiter: "\n" });
    const rows: Row[] = [];
    let line = 1;
    for (const { record, info } of records as unknown as { record: string[]; info: { lines: number } }[]) {
      rows.push({ line, cells: record.map(String) });
      line = info.lines + 1;
    }
    return rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  } catch {
    return null;
  }
}

function readRows(rows: Row[], columns: Map<OfferColumn, number>): Pick<OfferTableReading, "items" | "refused"> {
  const items: OfferItem[] = [];
  const refused: RefusedItem[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const item = itemOf(row, columns);
    const before = lines.get(item.key);
    if (item.title === "") refused.push(refusal(row.line, null, { field: "title", key: "fault.offers.noTitle" }));
    else if (before !== undefined) {
      const fault: Fault = { field: "title", key: "fault.offers.twice", params: { line: before } };
      refused.push(refusal(row.line, item.title, fault));
    } else {
      lines.set(item.key, row.line);
      items.push(item);
    }
  }
  return { items, refused };
}

function itemOf(row: Row, columns: Map<OfferColumn, number>): OfferItem {
  const cell = (name: OfferColumn) => plainText(row.cells[columns.get(name) ?? -1] ?? "");
  const title = cell("title").replace(/\s+/g, " ");
  const unread: string[] = [];
  const url =
    webAddress(cell("url")) ??
    webAddress(/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(cell("url")) ? `https://${cell("url")}` : "");
  if (cell("url") !== "" && url === null) unread.push(cell("url"));
  return {
    key: cell("id") === "" ? plainWords(title) || title : `id ${cell("id")}`,
    title,
    description: cell("description"),
    need: listOf(cell("need")),
    form: readForm(cell("form"), unread),
    audiences: listOf(cell("audiences")),
    areas: listOf(cell("areas")),
    valueForms: readValueForms(cell("valueForms"), unread),
    price: cell("price") || null,
    schedule: cell("schedule") || null,
    funder: cell("funder") || null,
    url,
    language: readLanguage(cell("language"), unread),
    unread,
    line: row.line,
  };
}

function columnsOf(names: string[]): Map<OfferColumn, number> {
  const columns = new Map<OfferColumn, number>();
  names.forEach((name, index) => {
    const column = columnOf(name);
    if (column && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}

function columnOf(name: string): OfferColumn | null {
  const plain = plainWords(name.replace(/\([^)]*\)/g, " "));
  for (const [column, names] of Object.entries(COLUMNS)) {
    if ((names as readonly string[]).includes(plain) || plainWords(column) === plain) return column as OfferColumn;
  }
  return null;
}

function listOf(cell: string): string[] {
  return [...new Set(cell.split(/[,;|/\n]/).map((word) => word.trim()))].filter((word) => word !== "");
}

function readForm(cell: string, unread: string[]): OfferForm | null {
  for (const word of listOf(cell)) {
    const form = OFFER_FORMS.find((one) => one === word.toUpperCase()) ?? FORM_WORDS[plainWords(word)];
    if (form) return form;
    unread.push(word);
  }
  return null;
}

function readValueForms(cell: string, unread: string[]): ValueForm[] {
  const found = new Set<ValueForm>();
  for (const word of listOf(cell.replace(/\s+(en|and|of|or|\+|&)\s+/gi, ", "))) {
    const form = VALUE_FORMS.find((one) => one === word.toUpperCase()) ?? VALUE_WORDS[plainWords(word)];
    if (form) found.add(form);
    else unread.push(word);
  }
  return VALUE_FORMS.filter((form) => found.has(form));
}

function readLanguage(cell: string, unread: string[]): Language | null {
  const word = plainWords(cell);
  if (/^(nl|nederlands|dutch)$/.test(word)) return "nl";
  if (/^(en|engels|english)$/.test(word)) return "en";
  if (word !== "") unread.push(cell);
  return null;
}

function refusal(line: number, title: string | null, fault: Fault): RefusedItem {
  return { line, title, fault };
}

function failed(key: Fault["key"], params?: Record<string, number>): OfferTableReading {
  const fault = params ? { field: "text", key, params } : { field: "text", key };
  return { items: [], refused: [refusal(1, null, fault)], unknownColumns: [] };
}
