/** What a date is in the Netherlands that matters to who plans an evening. */
export interface DayFact {
  /** A slug. */
  id: string;
  kind: "PUBLIC_HOLIDAY" | "SCHOOL_HOLIDAY" | "RAMADAN" | "CELEBRATION" | "ELECTION";
  nl: string;
  en: string;
  /** What the date is to be checked against, and the year in which it was written down. */
  source: string;
}

/** What a local date "yyyy-mm-dd" is; empty for an ordinary day and for years without data (before 2026, after 2028). */
export function daysAt(date: string): DayFact[] {
  return DAYS.filter(({ from, to }) => from <= date && date <= to).map(({ fact }) => fact);
}

interface Span {
  from: string;
  /** The last day, included. */
  to: string;
  fact: DayFact;
}

/** The lists were written from memory in 2026 and not yet held against the place that is named: check before relying. */
const SOURCES: Record<string, string> = {
  law: "not yet checked against the Algemene termijnenwet and the computed date of Easter (2026)",
  school: "not yet checked against rijksoverheid.nl, schoolvakanties regio Noord (2026)",
  moon: "not yet checked against a table of the Umm al-Qura calendar (2026); the sighted moon may move it by a day",
  custom: "not yet checked against a calendar of celebrations (2026)",
  election: "not yet checked against the Kiesraad (2026)",
};

/** `kind id | Dutch | English | source | spans`: a span is a date, or first..last. */
const LINES = `
PUBLIC_HOLIDAY nieuwjaarsdag | Nieuwjaarsdag | New Year's Day | law | 2026-01-01 2027-01-01 2028-01-01
CELEBRATION goede-vrijdag | Goede Vrijdag | Good Friday | law | 2026-04-03 2027-03-26 2028-04-14
PUBLIC_HOLIDAY pasen | Pasen | Easter | law | 2026-04-05..2026-04-06 2027-03-28..2027-03-29 2028-04-16..2028-04-17
PUBLIC_HOLIDAY koningsdag | Koningsdag | King's Day | law | 2026-04-27 2027-04-27 2028-04-27
PUBLIC_HOLIDAY bevrijdingsdag | Bevrijdingsdag | Liberation Day | law | 2026-05-05 2027-05-05 2028-05-05
PUBLIC_HOLIDAY hemelvaart | Hemelvaart | Ascension Day | law | 2026-05-14 2027-05-06 2028-05-25
PUBLIC_HOLIDAY pinksteren | Pinksteren | Whitsun | law | 2026-05-24..2026-05-25 2027-05-16..2027-05-17 2028-06-04..2028-06-05
PUBLIC_HOLIDAY kerst | Kerst | Christmas | law | 2026-12-25..2026-12-26 2027-12-25..2027-12-26 2028-12-25..2028-12-26
CELEBRATION oudejaarsavond | Oudejaarsavond | New Year's Eve | custom | 2026-12-31 2027-12-31 2028-12-31
CELEBRATION kerstavond | Kerstavond | Christmas Eve | custom | 2026-12-24 2027-12-24 2028-12-24
CELEBRATION dodenherdenking | Dodenherdenking | Remembrance Day | custom | 2026-05-04 2027-05-04 2028-05-04
CELEBRATION sinterklaas | Sinterklaasavond | Saint Nicholas' Eve | custom | 2026-12-05 2027-12-05 2028-12-05
CELEBRATION keti-koti | Keti Koti | Keti Koti | custom | 2026-07-01 2027-07-01 2028-07-01
CELEBRATION srefidensi | Srefidensi | Srefidensi | custom | 2026-11-25 2027-11-25 2028-11-25
CELEBRATION vrouwendag | Internationale Vrouwendag | International Women's Day | custom | 2026-03-08 2027-03-08 2028-03-08
CELEBRATION ghana-dag | Onafhankelijkheidsdag van Ghana | Ghana's Independence Day | custom | 2026-03-06 2027-03-06 2028-03-06
CELEBRATION phagwa | Holi-Phagwa | Holi | custom | 2026-03-04 2027-03-22 2028-03-11
CELEBRATION diwali | Diwali | Diwali | custom | 2026-11-08 2027-10-29 2028-10-17
CELEBRATION suikerfeest | Suikerfeest | Eid al-Fitr | moon | 2026-03-20 2027-03-10 2028-02-27
CELEBRATION offerfeest | Offerfeest | Eid al-Adha | moon | 2026-05-27 2027-05-16 2028-05-05
RAMADAN ramadan | Ramadan | Ramadan | moon | 2026-02-18..2026-03-19 2027-02-08..2027-03-09 2028-01-28..2028-02-26
SCHOOL_HOLIDAY zomervakantie | Zomervakantie | Summer holiday | school | 2026-07-04..2026-08-16 2027-07-10..2027-08-22 2028-07-15..2028-08-27
SCHOOL_HOLIDAY herfstvakantie | Herfstvakantie | Autumn holiday | school | 2026-10-10..2026-10-18 2027-10-16..2027-10-24
SCHOOL_HOLIDAY kerstvakantie | Kerstvakantie | Christmas holiday | school | 2026-12-19..2027-01-03 2027-12-25..2028-01-09
SCHOOL_HOLIDAY voorjaarsvakantie | Voorjaarsvakantie | Spring holiday | school | 2026-02-21..2026-03-01 2027-02-20..2027-02-28 2028-02-19..2028-02-27
SCHOOL_HOLIDAY meivakantie | Meivakantie | May holiday | school | 2026-04-25..2026-05-03 2027-04-24..2027-05-02 2028-04-29..2028-05-07
ELECTION gemeenteraad | Gemeenteraadsverkiezingen | Municipal elections | election | 2026-03-18
ELECTION provinciale-staten | Provinciale Statenverkiezingen | Provincial elections | election | 2027-03-17
`;

const DAYS: Span[] = LINES.split("\n")
  .filter((line) => line !== "")
  .flatMap((line) => {
    const [head = "", nl = "", en = "", source = "", spans = ""] = line.split("|").map((cell) => cell.trim());
    const [kind = "", id = ""] = head.split(" ");
    const fact: DayFact = { id, kind: kind as DayFact["kind"], nl, en, source: SOURCES[source] ?? "" };
    return spans.split(" ").map((span) => {
      const [from = "", to = from] = span.split("..");
      return { from, to, fact };
    });
  });

const byId = new Map(DAYS.map(({ fact }) => [fact.id, fact]));

/** The day of an id, for its name; null when unknown. */
export function dayOf(id: string): DayFact | null {
  return byId.get(id) ?? null;
}
