import { folded } from "./fold.ts";
import { address, text } from "./ical-line.ts";
import { momentText, recurrenceIdLine, utc } from "./ical-write-times.ts";
import { zoneComponent } from "./ical-write-zone.ts";

/** An event of a calendar elsewhere that is asked to move, as that calendar knows it; instants in epoch milliseconds. */
export interface Counter {
  uid: string;
  recurrenceId: string | null;
  sequence: number;
  title: string;
  start: number;
  end: number;
  timeZone: string;
  allDay: boolean;
  /** Whose event it is, and the address of its page: a network's mail address is its own. */
  organizer: { name: string; url: string };
  /** Where the question is talked about. */
  url: string;
  comment: string | null;
  /** When it was asked. */
  at: number;
}

/** Asks a calendar for other times of one of its events: an iTIP COUNTER (RFC 5546 §3.2.7), which echoes its SEQUENCE. */
export function writeCounter(ask: Counter): string {
  const times = { ...ask, recurrence: null };
  const zones = ask.allDay || ask.timeZone === "UTC" ? [] : [ask.timeZone];
  const event = [
    "BEGIN:VEVENT",
    text("UID", ask.uid),
    ...(ask.recurrenceId === null ? [] : [recurrenceIdLine(ask.recurrenceId)]),
    `DTSTAMP:${utc(ask.at)}`,
    `SEQUENCE:${ask.sequence}`,
    `DTSTART${momentText(ask.start, times)}`,
    `DTEND${momentText(ask.end, times)}`,
    text("SUMMARY", ask.title),
    `ORGANIZER;CN=${parameter(ask.organizer.name)}:${address(ask.organizer.url)}`,
    `ATTENDEE;CN=Samenbord;CUTYPE=GROUP:${address(ask.url)}`,
    ...(ask.comment === null ? [] : [text("COMMENT", ask.comment)]),
    `URL:${address(ask.url)}`,
    "END:VEVENT",
  ];
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samenbord//NONSGML Samenbord//NL", "METHOD:COUNTER"];
  const written = (lines: string[]) => lines.map((line) => `${folded(line)}\r\n`).join("");
  const rules = zones.map((zone) => `${zoneComponent(zone, ask.at).toString()}\r\n`);
  return `${written(head)}${rules.join("")}${written(event)}END:VCALENDAR\r\n`;
}

/** A value of a parameter in quotes, which cannot hold quotes or line breaks (RFC 5545 §3.2). */
function parameter(value: string): string {
  return `"${value.replace(/[\p{Cc}"]/gu, " ")}"`;
}
