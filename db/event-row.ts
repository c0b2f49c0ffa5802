import type { Selectable } from "kysely";
import type { Event, EventStatus } from "#domain/calendar/event.ts";
import type { Language } from "#domain/wording/languages.ts";
import { perHandle } from "./handle.ts";
import { gathered } from "./sqlite/json.ts";
import type { EventTable } from "./tables.ts";

/** All but what is stored beside an event: its reading is longer than the event itself. */
const COLUMNS = [
  ...(["event.id", "event.version", "event.network", "event.title", "event.description", "event.language"] as const),
  ...(["event.start", "event.end", "event.wall_start", "event.time_zone", "event.all_day"] as const),
  ...([
    "event.recurrence",
    "event.status",
    "event.hold_until",
    "event.hold_extended",
    "event.place",
    "event.area",
    "event.online",
    "event.invitation_only",
  ] as const),
  ...(["event.value_forms", "event.price", "event.expected_attendance", "event.funder", "event.url"] as const),
  ...(["event.uid", "event.recurrence_id", "event.sequence", "event.source", "event.fingerprint"] as const),
  ...(["event.joined_to", "event.created_at", "event.changed_at"] as const),
];

/** The events that are on the board, each with what `toEvent` reads. */
export const selectEvents = perHandle((db) =>
  db
    .selectFrom("event")
    .leftJoin("place", "place.id", "event.place")
    .select(COLUMNS)
    .select("place.name as place_name")
    .select([
      gathered("event_theme", "theme", "event", "event.id").as("themes"),
      gathered("event_audience", "audience", "event", "event.id").as("audiences"),
      gathered("event_host", "network", "event", "event.id").as("hosts"),
    ])
    .where("event.removed_at", "is", null),
);

type EventRow = Omit<Selectable<EventTable>, "reading" | "matcher" | "fingerprint" | "removed_at"> & {
  place_name: string | null;
  themes: string;
  audiences: string;
  hosts: string;
};

/** An event as its row, without what is stored beside it. */
export function toRow(event: Event) {
  return {
    version: event.version,
    network: event.network,
    title: event.title,
    description: event.description,
    language: event.language,
    start: event.start,
    end: event.end,
    wall_start: event.wallStart,
    time_zone: event.timeZone,
    all_day: event.allDay ? 1 : 0,
    recurrence: event.recurrence,
    status: event.status,
    hold_until: event.holdUntil,
    hold_extended: event.holdExtended ? 1 : 0,
    place: event.placeId,
    area: event.area,
    online: event.online ? 1 : 0,
    invitation_only: event.invitationOnly ? 1 : 0,
    value_forms: JSON.stringify(event.valueForms),
    price: event.price,
    expected_attendance: event.expectedAttendance,
    funder: event.funder,
    url: event.url,
    uid: event.uid,
    recurrence_id: event.recurrenceId ?? "",
    sequence: event.sequence,
    source: event.source,
    joined_to: event.joinedTo,
    changed_at: event.changedAt,
  };
}

/** A stored event as a value. */
export function toEvent(row: EventRow): Event {
  return {
    id: row.id,
    version: row.version,
    network: row.network,
    hosts: JSON.parse(row.hosts),
    title: row.title,
    description: row.description,
    language: row.language as Language,
    start: row.start,
    end: row.end,
    wallStart: row.wall_start,
    timeZone: row.time_zone,
    allDay: row.all_day === 1,
    recurrence: row.recurrence,
    status: row.status as EventStatus,
    holdUntil: row.hold_until,
    holdExtended: row.hold_extended === 1,
    place: row.place_name,
    placeId: row.place,
    area: row.area,
    online: row.online === 1,
    invitationOnly: row.invitation_only === 1,
    themes: JSON.parse(row.themes),
    audiences: JSON.parse(row.audiences),
    valueForms: JSON.parse(row.value_forms),
    price: row.price,
    expectedAttendance: row.expected_attendance,
    funder: row.funder,
    url: row.url,
    uid: row.uid,
    recurrenceId: row.recurrence_id || null,
    sequence: row.sequence,
    source: row.source,
    joinedTo: row.joined_to,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
