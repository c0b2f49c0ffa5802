import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
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
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { readAreas } from "#domain/place/area.ts";
import { keepImport } from "./keep-import.ts";
import { readCalendarImport, sourceOf } from "./read-import.ts";

/**
 * Reads a calendar file into a network's agenda. What is the same as before is not touched, what is refused is counted;
 * the same file twice changes nothing. Throws SignInNeeded, NotAllowed, and Invalid when nothing in it can be read.
 */
export async function importCalendar(
  board: Board,
  actor: Actor | null,
  network: string,
  text: string,
): Promise<Import> {
  demand(actor, "IMPORT", { networks: [network] });
  return act(board, actor, async (doing) => {
    const { lines } = await readCalendarImport(doing.tx, network, text);
    const around = { labels: await labelsOf(doing.tx, network), home: await homeOf(doing.tx, network) };
    const kept = await keepImport(doing, { network, kind: "CALENDAR", lines });
    for (const { outcome, item, known } of lines) {
      if (!item || (outcome !== "NEW" && outcome !== "CHANGED")) continue;
      const before = known?.event ?? null;
      const event = eventOf(item, before ?? newEvent(doing, network), around, doing.at);
      const trace = { fingerprint: fingerprint(item), was: known?.fingerprint };
      await saveEvent(doing, before, event, { verb: "import", import: kept.id, ...trace });
    }
    return kept;
  });
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

function newEvent({ at }: Act, network: string): Base {
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
    source: sourceOf("CALENDAR", network),
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
