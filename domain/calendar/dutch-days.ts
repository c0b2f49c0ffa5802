import type { DayFact, DayKind } from "./day-fact.ts";
import { daysAfter, easterOf } from "./easter.ts";
import { LISTED_DAYS } from "./listed-days.ts";
import { moonYears } from "./moon-days.ts";
import { SHIPPED_YEARS } from "./shipped-years.ts";

/** What `name` is called, in each language. */
const NAMES: Record<string, readonly [string, string]> = {
  nieuwjaarsdag: ["Nieuwjaarsdag", "New Year's Day"],
  "goede-vrijdag": ["Goede Vrijdag", "Good Friday"],
  pasen: ["Pasen", "Easter"],
  koningsdag: ["Koningsdag", "King's Day"],
  bevrijdingsdag: ["Bevrijdingsdag", "Liberation Day"],
  hemelvaart: ["Hemelvaart", "Ascension Day"],
  pinksteren: ["Pinksteren", "Whitsun"],
  kerst: ["Kerst", "Christmas"],
  oudejaarsavond: ["Oudejaarsavond", "New Year's Eve"],
  kerstavond: ["Kerstavond", "Christmas Eve"],
  dodenherdenking: ["Dodenherdenking", "Remembrance Day"],
  sinterklaas: ["Sinterklaasavond", "Saint Nicholas' Eve"],
  "keti-koti": ["Keti Koti", "Keti Koti"],
  srefidensi: ["Srefidensi", "Srefidensi"],
  vrouwendag: ["Internationale Vrouwendag", "International Women's Day"],
  "ghana-dag": ["Onafhankelijkheidsdag van Ghana", "Ghana's Independence Day"],
  ramadan: ["Ramadan", "Ramadan"],
  suikerfeest: ["Suikerfeest", "Eid al-Fitr"],
  offerfeest: ["Offerfeest", "Eid al-Adha"],
  phagwa: ["Holi-Phagwa", "Holi"],
  diwali: ["Diwali", "Diwali"],
  zomervakantie: ["Zomervakantie", "Summer holiday"],
  herfstvakantie: ["Herfstvakantie", "Autumn holiday"],
  kerstvakantie: ["Kerstvakantie", "Christmas holiday"],
  voorjaarsvakantie: ["Voorjaarsvakantie", "Spring holiday"],
  meivakantie: ["Meivakantie", "May holiday"],
  gemeenteraad: ["Gemeenteraadsverkiezingen", "Municipal elections"],
  "provinciale-staten": ["Provinciale Statenverkiezingen", "Provincial elections"],
};

/** The year in which the computed days were written down. */
const WRITTEN = 2026;

interface Span {
  from: string;
  /** The last day, included; the first when it is left out. */
  to?: string | undefined;
}

function fact(
  kind: DayKind,
  name: string,
  source: string,
  { from, to = from }: Span,
  year = from.slice(0, 4),
): DayFact {
  const [nl, en] = NAMES[name] ?? [name, name];
  return { id: `${name}-${year}`, kind, from, to, nl, en, source, written: WRITTEN };
}

/** Algemene termijnenwet, article 3, and Good Friday, on which much is closed. */
function easterDays(year: number): DayFact[] {
  const easter = easterOf(year);
  const [friday, ascension, whitsun] = [daysAfter(easter, -2), daysAfter(easter, 39), daysAfter(easter, 49)];
  return [
    fact("CELEBRATION", "goede-vrijdag", "easter", { from: friday }),
    fact("PUBLIC_HOLIDAY", "pasen", "easter", { from: easter, to: daysAfter(easter, 1) }),
    fact("PUBLIC_HOLIDAY", "hemelvaart", "easter", { from: ascension }),
    fact("PUBLIC_HOLIDAY", "pinksteren", "easter", { from: whitsun, to: daysAfter(whitsun, 1) }),
  ];
}

function fixedDays(year: number): DayFact[] {
  return FIXED.map(([kind, name, source, from, to]) =>
    fact(kind, name, source, { from: `${year}-${from}`, to: to && `${year}-${to}` }),
  ).concat(fact("PUBLIC_HOLIDAY", "koningsdag", "law", { from: kingsDay(year) }));
}

const FIXED: readonly [DayKind, string, string, string, string?][] = [
  ["PUBLIC_HOLIDAY", "nieuwjaarsdag", "law", "01-01"],
  ["PUBLIC_HOLIDAY", "bevrijdingsdag", "law", "05-05"],
  ["PUBLIC_HOLIDAY", "kerst", "law", "12-25", "12-26"],
  ["CELEBRATION", "ghana-dag", "custom", "03-06"],
  ["CELEBRATION", "vrouwendag", "custom", "03-08"],
  ["CELEBRATION", "dodenherdenking", "custom", "05-04"],
  ["CELEBRATION", "keti-koti", "custom", "07-01"],
  ["CELEBRATION", "srefidensi", "custom", "11-25"],
  ["CELEBRATION", "sinterklaas", "custom", "12-05"],
  ["CELEBRATION", "kerstavond", "custom", "12-24"],
  ["CELEBRATION", "oudejaarsavond", "custom", "12-31"],
];

/** 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): string {
  return new Date(`${year}-04-27`).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`;
}

/**
 * Two Ramadans can begin in one year of ours, so these are told apart by the Islamic year. A feast lasts three days, and
 * where the moon has to be seen it begins a day later: the computed day and the next count.
 */
function moonDays(first: number, last: number): DayFact[] {
  return moonYears(first, last).flatMap(({ year, ramadan, eidAlFitr, eidAlAdha }) => [
    fact("RAMADAN", "ramadan", "moon", ramadan, year),
    fact("CELEBRATION", "suikerfeest", "moon", { from: eidAlFitr, to: daysAfter(eidAlFitr, 1) }, year),
    fact("CELEBRATION", "offerfeest", "moon", { from: eidAlAdha, to: daysAfter(eidAlAdha, 1) }, year),
  ]);
}

function listedDays(): DayFact[] {
  const lines = LISTED_DAYS.split("\n").filter((line) => line !== "");
  return lines.flatMap((line) => {
    const [head = "", from = "", spans = ""] = line.split("|").map((cell) => cell.trim());
    const [kind = "", name = ""] = head.split(" ");
    const [source = "", written = ""] = from.split(" ");
    return spans.split(" ").map((span) => {
      const [first = "", last = first] = span.split("..");
      return { ...fact(kind as DayKind, name, source, { from: first, to: last }), written: Number(written) };
    });
  });
}

function allDays({ first, last }: typeof SHIPPED_YEARS): DayFact[] {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const days = [...years.flatMap(easterDays), ...years.flatMap(fixedDays), ...moonDays(first, last), ...listedDays()];
  return days.sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
}

/** The days that the board comes with, by date: what every board knows until an admin says otherwise. */
export const SHIPPED_DAYS: readonly DayFact[] = allDays(SHIPPED_YEARS);

const byId = new Map(SHIPPED_DAYS.map((day) => [day.id, day]));

/** A day as the board came with it, or null when it did not. */
export function shippedDay(id: string): DayFact | null {
  return byId.get(id) ?? null;
}
