import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { writeTable } from "#domain/csv.ts";

test("a cell of several lines stays one cell, however its lines end", () => {
  const rows = [
    ["a", "een\ntwee"],
    ["b", "een\r\ntwee"],
    ["c", "een\rtwee"],
    ["d", 'een; "twee"'],
  ];
  expect(parse(writeTable(rows), { bom: true, delimiter: ";", record_delimiter: "\r\n" })).toEqual(rows);
});
