import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type Counter, writeCounter } from "#domain/feed/counter.ts";

const ASK: Counter = {
  ...{ uid: "u1@elders.nl", recurrenceId: null, sequence: 3, title: "Borrel; met muziek" },
  ...{ start: Date.parse("2026-12-17T19:00:00+01:00"), end: Date.parse("2026-12-17T21:00:00+01:00") },
  ...{ timeZone: "Europe/Amsterdam", allDay: false, comment: "Dan is de zaal vrij.\nGoed?" },
  organizer: { name: 'Zuid "Oost"\r\nATTENDEE:mailto:x@y.nl', url: "https://bord.nl/networks/zuid" },
  ...{ url: "https://bord.nl/alignments/a", at: Date.parse("2026-12-01T12:00:00Z") },
};

test("a calendar elsewhere is asked for another time, by its own name and version of the event", () => {
  const calendar = new ICAL.Component(ICAL.parse(writeCounter(ASK)));
  expect(calendar.getFirstPropertyValue("method")).toBe("COUNTER");
  const event = calendar.getFirstSubcomponent("vevent");
  const value = (name: string) => String(event?.getFirstPropertyValue(name));
  expect([value("uid"), value("sequence"), value("dtstart")]).toEqual(["u1@elders.nl", "3", "2026-12-17T19:00:00"]);
  expect([value("summary"), value("comment")]).toEqual([ASK.title, ASK.comment]);
  expect(value("organizer")).toBe("https://bord.nl/networks/zuid");
  expect(event?.getAllProperties("attendee")).toHaveLength(1);
});

test("one date of a series is asked for by its own name, and whole days stay whole days", () => {
  const text = writeCounter({ ...ASK, recurrenceId: "2026-12-10", allDay: true });
  expect(text).toContain("RECURRENCE-ID;VALUE=DATE:20261210\r\n");
  expect(text).toContain("DTSTART;VALUE=DATE:20261217\r\n");
  expect(text).not.toContain("VTIMEZONE");
});
