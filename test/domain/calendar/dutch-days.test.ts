import { expect, test } from "vitest";
import { daysAt } from "#domain/calendar/day-fact.ts";
import { SHIPPED_DAYS, shippedDay } from "#domain/calendar/dutch-days.ts";
import { SHIPPED_YEARS } from "#domain/calendar/shipped-years.ts";

const at = (date: string) => daysAt(SHIPPED_DAYS, date).map(({ id }) => id);

test("a date knows its holidays", () => {
  expect(at("2027-03-29")).toEqual(["pasen-2027"]);
  expect(at("2027-02-24")).toEqual(["ramadan-1448", "voorjaarsvakantie-2027"]);
  expect(at("2027-06-15")).toEqual([]);
});

test("no two days have one id, and every day has names, a source and its days in order", () => {
  expect(new Set(SHIPPED_DAYS.map(({ id }) => id)).size).toBe(SHIPPED_DAYS.length);
  for (const { id, from, to, nl, en, source, written } of SHIPPED_DAYS) {
    expect(nl, id).toMatch(/^[A-Z]/);
    expect(en, id).toMatch(/^[A-Z]/);
    expect(source, id).not.toBe("");
    expect(written, id).toBe(2026);
    expect(from <= to, id).toBe(true);
  }
});

test("two Ramadans that begin in one year are two, each as long as a month of the moon", () => {
  const fasts = SHIPPED_DAYS.filter(({ kind, from }) => kind === "RAMADAN" && from.startsWith("2030"));
  expect(fasts.map(({ from }) => from)).toEqual(["2030-01-05", "2030-12-26"]);
  for (const { from, to } of SHIPPED_DAYS.filter(({ kind }) => kind === "RAMADAN"))
    expect([29, 30]).toContain((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
});

test("every year has its holidays, of the law, of the schools and of the moon", () => {
  for (let year = SHIPPED_YEARS.first; year <= SHIPPED_YEARS.last; year++) {
    for (const name of ["pasen", "hemelvaart", "pinksteren", "koningsdag", "kerst", "keti-koti", "zomervakantie"])
      expect(shippedDay(`${name}-${year}`), `${name} ${year}`).not.toBeNull();
  }
});
