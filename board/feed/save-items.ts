import type { Act } from "#board/act.ts";
import { saveEvent } from "#board/calendar/save-event.ts";
import type { Db } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import type { Import } from "#db/imports.ts";
import { labelsOf, networksByIds } from "#db/networks.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { CalendarItem } from "#domain/feed/calendar-item.ts";
import { languageOf } from "#domain/feed/language.ts";
import { fingerprint } from "#domain/feed/reconcile.ts";
import { termsOf } from "#domain/feed/terms.ts";
import { suggest } from "#domain/likeness/reading.ts";
import type { Label } from "#domain/network/label.ts";
import { readAreas } from "#domain/place/area.ts";
import type { CalendarImport } from "./read-import.ts";

/** Writes what a reading of a calendar brought that is new or changed; what it changes keeps its id and its answers. */
export async function saveItems(doing: Act, kept: Import, lines: CalendarImport["lines"]): Promise<void> {
  const { network } = kept;
  const around = { labels: await labelsOf(doing.tx, network), home: await homeOf(doing.tx, network) };
  for (const { outcome, item, known } of lines) {
    if (!item || (outcome !== "NEW" && outcome !== "CHANGED")) continue;
    const before = known?.event ?? null;
    const event = eventOf(item, before ?? newEvent(doing, kept), around, doing.at);
    await saveEvent(doing, before, event, { verb: "import", import: kept.id, fingerprint: fingerprint(item) });
  }
}

/** What the network itself adds to what its file says. */
interface Around {
  labels: readonly Label[];
  /** Where it is at home when it is in one area: an address that we do not know is most likely there. */
  home: string | null;
}

async function homeOf(db: Db, id: string): Promise<string | null> {
  const [network] = await networksByIds(db, [id]);
  return network?.areas.length === 1 ? (network.areas[0] ?? null) : null;
}

type Base = Omit<Event, keyof ReturnType<typeof fieldsOf>>;

function newEvent({ at }: Act, { network, source }: Import): Base {
  return {
    id: newId(),
    version: 0,
    network,
    hosts: [],
    placeId: null,
    valueForms: [],
    price: null,
    expectedAttendance: null,
    funder: null,
    holdUntil: null,
    joinedTo: null,
    createdAt: at,
    source,
  };
}

function eventOf(item: CalendarItem, base: Base, around: Around, at: number): Event {
  return { ...base, ...fieldsOf(item, around, at), version: base.version + 1 };
}

function fieldsOf(item: CalendarItem, around: Around, at: number) {
  const { uid, recurrenceId, sequence, title, description, start, end, wallStart, timeZone, allDay } = item;
  const { recurrence, status, place, url } = item;
  const language = languageOf(`${title} ${description}`);
  const facets = facetsOf(item, around, language);
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

/** The network's own categories first; where they say nothing, what the matcher reads in the text. */
function facetsOf(
  { title, description, place, categories }: CalendarItem,
  { labels, home }: Around,
  language: "nl" | "en",
) {
  const named = termsOf(categories, labels);
  const read = suggest(`${title}\n${description}`, language);
  const areas = [...readAreas(place ?? ""), ...named.areas];
  return {
    themes: named.themes.length > 0 ? named.themes.sort() : read.themes.slice(0, 2).sort(),
    audiences: named.audiences.length > 0 ? named.audiences.sort() : [...read.audiences].sort(),
    area: areas.find((area) => area !== "online") ?? (areas.includes("online") ? null : home),
    online: areas.includes("online"),
  };
}
