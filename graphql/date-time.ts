import { DateTime } from "luxon";

/** The instant (epoch milliseconds) of an ISO 8601 date and time with an offset or Z, else null. */
export function instantOf(text: unknown): number | null {
  if (typeof text !== "string" || !/T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text)) return null;
  const moment = DateTime.fromISO(text, { setZone: true });
  return moment.isValid ? moment.toMillis() : null;
}
