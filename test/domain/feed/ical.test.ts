import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { expand } from "#domain/calendar/recurrence.ts";
import { toWall } from "#domain/calendar/zone.ts";
import type { CalendarItem } from "#domain/feed/calendar-item.ts";
import { MAX_CALENDAR_BYTES, readCalendar } from "#domain/feed/ical.ts";

const ZONE = "Europe/Amsterdam";
const read = (text: string) => readCalendar(text, { zone: ZONE });
const file = (name: string) => readFileSync(new URL(`../../data/ics/${name}.ics`, import.meta.url), "utf8");
const calendar = (...lines: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");
const event = (...lines: string[]) => calendar("BEGIN:VEVENT", "UID:a", ...lines, "END:VEVENT");
const happenings = (item: CalendarItem | undefined) =>
  item ? expand(item, { start: 0, end: 4e12 }).map(({ start }) => toWall(start, item.timeZone)) : [];

test("a Google series comes with its exceptions, so that no evening is there twice", () => {
  const { name, product, items, refused } = read(file("google-series"));
  expect([name, product, refused]).toEqual([
    "Avonden van het netwerk",
    "-//Google Inc//Google Calendar 70.9054//EN",
    [],
  ]);
  const [series, moved, market] = items;
  expect(items).toHaveLength(3);
  expect(series).toEqual({
    uid: "reeks1@voorbeeld.invalid",
    recurrenceId: null,
    sequence: 2,
    title: "Verkoopavond, voor starters",
    description: "Samen leren verkopen.\n- koffie\n- oefenen\nKijk op de site & meld je aan.",
    start: Date.UTC(2026, 11, 1, 18),
    end: Date.UTC(2026, 11, 1, 20),
    wallStart: "2026-12-01T19:00",
    timeZone: ZONE,
    allDay: false,
    recurrence: [
      "RRULE:FREQ=WEEKLY;UNTIL=20261229T225959Z;BYDAY=TU",
      "EXDATE:20261208T190000",
      "EXDATE:20261215T190000",
      "EXDATE:20261222T190000",
    ].join("\n"),
    status: "CONFIRMED",
    place: "Buurthuis De Honingraat, Bijlmerplein 1",
    url: null,
    categories: [],
    organizer: null,
    line: 25,
  });
  expect(happenings(series)).toEqual(["2026-12-01T19:00", "2026-12-29T19:00"]);
  expect([moved?.recurrenceId, moved?.wallStart, moved?.recurrence]).toEqual([
    "2026-12-08T18:00:00.000Z",
    "2026-12-09T20:00",
    null,
  ]);
  expect([market?.status, market?.allDay, market?.wallStart]).toEqual(["TENTATIVE", true, "2026-12-24T00:00"]);
  expect(toWall(market?.end ?? 0, ZONE)).toBe("2026-12-27T00:00");
});

test("Microsoft's zone names and a zone of the file's own give the right instants", () => {
  const { items, refused } = read(file("microsoft-zones"));
  const seen = items.map((item) => [item.title, new Date(item.start).toISOString(), item.allDay]);
  expect(seen).toEqual([
    ["Spreekuur belasting", "2026-07-01T07:30:00.000Z", false],
    ["Bellen met de partner", "2026-12-01T08:30:00.000Z", false],
    ["Netwerkdag", "2026-12-02T23:00:00.000Z", true],
  ]);
  expect(refused.map(({ title, fault }) => [title, fault.key, fault.params])).toEqual([
    ["Waar is dit", "fault.calendar.unknownZone", { zone: "Ergens Anders" }],
  ]);
});

test("a duration, a missing end, a floating time and what surrounds a Nextcloud event are read", () => {
  const { items, refused } = read(file("nextcloud"));
  expect(refused).toEqual([]);
  expect(items.map(({ start, end, wallStart }) => [wallStart, (end - start) / 60_000])).toEqual([
    ["2026-12-04T13:00", 90],
    ["2026-12-05T11:00", 120],
    ["2026-12-06T10:00", 120],
  ]);
  const [lunch, open] = items;
  expect([lunch?.categories, lunch?.organizer, lunch?.url]).toEqual([
    ["Ontmoeten", "Eten, drinken"],
    "Huis van de Makers",
    "https://voorbeeld.invalid/lunch",
  ]);
  expect(open?.url).toBe(null);
});

test("a broken event is refused by itself, with its line and the reason, and the others stay", () => {
  const { items, refused } = read(file("broken"));
  expect(items.map(({ uid, title }) => [uid, title])).toEqual([
    ["goed-1", "Goed voor de fout"],
    ["kapot-4", "Elke seconde"],
    ["goed-2", "Deze activiteit heeft alleen een omschrijving en die is …"],
    ["kapot-7-from-2026-12-02T18:00:00.000Z", "Deze en alle volgende"],
  ]);
  expect(refused.map(({ line, title, fault }) => [line, title, fault.key])).toEqual([
    [11, "Dertiende maand", "fault.calendar.badDate"],
    [16, "Eindigt te vroeg", "fault.calendar.badEnd"],
    [22, "Zonder begin", "fault.calendar.noStart"],

    [32, null, "fault.calendar.noTitle"],
    [36, "Breekt af", "fault.calendar.cutOff"],
  ]);
});

test("a vCalendar 1.0 file is read with its soft line breaks", () => {
  const { items } = read(file("vcalendar-1"));
  expect(items.map(({ title, wallStart }) => [title, wallStart])).toEqual([
    ["Café voor ondernemers; gratis, echt", "2026-12-01T19:00"],
  ]);
});

test("several calendars in one text: newest version once, one UID for many gets told apart, none gets one", () => {
  const { items, product } = read(file("several"));
  expect(product).toBe("-//Voorbeeld//Een//NL");
  expect(items.map(({ title, wallStart }) => [title, wallStart])).toEqual([
    ["Nieuwste versie", "2026-12-01T19:00"],
    ["Inloop", "2026-12-03T19:00"],
    ["Inloop", "2026-12-10T19:00"],
    ["Zonder naam", "2026-12-11T19:00"],
  ]);
  expect(new Set(items.map(({ uid }) => uid)).size).toBe(4);
  expect(read(file("several")).items).toEqual(items);
});

test("what is no calendar is one refusal and no crash", () => {
  const keys = (text: string) => read(text).refused.map(({ fault }) => fault.key);
  expect(keys("")).toEqual(["fault.calendar.empty"]);
  expect(keys("\uFEFF \r\n")).toEqual(["fault.calendar.empty"]);
  expect(keys("\n<!DOCTYPE html><html><body>Log in</body></html>")).toEqual(["fault.calendar.webPage"]);
  expect(keys("titel;prijs\nfietsles;0")).toEqual(["fault.calendar.notACalendar"]);
  expect(keys("BEGIN:VCALENDAR\nEND:VCALENDAR")).toEqual(["fault.calendar.noEvents"]);
  expect(keys("x".repeat(MAX_CALENDAR_BYTES + 1))).toEqual(["fault.calendar.tooLarge"]);
  const many = Array.from({ length: 5_001 }, () => "BEGIN:VEVENT\nEND:VEVENT").join("\n");
  expect(keys(`BEGIN:VCALENDAR\n${many}\nEND:VCALENDAR`)).toEqual(["fault.calendar.tooManyEvents"]);
});

test("line ends, a byte order mark and small letters do not matter", () => {
  const text = event("DTSTART:20261201T190000", "SUMMARY:Inloop\\, lang", "DESCRIPTION:een", "  twee");
  const expected = read(text).items;
  expect(expected.map(({ title, description }) => [title, description])).toEqual([["Inloop, lang", "een twee"]]);
  expect(read(text.replaceAll("\r\n", "\n")).items).toEqual(expected);
  expect(read(text.replaceAll("\r\n", "\r")).items).toEqual(expected);
  expect(read(`\uFEFF${text}`).items).toEqual(expected);
  expect(read(text.replaceAll("SUMMARY", "summary").replaceAll("BEGIN:VEVENT", "begin:vevent")).items).toEqual(
    expected,
  );
});

test("a property of more than 64 KiB is cut", () => {
  const { items } = read(event("DTSTART:20261201T190000", "SUMMARY:Lang", `DESCRIPTION:${"woord ".repeat(20_000)}`));
  expect(items[0]?.description.length).toBeLessThanOrEqual(65_536);
});

test("an end without zone is in the zone of the start, and a one-day end on the day itself is that day", () => {
  const [foreign] = read(
    event("DTSTART;TZID=America/New_York:20261201T090000", "DTEND:20261201T100000", "SUMMARY:A"),
  ).items;
  expect((foreign?.end ?? 0) - (foreign?.start ?? 0)).toBe(3_600_000);
  const [day] = read(event("DTSTART;VALUE=DATE:20261025", "DTEND;VALUE=DATE:20261025", "SUMMARY:A")).items;
  expect((day?.end ?? 0) - (day?.start ?? 0)).toBe(25 * 3_600_000);
});

test("times that a rule adds or takes in another zone come in the event's own", () => {
  const { items } = read(
    event(
      "DTSTART;TZID=Europe/Amsterdam:20261201T190000",
      "SUMMARY:A",
      "RRULE:FREQ=DAILY;COUNT=3",
      "EXDATE;TZID=Europe/London:20261202T180000",
      "RDATE:20261210T180000Z",
    ),
  );
  expect(items[0]?.recurrence).toBe("RRULE:FREQ=DAILY;COUNT=3\nRDATE:20261210T190000\nEXDATE:20261202T190000");
  expect(happenings(items[0])).toEqual(["2026-12-01T19:00", "2026-12-03T19:00", "2026-12-10T19:00"]);
});

test("a zone with hostile rules is not walked", () => {
  const zone = [
    "BEGIN:VTIMEZONE",
    "TZID:Bom",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "RRULE:FREQ=SECONDLY",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
  ];
  const bomb = calendar(
    ...zone,
    "BEGIN:VEVENT",
    "UID:a",
    "DTSTART;TZID=Bom:20261201T190000",
    "SUMMARY:A",
    "END:VEVENT",
  );
  expect(read(bomb).refused.map(({ fault }) => fault.key)).toEqual(["fault.calendar.unknownZone"]);
});

test("every beginning of a file is read without a crash", () => {
  for (const name of ["google-series", "microsoft-zones", "broken"]) {
    const text = file(name);
    for (let length = 0; length < text.length; length += 37) read(text.slice(0, length));
  }
});

test("times in the forms that other programs write are read", () => {
  const start = (line: string) => read(event(line, "SUMMARY:x")).items[0]?.start;
  const evening = Date.UTC(2026, 11, 1, 18);
  for (const value of [
    "20261201T1900",
    "2026-12-01T19:00:00",
    "2026-12-01 19:00",
    "20261201T190000+0100",
    "20261201t180000z",
  ])
    expect([value, start(`DTSTART:${value}`)]).toEqual([value, evening]);
  expect(start("DTSTART;VALUE=DATE-TIME:20261130T240000")).toBe(Date.UTC(2026, 10, 30, 23));
  for (const value of ["20261201", "20261201Z", "2026-12-01"]) {
    const [item] = read(event(`DTSTART:${value}`, "SUMMARY:x")).items;
    expect([value, item?.allDay, item?.wallStart]).toEqual([value, true, "2026-12-01T00:00"]);
  }
  for (const value of ["20260230", "20261201T250000", "20261201T1900000", "20261201T240100", "None"])
    expect(read(event(`DTSTART:${value}`, "SUMMARY:x")).refused[0]?.fault.key).toBe("fault.calendar.badDate");
});

test("a leap second and an hour that the clock skips are told as what they are read as", () => {
  const wall = (value: string) => read(event(`DTSTART;TZID=${ZONE}:${value}`, "SUMMARY:x")).items[0]?.wallStart;
  expect([wall("20261231T235960"), wall("20270328T023000"), wall("20261201T190000"), wall("20261201T190001")]).toEqual([
    "2027-01-01T00:00",
    "2027-03-28T03:30",
    "2026-12-01T19:00",
    "2026-12-01T19:00:01",
  ]);
});

test("an end that says nothing counts as no end, an end before the start is refused", () => {
  const hours = (end: string) => {
    const [item] = read(event("DTSTART:20261201T190000", end, "SUMMARY:x")).items;
    return item && (item.end - item.start) / 3_600_000;
  };
  for (const end of ["DTEND:20261201T190000", "DTEND:None", "DTEND:20261201T2030000", "DURATION:PT0S"])
    expect([end, hours(end)]).toEqual([end, 2]);
  expect(hours("DTEND:20261201T180000")).toBe(undefined);
});

test("a changed happening that leaves out what its series says takes it from there", () => {
  const { items, refused } = read(
    calendar(
      ...["BEGIN:VEVENT", "UID:a", "DTSTART:20261201T190000", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Spreekuur"],
      ...["LOCATION:Buurthuis", "END:VEVENT", "BEGIN:VEVENT", "UID:a", "RECURRENCE-ID:20261208T190000"],
      ...["DTSTART:20261208T200000", "END:VEVENT", "BEGIN:VEVENT", "UID:b", "RECURRENCE-ID:20261208T190000"],
      ...["DTSTART:20261208T200000", "END:VEVENT"],
    ),
  );
  expect(items.map(({ title, place, wallStart }) => [title, place, wallStart])).toEqual([
    ["Spreekuur", "Buurthuis", "2026-12-01T19:00"],
    ["Spreekuur", "Buurthuis", "2026-12-08T20:00"],
  ]);
  expect(refused.map(({ line, fault }) => [line, fault.key])).toEqual([[15, "fault.calendar.noTitle"]]);
});

test("lines that end twice, as after a careless copy, keep their folds", () => {
  const { items } = read(
    event("DTSTART:20261201T190000", "SUMMARY:Een lange", " re titel").replaceAll("\r\n", "\r\r\n"),
  );
  expect(items.map(({ title }) => title)).toEqual(["Een langere titel"]);
});

test("a year beyond four digits and a duration beyond a year are refused, not stumbled over", () => {
  const fault = (...lines: string[]) => read(event(...lines, "SUMMARY:x")).refused[0]?.fault.key;
  expect(fault("DTSTART;VALUE=DATE:99991231")).toBe("fault.calendar.badDate");
  for (const start of ["DTSTART:20261201T190000", "DTSTART;VALUE=DATE:20261201"])
    for (const lasts of ["P999999W", "P99999999999W"])
      expect(fault(start, `DURATION:${lasts}`)).toBe("fault.tooLasting");
});

test("a line without parameters, which no parser sees, reads as the same line with one", () => {
  const sign = fc.constantFrom(
    "a",
    " ",
    "\\",
    "\\n",
    "\\,",
    ",",
    ";",
    ":",
    '"',
    "<b>",
    "&amp;",
    "é",
    "=",
    "\u00a0",
    "h",
  );
  const value = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));
  const name = fc.constantFrom("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CATEGORIES");
  fc.assert(
    fc.property(name, value, (name, value) => {
      const rest = ["SUMMARY:Naam", "DTSTART:20261201T190000"];
      const read = (line: string) =>
        readCalendar(calendar("BEGIN:VEVENT", line, ...rest, "END:VEVENT"), { zone: ZONE });
      expect(read(`${name}:${value}`)).toEqual(read(`${name};X-A=b:${value}`));
    }),
  );
});

test("a value that is not of the type its line gives it counts as absent", () => {
  const { items } = read(event("LOCATION;VALUE=DATE:De Raat", "DTSTART:20261201T190000", "SUMMARY:Borrel"));
  expect(items).toMatchObject([{ title: "Borrel", place: null }]);
});
