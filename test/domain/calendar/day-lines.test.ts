import fc from "fast-check";
import { expect, test } from "vitest";
import { readDayLines } from "#domain/calendar/day-lines.ts";

const one = (line: string) => readDayLines(line).days[0];

test("a line is a date as people write it, and a name", () => {
  const ajax = { from: "2027-03-14", to: "2027-03-14", number: 1, name: "Ajax – PSV" };
  for (const line of [
    "2027-03-14 Ajax – PSV",
    "14-3-2027 Ajax – PSV",
    "14/03/2027; Ajax – PSV",
    "14 maart 2027: Ajax – PSV",
    "zondag 14 mrt 2027, Ajax – PSV",
    "Sun 14 March 2027 - Ajax – PSV",
    "  zo 14.03.2027\tAjax – PSV  ",
  ])
    expect(one(line), line).toEqual(ajax);
});

test("some days on end have two dates", () => {
  const tour = { from: "2027-05-16", to: "2027-05-18", number: 1, name: "Concerten in de ArenA" };
  for (const line of [
    "2027-05-16 t/m 2027-05-18 Concerten in de ArenA",
    "16-5-2027 tot en met 18-5-2027: Concerten in de ArenA",
    "zo 16 mei 2027 – di 18 mei 2027 Concerten in de ArenA",
    "2027-05-16..2027-05-18 Concerten in de ArenA",
  ])
    expect(one(line), line).toEqual(tour);
});

test("a name may begin with a digit, and hold a time", () => {
  expect(one("14-3-2027 20:00 Ajax")).toMatchObject({ name: "20:00 Ajax" });
  expect(one("14-3-2027 - 50 Cent")).toMatchObject({ name: "50 Cent" });
});

test("a line that cannot be read is named by its number, and the others are read", () => {
  const { days, faults } = readDayLines(
    "2027-03-14 Ajax\n\n31-2-2027 Nooit\nAjax 14 maart\n2027-04-01\n14-3-27 Kort\n2027-04-02 Twee",
  );
  expect(days.map(({ name }) => name)).toEqual(["Ajax", "Twee"]);
  expect(faults.map(({ field, params }) => [field, params?.number])).toEqual(
    [3, 4, 5, 6].map((number) => ["lines", number]),
  );
});

test("nothing, and far too much, is refused as a whole", () => {
  expect(readDayLines(" \n ").faults.map(({ key }) => key)).toEqual(["fault.required"]);
  expect(readDayLines("2027-03-14 Ajax\n".repeat(201)).faults.map(({ key }) => key)).toEqual(["fault.day.lines"]);
});

test("whatever is pasted, every line is a day or a fault", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: "binary" }).filter((line) => !/[\r\n]/.test(line)),
        { maxLength: 20 },
      ),
      (lines) => {
        const filled = lines.filter((line) => line.trim() !== "");
        const { days, faults } = readDayLines(lines.join("\n"));
        expect(days.length + faults.length).toBe(Math.max(1, filled.length));
      },
    ),
  );
});
