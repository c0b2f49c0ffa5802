import { expect, test } from "vitest";
import { writeHistoryTable } from "#domain/history/history-csv.ts";
import { fieldChanges, type Line, titleOf } from "#domain/history/line.ts";
import { sayChange } from "#domain/history/say-line.ts";

const LINE: Line = {
  ...{ id: "1", number: 7, at: Date.parse("2026-12-01T12:00:00Z"), person: "p", via: "page", verb: "change" },
  ...{ noun: "event", item: "e", network: "n" },
  before: { title: "Avond", start: Date.parse("2026-12-15T18:00:00Z"), themes: ["btw"], price: null, version: 1 },
  after: { title: "Avond", start: Date.parse("2026-12-16T18:00:00Z"), themes: [], price: "=1+1", version: 2 },
};
const NAMES = { people: new Map([["p", "Ada"]]), networks: new Map([["n", "Zuid"]]) };

test("a history tells the fields that changed, and no bookkeeping", () => {
  expect(fieldChanges(LINE).map(({ field }) => field)).toEqual(["start", "themes", "price"]);
});

test("a history tells them in words", () => {
  const told = fieldChanges(LINE).map((change) => sayChange("nl", LINE, change, NAMES.networks));
  expect(told).toEqual([
    { name: "Begin", before: "dinsdag 15 december 2026 om 19:00", after: "woensdag 16 december 2026 om 19:00" },
    { name: "Onderwerpen", before: "Btw en KOR", after: "niet ingevuld" },
    { name: "Prijs", before: "niet ingevuld", after: "=1+1" },
  ]);
});

test("a history tells an answer and its reason in words", () => {
  const line = { before: { answer: null, reason: null }, after: { answer: "NOT_A_PROBLEM", reason: "OTHER_AREA" } };
  const told = fieldChanges(line).map((change) => sayChange("nl", line, change, NAMES.networks).after);
  expect(told).toEqual(["Nee, dit is geen probleem", "Het is in een ander gebied"]);
});

test("who organises nothing with others does so with nobody", () => {
  const line = { before: { hosts: [] }, after: { hosts: ["n"] } };
  const told = fieldChanges(line).map((change) => sayChange("nl", line, change, NAMES.networks));
  expect(told).toEqual([{ name: "Samen met", before: "niemand", after: "Zuid" }]);
});

test("what is new or gone is told by its title alone", () => {
  const gone = { ...LINE, after: null };
  expect({ changes: fieldChanges(gone), title: titleOf(gone) }).toEqual({ changes: [], title: "Avond" });
});

test("a table of the log disarms formulas and names who is gone", () => {
  const table = writeHistoryTable(
    [{ ...LINE, person: "q", after: { ...LINE.after, title: "=HYPERLINK(1)" } }],
    NAMES,
    "nl",
  );
  expect(table).toContain("'=HYPERLINK(1)");
  expect(table).toContain("iemand die niet meer meedoet");
});
