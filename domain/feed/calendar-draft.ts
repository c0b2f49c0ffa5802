import type { EventStatus } from "#domain/calendar/event.ts";
import type { Fault } from "#domain/refusal.ts";
import type { CalendarItem, RefusedItem } from "./calendar-item.ts";
import { type Block, type Line, rawValue } from "./calendar-lines.ts";
import type { Surroundings } from "./calendar-moments.ts";
import { type Repeat, readRepeat, recurrenceId } from "./calendar-repeat.ts";
import { readTexts } from "./calendar-texts.ts";
import { readTimes } from "./calendar-times.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** An item on its way: what is still needed to bring a series and its exceptions together. */
export interface Draft extends Repeat {
  item: CalendarItem;
  /** LAST-MODIFIED or DTSTAMP, to tell versions apart. */
  stamp: string;
  /** The UID of the series that it changes from that happening on (RANGE=THISANDFUTURE); then `item.uid` is its own. */
  range: string | null;
}

/** What an event needs to know of the calendar that it stands in. */
export interface CalendarAround extends Surroundings {
  method: string | null;
  /** vCalendar 1.0. */
  old: boolean;
}

/** Reads one VEVENT, its title perhaps empty; a refusal instead when it lacks what an event needs. */
export function readDraft(block: Block, around: CalendarAround): Draft | RefusedItem {
  const texts = readTexts(block.lines, around.old);
  const title = texts.title || firstWords(texts.description);
  const refuse = (fault: Fault): RefusedItem => ({ line: block.line, title: title || null, fault });
  if (!block.closed) return refuse({ field: "text", key: "fault.calendar.cutOff" });
  const times = readTimes(block.lines, around);
  if ("key" in times) return refuse(times);
  const repeat = readRepeat(block.lines, times, around);
  if ("key" in repeat) return refuse(repeat);
  const sequence = Number.parseInt(rawValue(block.lines, "SEQUENCE") ?? "0", 10);
  const { start, end, allDay, timeZone } = times;
  const item: CalendarItem = {
    uid: texts.uid,
    recurrenceId: repeat.replaces ? recurrenceId(repeat.replaces) : null,
    sequence: sequence >= 0 && sequence < 2 ** 31 ? sequence : 0,
    title,
    description: texts.description,
    start,
    end,
    wallStart: times.wallStart,
    timeZone,
    allDay,
    recurrence: null,
    status: statusOf(block.lines, around.method),
    place: texts.place,
    url: texts.url,
    categories: texts.categories,
    organizer: texts.organizer,
    ...(times.odd ? { oddStart: times.odd } : {}),
    line: block.line,
  };
  if (item.uid === "") item.uid = ownUid(item);
  if (repeat.range !== null) {
    repeat.range = item.uid;
    Object.assign(item, { uid: `${item.uid}-from-${item.recurrenceId}`, recurrenceId: null });
  }
  return { item, stamp: rawValue(block.lines, "LAST-MODIFIED", "DTSTAMP") ?? "", ...repeat };
}

/** A UID from title and start, for events that have none of their own. */
export function ownUid(item: CalendarItem): string {
  return fingerprintOf(`${item.title.trim().toLowerCase()}\n${item.start}`);
}

function statusOf(lines: Line[], method: string | null): EventStatus {
  const status = rawValue(lines, "STATUS")?.toUpperCase();
  if (status === "CANCELLED" || status === "TENTATIVE") return status;
  return method === "CANCEL" ? "CANCELLED" : "CONFIRMED";
}

/** What a reader would call an event whose title was left out. */
function firstWords(description: string): string {
  const line = description.split("\n")[0] ?? "";
  return line.length <= 60 ? line : `${line.slice(0, 60).replace(/\s+\S*$/, "")} …`;
}
