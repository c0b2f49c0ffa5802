import { OFFER_FORMS, type OfferForm } from "#domain/catalogue/offer.ts";
import { VALUE_FORMS, type ValueForm } from "#domain/network/value-form.ts";
import type { Fault } from "#domain/refusal.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { RefusedItem } from "./calendar-item.ts";
import { layoutOf, recognised, type TableLayout, type TableMapping } from "./offer-columns.ts";
import { formOfLabel, type OfferColumn, plainWords, VALUE_WORDS } from "./offer-words.ts";
import { plainText } from "./plain-text.ts";
import { type Row, tableRows } from "./table-rows.ts";
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
  /** Its columns and what they were taken for; null of a text that is no table. */
  layout: TableLayout | null;
}

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 5_000;
/** One row more, which may be that of the names. */
const BOUNDS = { rows: MAX_ROWS + 1, columns: 100 };

/** What is said of a table's columns: a mapping, or a way to find one by the names in the first row. */
export type SaidOfColumns = TableMapping | ((names: readonly string[]) => TableMapping);

/** Takes every column by its Dutch or English name. */
export function byNames(names: readonly string[]): TableMapping {
  return { columns: recognised(names), headless: false };
}

/**
 * Reads a table of offers: commas, semicolons or tabs, quotes, line breaks inside cells, columns in any order. Several
 * columns that say the same are joined. Never throws: a text that is no such table is one refusal on line 1, a row one
 * on its own.
 */
export function readOfferTable(text: string, said: SaidOfColumns = byNames): OfferTableReading {
  if (text.length > MAX_BYTES) return failed("fault.offers.tooLarge", { most: MAX_BYTES / 1024 / 1024 });
  if (text.replace(/^\uFEFF/, "").trim() === "") return failed("fault.offers.empty");
  const table = tableRows(text, BOUNDS, (names) => recognised(names).filter((column) => column !== null).length);
  if (table?.beyond === "rows") return failed("fault.offers.tooManyRows", { most: MAX_ROWS });
  const rows = table?.rows ?? [];
  const [head] = rows;
  if (!head) return failed("fault.offers.notATable");
  const mapping = typeof said === "function" ? said(head.cells) : said;
  const body = mapping.headless ? rows : rows.slice(1);
  if (body.length > MAX_ROWS) return failed("fault.offers.tooManyRows", { most: MAX_ROWS });
  const layout = layoutOf(rows, mapping);
  if (!mapping.columns.includes("title")) return { ...failed("fault.offers.noTitleColumn"), layout };
  if (body.length === 0) return { ...failed("fault.offers.noRows"), layout };
  return { ...readRows(body, mapping.columns), layout };
}

type Columns = TableMapping["columns"];

function readRows(rows: Row[], columns: Columns): Pick<OfferTableReading, "items" | "refused"> {
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

/** What stands between two columns that say the same. */
const BETWEEN: Partial<Record<OfferColumn, string>> = {
  description: "\n",
  need: ", ",
  form: ", ",
  audiences: ", ",
  areas: ", ",
  valueForms: ", ",
};

/** With this the name of an offer begins that has an id in its table. */
export const ID_KEY = "id ";

/** The name of an offer that has no id in its table. */
export function titleKey(title: string): string {
  return plainWords(title) || title;
}

function itemOf(row: Row, columns: Columns): OfferItem {
  const cell = (name: OfferColumn) => {
    const cells = row.cells.filter((_, at) => columns[at] === name).map(plainText);
    return cells.filter((text) => text !== "").join(BETWEEN[name] ?? " ");
  };
  const title = cell("title").replace(/\s+/g, " ");
  const unread: string[] = [];
  const url =
    webAddress(cell("url")) ??
    webAddress(/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(cell("url")) ? `https://${cell("url")}` : "");
  if (cell("url") !== "" && url === null) unread.push(cell("url"));
  return {
    key: cell("id") === "" ? titleKey(title) : `${ID_KEY}${cell("id")}`,
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

function listOf(cell: string): string[] {
  return [...new Set(cell.split(/[,;|/\n]/).map((word) => word.trim()))].filter((word) => word !== "");
}

function readForm(cell: string, unread: string[]): OfferForm | null {
  for (const word of listOf(cell)) {
    const form = OFFER_FORMS.find((one) => one === word.toUpperCase()) ?? formOfLabel(word);
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
  return { items: [], refused: [refusal(1, null, fault)], layout: null };
}
