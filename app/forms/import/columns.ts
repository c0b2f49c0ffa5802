/** What a column of a table of offers can say, in the order in which a form asks for it. */
export const OFFER_COLUMNS = [
  "TITLE",
  "DESCRIPTION",
  "NEED",
  "FORM",
  "AUDIENCES",
  "AREAS",
  "VALUE_FORMS",
  "PRICE",
  "SCHEDULE",
  "FUNDER",
  "URL",
  "LANGUAGE",
  "ID",
] as const;
export type OfferColumn = (typeof OFFER_COLUMNS)[number];

/** What a form says of a table's columns; null is a column that is left out. */
export interface Mapping {
  columns: (OfferColumn | null)[];
  headless: boolean;
}

/** What the fields of a form say of the columns; null when it has none. */
export function mappingIn(fields: ReadonlyMap<string, string>): Mapping | null {
  const columns: Mapping["columns"] = [];
  for (let at = 0; fields.has(`column-${at}`); at++) {
    columns.push(OFFER_COLUMNS.find((one) => one === fields.get(`column-${at}`)) ?? null);
  }
  return columns.length === 0 ? null : { columns, headless: fields.get("headless") === "yes" };
}

/** A mapping as a form carries it, to see whether it was changed since one looked. */
export function mappingText({ columns, headless }: Mapping): string {
  return [headless ? "headless" : "", ...columns.map((column) => column ?? "")].join(",");
}
