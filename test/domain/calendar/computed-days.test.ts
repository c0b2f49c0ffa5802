import Holidays from "date-holidays";
import { expect, test } from "vitest";
import type { DayFact } from "#domain/calendar/day-fact.ts";
import { SHIPPED_DAYS } from "#domain/calendar/dutch-days.ts";
import { easterOf } from "#domain/calendar/easter.ts";
import { moonYears } from "#domain/calendar/moon-days.ts";

/** What the library calls the first day of each of ours, and in which country's list it stands. */
const KNOWN: Record<string, readonly [string, string]> = {
  nieuwjaarsdag: ["NL", "Nieuwjaar"],
  "goede-vrijdag": ["NL", "Goede Vrijdag"],
  pasen: ["NL", "Pasen"],
  koningsdag: ["NL", "Koningsdag"],
  bevrijdingsdag: ["NL", "Bevrijdingsdag"],
  hemelvaart: ["NL", "Hemelvaartsdag"],
  pinksteren: ["NL", "Pinksteren"],
  kerst: ["NL", "Kerstmis"],
  dodenherdenking: ["NL", "Nationale Dodenherdenking"],
  sinterklaas: ["NL", "Sinterklaasavond"],
  oudejaarsavond: ["NL", "Oudejaarsavond"],
  suikerfeest: ["SR", "Suikerfeest (Eid al-Fitr)"],
  offerfeest: ["SR", "Offerfeest (Eid Al-Adha)"],
  "keti-koti": ["SR", "Dag der Vrijheden (Keti koti)"],
  srefidensi: ["SR", "Onafhankelijkheidsdag"],
  phagwa: ["SR", "Holifeest"],
  diwali: ["SR", "Divali"],
};
const libraries = { NL: new Holidays("NL"), SR: new Holidays("SR") };

/** When the library has it; several when a year of ours has it twice. */
function inLibrary(country: string, name: string, year: number): string[] {
  const days = libraries[country as keyof typeof libraries].getHolidays(year, "nl");
  return days.filter((day) => day.name === name).map(({ date }) => date.slice(0, 10));
}

const nameOf = ({ id }: DayFact) => id.replace(/-\d+$/, "");

test.each(Object.entries(KNOWN))("the library has %s on the same days", (name, [country, theirs]) => {
  const ours = SHIPPED_DAYS.filter((day) => nameOf(day) === name);
  // Of a feast whose Islamic year ends after the last year that we know.
  const known = ours.filter(({ from }) => from < "2031");
  expect(known.length).toBeGreaterThanOrEqual(5);
  for (const { from } of known) expect(inLibrary(country, theirs, Number(from.slice(0, 4)))).toContain(from);
});

test("Easter is when the library has it, for two hundred years", () => {
  for (let year = 1900; year <= 2100; year++) expect([easterOf(year)]).toEqual(inLibrary("NL", "Pasen", year));
});

test("the Islamic years follow each other, and each has its fast before its feasts", () => {
  const years = moonYears(2000, 2060);
  expect(years.map(({ year }) => Number(year))).toEqual(years.map((_, at) => Number(years[0]?.year) + at));
  expect(years.length).toBeGreaterThanOrEqual(62);
  for (const { ramadan, eidAlFitr, eidAlAdha } of years) {
    expect([29, 30]).toContain((Date.parse(eidAlFitr) - Date.parse(ramadan.from)) / 86_400_000);
    expect(ramadan.to < eidAlFitr && eidAlFitr < eidAlAdha).toBe(true);
  }
});

test("the holidays of the schools last from a Saturday to a Sunday, each as many weeks as it has", () => {
  const length = ({ from, to }: DayFact) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const schools = SHIPPED_DAYS.filter(({ kind }) => kind === "SCHOOL_HOLIDAY");
  const weeks = { voorjaarsvakantie: 9, meivakantie: 9, zomervakantie: 44, herfstvakantie: 9, kerstvakantie: 16 };
  for (const day of schools) {
    expect(length(day), day.id).toBe(weeks[nameOf(day) as keyof typeof weeks]);
    expect(new Date(day.from).getUTCDay(), day.id).toBe(6);
    expect(new Date(day.to).getUTCDay(), day.id).toBe(0);
  }
});
