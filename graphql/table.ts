import type { TableColumn, TableLayout, TableMapping } from "#domain/feed/offer-columns.ts";
import { COLUMNS, type OfferColumn } from "#domain/feed/offer-words.ts";
import { builder } from "./builder.ts";

const OfferColumnType = builder.enumType("OfferColumn", {
  values: Object.fromEntries(
    (Object.keys(COLUMNS) as OfferColumn[]).map((value) => [value.replace(/[A-Z]/g, "_$&").toUpperCase(), { value }]),
  ),
});

export const TableInputType = builder.inputType("TableInput", {
  description: "what the columns of a table of offers say, in their order; one that is null is left out",
  fields: (t) => ({
    columns: t.field({ type: [OfferColumnType], required: { list: true, items: false } }),
    headless: t.boolean({ description: "whether the first row is an offer already, and no row of names" }),
  }),
});

export const TableType = builder.objectRef<TableLayout>("Table");
const TableColumnType = builder.objectRef<TableColumn>("TableColumn");

/** A table of offers as it was read. */
export function defineTable(): void {
  TableType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      headless: t.exposeBoolean("headless"),
      columns: t.expose("columns", { type: [TableColumnType] }),
    }),
  });
  TableColumnType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      head: t.exposeString("head", { nullable: true, description: "its name, or null in a table without names" }),
      samples: t.exposeStringList("samples", { description: "its first values" }),
      column: t.expose("column", { type: OfferColumnType, nullable: true, description: "null when it is left out" }),
    }),
  });
}

type Said = typeof TableInputType.$inferInput;

/** What a client says of a table's columns, or null. */
export function mappingOf(table: Said | null | undefined): TableMapping | null {
  if (!table) return null;
  return { columns: table.columns.map((column) => column ?? null), headless: table.headless ?? false };
}
