import { DateTime } from "luxon";

/** The Monday on which the files' thirteen weeks begin. */
const ANCHOR = DateTime.fromISO("2027-01-04", { zone: "Europe/Amsterdam" });

/** Moves a calendar by whole weeks, so that its first Monday becomes the Monday of this week. */
export function shiftCalendar(text: string, now: number): string {
  const monday = DateTime.fromMillis(now, { zone: "Europe/Amsterdam" }).startOf("week");
  const days = Math.round(monday.diff(ANCHOR, "days").days);
  return text
    .split(/(BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE)/)
    .map((part) => (part.startsWith("BEGIN:VTIMEZONE") ? part : shiftEvents(part, days)))
    .join("");
}

function shiftEvents(text: string, days: number): string {
  const moved = text.replace(/^(?:DTSTART|DTEND|EXDATE|RECURRENCE-ID|RRULE)[:;].*$/gm, (line) =>
    line.replace(/\d{8}(?=T\d{6}|\r?$|;|,)/g, (date) =>
      DateTime.fromFormat(date, "yyyyMMdd").plus({ days }).toFormat("yyyyMMdd"),
    ),
  );
  return moved.replace(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g, keepOrdinal);
}

/** "The second Wednesday" becomes whatever ordinal the moved start has, or the start would fall outside its own rule. */
function keepOrdinal(event: string): string {
  const day = Number(/^DTSTART[^:]*:\d{6}(\d\d)/m.exec(event)?.[1]);
  const nth = Math.ceil(day / 7);
  return event.replace(
    /(FREQ=MONTHLY[^\n]*BYDAY=)-?\d(?=[A-Z]{2})/,
    (_, head: string) => `${head}${nth > 4 ? -1 : nth}`,
  );
}
