import type { Act } from "#board/act.ts";
import { saveEvent } from "#board/calendar/save-event.ts";
import { confirmedAmong, setFound } from "#db/found-facets.ts";
import { newId } from "#db/id.ts";
import type { Import } from "#db/imports.ts";
import { setWords } from "#db/labels.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { CalendarItem } from "#domain/feed/calendar-item.ts";
import { type Facets, facetsIn, facetsOf } from "#domain/feed/facets.ts";
import { languageOf } from "#domain/feed/language.ts";
import { fingerprint } from "#domain/feed/reconcile.ts";
import { aroundOf } from "./around.ts";
import type { CalendarImport } from "./read-import.ts";

/**
 * Writes what a reading of a calendar brought that is new or changed. What it changes keeps its id and its answers, and
 * the themes, audiences and area that a person confirmed.
 */
export async function saveItems(doing: Act, kept: Import, lines: CalendarImport["lines"]): Promise<void> {
  const around = await aroundOf(doing.tx, kept.network);
  for (const { outcome, item, known } of lines) {
    if (!item || (outcome !== "NEW" && outcome !== "CHANGED")) continue;
    const before = known?.event ?? null;
    const { facets, confidence } = facetsOf({ ...item, words: item.categories }, around);
    const settled = before !== null && (await confirmedAmong(doing.tx, [before.id])).size > 0;
    const event = eventOf(item, before ?? newEvent(doing, kept), settled ? facetsIn(before) : facets, doing.at);
    const trace = { fingerprint: fingerprint(item), was: known ? { fingerprint: known.fingerprint } : undefined };
    await saveEvent(doing, before, event, { verb: "import", import: kept.id, ...trace });
    await setWords(doing.tx, event.id, item.categories);
    await setFound(doing.tx, event.id, confidence);
  }
}

type Base = Omit<Event, keyof ReturnType<typeof fieldsOf>>;

function newEvent({ at }: Act, { network, source }: Import): Base {
  return {
    id: newId(),
    version: 0,
    network,
    hosts: [],
    placeId: null,
    // A source cannot say it but in words; what a person said stays.
    invitationOnly: false,
    valueForms: [],
    price: null,
    expectedAttendance: null,
    funder: null,
    holdUntil: null,
    holdExtended: false,
    joinedTo: null,
    createdAt: at,
    source,
  };
}

function eventOf(item: CalendarItem, base: Base, facets: Facets, at: number): Event {
  return { ...base, ...fieldsOf(item, facets, at), version: base.version + 1 };
}

function fieldsOf(item: CalendarItem, facets: Facets, at: number) {
  const { uid, recurrenceId, sequence, title, description, start, end, wallStart, timeZone, allDay } = item;
  const { recurrence, status, place, url } = item;
  const language = languageOf(`${title} ${description}`);
  const moment = { start, end, wallStart, timeZone, allDay, recurrence };
  return {
    uid,
    recurrenceId,
    sequence,
    title,
    description,
    language,
    ...moment,
    status,
    place,
    url,
    ...facets,
    changedAt: at,
  };
}
