import { expect, test } from "vitest";
import { feedAddresses, maskedAddress } from "#domain/feed/feed-address.ts";

test.each([
  ["webcal://cloud.example.org/a.ics", ["https://cloud.example.org/a.ics", "http://cloud.example.org/a.ics"]],
  ["  https://example.org/a.ics ", ["https://example.org/a.ics"]],
  ["example.org/a.ics", ["https://example.org/a.ics"]],
  ["example.org:8080/a.ics", ["https://example.org:8080/a.ics"]],
  ["geen adres", []],
  ["agenda", []],
  ["", []],
  [
    "https://calendar.google.com/calendar/embed?src=buurt%40group.calendar.google.com&ctz=Europe%2FAmsterdam",
    ["https://calendar.google.com/calendar/ical/buurt%40group.calendar.google.com/public/basic.ics"],
  ],
  [
    "https://calendar.google.com/calendar/u/0?cid=YnV1cnRAZ3JvdXAuY2FsZW5kYXIuZ29vZ2xlLmNvbQ",
    ["https://calendar.google.com/calendar/ical/buurt%40group.calendar.google.com/public/basic.ics"],
  ],
  [
    "https://calendar.google.com/calendar/ical/a%40b/private-1/basic.ics",
    ["https://calendar.google.com/calendar/ical/a%40b/private-1/basic.ics"],
  ],
  [
    "https://outlook.office365.com/owa/calendar/1/2/calendar.html",
    ["https://outlook.office365.com/owa/calendar/1/2/calendar.ics"],
  ],
  [
    "https://cloud.example.org/index.php/apps/calendar/p/AbC123/Agenda",
    ["https://cloud.example.org/index.php/remote.php/dav/public-calendars/AbC123?export"],
  ],
  ["https://www.meetup.com/zuidoost-makers/", ["https://www.meetup.com/zuidoost-makers/events/ical/"]],
  [
    "https://www.meetup.com/nl-NL/zuidoost-makers/events/",
    ["https://www.meetup.com/nl-NL/zuidoost-makers/events/ical/"],
  ],
  ["https://www.meetup.com/zuidoost-makers/events/ical/", ["https://www.meetup.com/zuidoost-makers/events/ical/"]],
])("%s is read at %j", (pasted, addresses) => {
  expect(feedAddresses(pasted)).toEqual(addresses);
});

test("a masked address says where it leads and no more", () => {
  expect(maskedAddress("https://calendar.google.com/calendar/ical/a/private-0123/basic.ics")).toBe(
    "calendar.google.com/…/basic.ics",
  );
  expect(maskedAddress("https://cloud.example.org/remote.php/dav/public-calendars/AbC123?export")).toBe(
    "cloud.example.org/…",
  );
});
