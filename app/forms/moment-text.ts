/** A moment as the fields of a form hold it; whole days have no clock times. */
export interface TypedMoment {
  date: string;
  start: string;
  end: string;
  /** Empty when it is the day of the start, or the night after it. */
  lastDate: string;
  allDay: boolean;
}

/** A moment as a button carries it: "2026-12-01 19:00 21:00 -", with a dash for what is empty. */
export function momentText({ date, start, end, lastDate }: TypedMoment): string {
  return [date, start, end, lastDate].map((part) => part || "-").join(" ");
}

/** The moment that a button carried; what is missing reads as empty. */
export function readMomentText(text: string): TypedMoment {
  const [date = "", start = "", end = "", lastDate = ""] = text.split(" ").map((part) => (part === "-" ? "" : part));
  return { date, start, end, lastDate, allDay: start === "" };
}
