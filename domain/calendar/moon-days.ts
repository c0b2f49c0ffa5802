import { daysAfter } from "./easter.ts";
import { DAY } from "./interval.ts";

/** A month and a day of the Islamic year. */
const RAMADAN = "9-1";
const EID_AL_FITR = "10-1";
const EID_AL_ADHA = "12-10";

/** Days of the Islamic calendar in one of its years; local dates "yyyy-mm-dd". */
export interface MoonYear {
  /** Of the Hijra. */
  year: string;
  ramadan: { from: string; to: string };
  eidAlFitr: string;
  eidAlAdha: string;
}

/**
 * The Islamic years of which Ramadan begins within years of ours, both included, by the calendar of Umm al-Qura as the
 * runtime has it (Unicode CLDR `islamic-umalqura`). It is computed: where the moon is sighted, a day may come one later
 * or earlier.
 */
export function moonYears(first: number, last: number): MoonYear[] {
  const seen = new Map<string, string>();
  // Eid al-Adha of the last year is in the next of ours when Ramadan came late.
  for (let at = Date.UTC(first, 0, 1); at < Date.UTC(last + 1, 4, 1); at += DAY) {
    const parts = Object.fromEntries(CALENDAR.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = `${parts.month}-${parts.day}`;
    if (KNOWN.has(day)) seen.set(`${parts.year} ${day}`, new Date(at).toISOString().slice(0, 10));
  }
  const years = [...seen].filter(([key, date]) => key.endsWith(` ${RAMADAN}`) && Number(date.slice(0, 4)) <= last);
  return years.flatMap(([key, from]) => {
    const [year = ""] = key.split(" ");
    const [eidAlFitr, eidAlAdha] = [seen.get(`${year} ${EID_AL_FITR}`), seen.get(`${year} ${EID_AL_ADHA}`)];
    if (!eidAlFitr || !eidAlAdha) return [];
    return [{ year, ramadan: { from, to: daysAfter(eidAlFitr, -1) }, eidAlFitr, eidAlAdha }];
  });
}

const KNOWN = new Set([RAMADAN, EID_AL_FITR, EID_AL_ADHA]);
const CALENDAR = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});
