import type { Board, Fetched, Waiting } from "#board/board.ts";
import { feedAddresses } from "#domain/feed/feed-address.ts";
import type { CalendarReading } from "#domain/feed/ical.ts";
import { type Fault, Invalid } from "#domain/refusal.ts";
import { readCalendarText } from "./read-import.ts";

/** A calendar as its server gave it, read. */
export interface Opened {
  url: string;
  came: Extract<Fetched, { kind: "TEXT" }>;
  reading: CalendarReading;
}

/** Reads what is at an address that a person pasted. Throws Invalid, at `url`, with why there is no calendar to be had. */
export async function openAddress(board: Board, pasted: string): Promise<Opened> {
  const addresses = feedAddresses(pasted);
  if (addresses.some((url) => new URL(url).origin === board.baseUrl)) throw invalid({ key: "fault.feed.own" });
  let fault: Omit<Fault, "field"> = { key: "fault.feed.address" };
  for (const url of addresses) {
    const came = await board.fetch({ url, etag: null, lastModified: null });
    if (came.kind === "TEXT") return { url, came, reading: await readingOf(board, came.text, "PERSON") };
    if (came.kind === "FAULT") fault = came.fault;
    // "webcal" does not say whether it is http: only who does not answer at all is asked the other way.
    if (fault.key !== "fault.feed.unreachable") break;
  }
  throw invalid(fault);
}

/** The events of a text; a calendar without any is one. Throws Invalid, at `url`, when it is no calendar, or not all of one. */
export async function readingOf(board: Board, text: string, waiting: Waiting): Promise<CalendarReading> {
  const reading = await readCalendarText(board, text, waiting);
  const whole = reading.items.length === 0 ? reading.refused.find(({ fault }) => fault.field === "text") : undefined;
  // What is not there would count as gone.
  if (!reading.complete) throw invalid({ key: "fault.feed.cutOff" });
  if (!whole) return reading;
  if (whole.fault.key === "fault.calendar.noEvents") return { ...reading, refused: [] };
  throw invalid(whole.fault);
}

function invalid(fault: Omit<Fault, "field">): Invalid {
  return new Invalid([{ ...fault, field: "url" }]);
}
