import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import type { Fault } from "#domain/refusal.ts";
import { tooLong, unknownIn, wrongUrl } from "#domain/text-faults.ts";
import { POST_LANGUAGES } from "#domain/wording/languages.ts";
import type { EventInput } from "./event-input.ts";
import { DAY, LONGEST } from "./interval.ts";
import { checkRecurrence } from "./recurrence.ts";
import { isZone } from "./zone.ts";

const WRITTEN = POST_LANGUAGES.map((id) => ({ id }));
const YEAR = 366 * DAY;

/** Everything that is wrong with an event as it was given, each fault at its field; `now` in epoch milliseconds. */
export function eventFaults(input: EventInput, now: number): Fault[] {
  return [...textFaults(input), ...timeFaults(input, now), ...termFaults(input), ...holdFaults(input, now)];
}

/** A fault when the event is over (`now` in epoch milliseconds). What is over is not announced; a series may have begun long ago, and what is imported is history too. */
export function pastFaults({ end, recurrence }: EventInput, now: number): Fault[] {
  return end <= now && !recurrence ? [{ field: "start", key: "fault.past" }] : [];
}

function textFaults(input: EventInput): Fault[] {
  const faults: Fault[] = [];
  if (input.title.trim() === "") faults.push({ field: "title", key: "fault.required" });
  faults.push(...tooLong("title", input.title, 200), ...tooLong("description", input.description, 10_000));
  faults.push(...tooLong("place", input.place, 300), ...tooLong("price", input.price, 100));
  faults.push(...tooLong("funder", input.funder, 200), ...wrongUrl("url", input.url));
  faults.push(...unknownIn("language", WRITTEN, [input.language]));
  const people = input.expectedAttendance ?? 1;
  if (!Number.isInteger(people) || people < 1 || people > 100_000) {
    faults.push({ field: "expectedAttendance", key: "fault.attendance" });
  }
  return faults;
}

function timeFaults({ start, end, timeZone, recurrence }: EventInput, now: number): Fault[] {
  const faults: Fault[] = [];
  if (end <= start) faults.push({ field: "end", key: "fault.endBeforeStart" });
  if (end - start > LONGEST) faults.push({ field: "end", key: "fault.tooLasting" });
  if (Math.abs(start - now) > 10 * YEAR) faults.push({ field: "start", key: "fault.farAway" });
  if (timeZone && !isZone(timeZone)) faults.push({ field: "timeZone", key: "fault.zone" });
  const rule = recurrence ? checkRecurrence(recurrence) : null;
  if (rule) faults.push({ ...rule, field: "recurrence" });
  return faults;
}

function termFaults({ area, themes, audiences }: EventInput): Fault[] {
  return [
    ...unknownIn("area", AREAS, area ? [area] : []),
    ...unknownIn("themes", THEMES, themes),
    ...unknownIn("audiences", AUDIENCES, audiences),
  ];
}

function holdFaults({ status, holdUntil, start }: EventInput, now: number): Fault[] {
  if (status !== "TENTATIVE" || !holdUntil) return [];
  return holdUntil > now && holdUntil <= start ? [] : [{ field: "holdUntil", key: "fault.holdUntil" }];
}
