import { repeatChoiceOf } from "#domain/calendar/repeat-choice.ts";
import { passedBefore } from "#domain/calendar/series.ts";
import { toWall } from "#domain/calendar/zone.ts";
import { postLanguageOf } from "#domain/wording/languages.ts";
import type { EditedEvent } from "./event-documents.ts";
import { typedMoment, wallOf } from "./event-moment.server.ts";
import { type EventValues, readEventValues } from "./event-values.server.ts";

type Scope = EventValues["scope"];

/** The form as an event fills it; `at` (epoch milliseconds) is the happening that THIS and FOLLOWING are about. */
export function valuesOfEvent(event: EditedEvent, scope: Scope, at: number | null): EventValues {
  const words = wordsOf(event);
  return { ...words, ...timesOf(event, at), ...repeatOf(event, scope, at), scope, at: at === null ? "" : isoOf(at) };
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}

function wordsOf(event: EditedEvent): EventValues {
  return {
    ...readEventValues(new FormData()),
    network: event.network.id,
    title: event.title,
    description: event.description,
    language: postLanguageOf(event.language),
    place: event.place?.name ?? "",
    area: event.area?.id ?? "",
    online: event.online,
    invitationOnly: event.invitationOnly,
    themes: event.themes.map(({ id }) => id),
    audiences: event.audiences.map(({ id }) => id),
    valueForms: event.valueForms,
    coHosts: coHostsOf(event),
    price: event.price ?? "",
    people: event.expectedAttendance?.toString() ?? "",
    funder: event.funder ?? "",
    url: event.url ?? "",
    status: event.status === "TENTATIVE" ? "TENTATIVE" : "CONFIRMED",
    holdUntil: event.holdUntil ? wallOf(Date.parse(event.holdUntil), event.timeZone).date : "",
    timeZone: event.timeZone,
    version: String(event.version),
  };
}

/** Who hosts it too, and who was asked and has not answered. */
function coHostsOf({ network, hosts, hostings }: EditedEvent): string[] {
  const asked = hostings.filter(({ state }) => state === "ASKED").map((hosting) => hosting.network);
  return [...hosts, ...asked].map(({ id }) => id).filter((id) => id !== network.id);
}

function timesOf({ allDay, timeZone, ...event }: EditedEvent, at: number | null) {
  const start = at ?? Date.parse(event.start);
  const end = start + Date.parse(event.end) - Date.parse(event.start);
  return { ...typedMoment({ start, end }, allDay, timeZone), startAs: isoOf(start), endAs: isoOf(end) };
}

function repeatOf(event: EditedEvent, scope: Scope, at: number | null) {
  const none = { repeat: "NONE", repeatEnd: "NEVER" as const, until: "", count: "", recurrence: "" };
  // What was changed apart is kept by the board; the rule that a form shows skips only what else was taken out.
  const recurrence = event.rule;
  if (recurrence === null || scope === "THIS") return none;
  const wall = toWall(Date.parse(event.start), event.timeZone);
  const choice = repeatChoiceOf(recurrence, event.allDay ? wall.slice(0, 10) : wall);
  if (choice === null) return { ...none, repeat: "KEEP", recurrence };
  return { ...none, repeat: choice, ...endOf(event, recurrence, at) };
}

function endOf(event: EditedEvent, recurrence: string, at: number | null) {
  const until = /UNTIL=(\d{8})(?:T(\d{6})Z)?/.exec(recurrence);
  const count = /COUNT=(\d+)/.exec(recurrence)?.[1];
  if (until?.[1]) return { repeatEnd: "UNTIL" as const, until: untilDate(until[1], until[2], event.timeZone) };
  if (!count) return {};
  return {
    repeatEnd: "COUNT" as const,
    count: String(Number(count) - (at === null ? 0 : happeningsBefore(event, at))),
  };
}

function untilDate(day: string, clock: string | undefined, zone: string): string {
  const date = day.replace(/(....)(..)(..)/, "$1-$2-$3");
  if (!clock) return date;
  return wallOf(Date.parse(`${date}T${clock.replace(/(..)(..)(..)/, "$1:$2:$3")}Z`), zone).date;
}

/** A series of ten of which four are over goes on for six. */
function happeningsBefore(event: EditedEvent, at: number): number {
  const [start, end] = [Date.parse(event.start), Date.parse(event.end)];
  return passedBefore({ ...event, start, end }, at);
}
