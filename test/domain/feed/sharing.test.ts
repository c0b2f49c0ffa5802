import fc from "fast-check";
import { expect, test } from "vitest";
import { agendaFilter } from "#app/filters.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { agendaQuery, choiceName } from "#domain/feed/agenda-choice.ts";
import { agendaJsonLd, type ListedEvent, listedJsonLd } from "#domain/feed/agenda-json-ld.ts";
import { atomEntry, atomFeed } from "#domain/feed/atom.ts";
import { addAddresses, followAddresses } from "#domain/feed/calendar-addresses.ts";
import type { FeedItem } from "#domain/feed/feed-item.ts";
import { folded } from "#domain/feed/fold.ts";
import { jsonFeed, jsonFeedItem } from "#domain/feed/json-feed.ts";
import { type DescribedEvent, eventJsonLd } from "#domain/feed/json-ld.ts";
import { amountOf } from "#domain/feed/price.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";

const START = Date.parse("2026-12-15T19:00:00+01:00");
const HOUR = 3_600_000;
const HEAD = {
  name: "Samenbord",
  url: "https://bord.invalid/",
  source: "https://bord.invalid/agenda.atom?a=1&b=2",
  language: "nl",
  now: START,
  changedAt: START,
} as const;

function item(facts: Partial<FeedItem> = {}): FeedItem {
  return {
    id: "01a21502-e40b-77fa-aea3-97db4f185734",
    uid: "a@samenbord",
    recurrenceId: null,
    sequence: 1,
    title: "Inloop",
    description: "",
    language: "nl",
    start: START,
    end: START + 2 * HOUR,
    timeZone: "Europe/Amsterdam",
    allDay: false,
    recurrence: null,
    status: "CONFIRMED",
    place: "De Raat",
    url: "https://bord.invalid/events/1",
    categories: ["Geld"],
    hosts: ["Zuid", "Oost"],
    color: null,
    createdAt: START - 10 * HOUR,
    changedAt: START - 5 * HOUR,
    ...facts,
  };
}

test("a choice and its address say the same", () => {
  const ids = fc.option(fc.uniqueArray(fc.constantFrom("geld", "a&b", "é ?"), { minLength: 1 }));
  const choice = fc.record({
    areas: ids,
    themes: ids,
    audiences: ids,
    networks: ids,
    valueForms: fc.option(fc.uniqueArray(fc.constantFrom(...VALUE_FORMS), { minLength: 1 })),
    language: fc.option(fc.constantFrom("nl" as const, "en" as const)),
    online: fc.option(fc.boolean()),
    search: fc.option(fc.constantFrom("btw", "a & b")),
  });
  fc.assert(
    fc.property(choice, (asked) => {
      const valueForms = asked.valueForms && VALUE_FORMS.filter((form) => asked.valueForms?.includes(form));
      const read = agendaFilter(new URLSearchParams(agendaQuery(asked).toString()));
      expect(read).toEqual({ ...asked, valueForms });
    }),
  );
});

test("a choice is called by what was chosen", () => {
  const networks = [{ id: "n", name: "Netwerk Zuid" }];
  const named = (choice: object) => choiceName(choice, { language: "nl", board: "Samenbord", networks });
  expect(named({})).toBe("Samenbord");
  expect(named({ themes: ["geld"], networks: ["n"], search: "btw" })).toBe(
    "Samenbord: Geld en administratie, Netwerk Zuid, btw",
  );
});

test("lines are folded at 75 octets, within no character, and unfold to what they were", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const line = text.replace(/[\r\n]/g, "");
      const pieces = folded(line).split("\r\n");
      expect(pieces.every((piece) => Buffer.byteLength(piece) <= 75)).toBe(true);
      expect(folded(line).replace(/\r\n /g, "")).toBe(line);
    }),
  );
});

test("Atom escapes what is text, and says what is off", () => {
  const items = [item(), item({ title: "A < B & \u0000C", status: "CANCELLED" })];
  const text = atomFeed(
    HEAD,
    items.map((one) => atomEntry(one, "nl")),
  );
  expect(text).toContain("<title>Afgelast: A &lt; B &amp;  C</title>");
  expect(text).toContain('href="https://bord.invalid/agenda.atom?a=1&amp;b=2"');
  expect(text.match(/<author><name>\w+/g)?.slice(0, 2)).toEqual(["<author><name>Zuid", "<author><name>Oost"]);
});

test("a JSON Feed has its required members and the event's own times", () => {
  const feed = JSON.parse(jsonFeed(HEAD, [jsonFeedItem(item(), "nl"), jsonFeedItem(item(), "nl")]));
  expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", title: "Samenbord" });
  expect(feed.items[0]).toMatchObject({
    id: "urn:uuid:01a21502-e40b-77fa-aea3-97db4f185734",
    content_text: expect.stringContaining("dinsdag 15 december 2026"),
    _event: { start: "2026-12-15T18:00:00.000Z", status: "CONFIRMED" },
  });
  expect([feed.items.length, JSON.parse(jsonFeed(HEAD, [])).items]).toEqual([2, []]);
});

test("other calendars are asked to follow the address as it is", () => {
  const address = "https://bord.invalid/agenda.ics?area=bijlmer&in=nl";
  const ways = followAddresses(address, "Samenbord");
  expect(ways.webcal).toBe("webcal://bord.invalid/agenda.ics?area=bijlmer&in=nl");
  expect(new URL(ways.google).searchParams.get("cid")).toBe(ways.webcal);
  expect(new URL(ways.outlook).searchParams.get("url")).toBe(address);
});

test("forms of other calendars are filled in with the happening, all-day ones as dates", () => {
  const { google, outlook } = addAddresses({
    ...item({ description: "x".repeat(5_000) }),
    url: "https://bord.invalid/e",
  });
  const filled = new URL(google).searchParams;
  expect([filled.get("text"), filled.get("dates")]).toEqual(["Inloop", "20261215T180000Z/20261215T200000Z"]);
  expect(google.length).toBeLessThan(2_000);
  expect(new URL(outlook).searchParams.get("startdt")).toBe("2026-12-15T18:00:00Z");
  const day = Date.parse("2026-12-15T00:00:00+01:00");
  const whole = addAddresses({
    ...item({ allDay: true, start: day, end: day + 24 * HOUR }),
    url: "https://bord.invalid/e",
  });
  expect(new URL(whole.google).searchParams.get("dates")).toBe("20261215/20261216");
});

function described(facts: Partial<DescribedEvent> = {}): DescribedEvent {
  const plain = { happenings: [], area: "Bijlmer", online: false, audiences: [], valueForms: [], price: null } as const;
  const hosts = [{ name: "Zuid", url: "https://bord.invalid/networks/zuid" }];
  return {
    ...item(),
    ...plain,
    happenings: [],
    audiences: [],
    valueForms: [],
    hosts,
    url: "https://bord.invalid/e",
    ...facts,
  };
}

test("search engines hear of a series with its happenings, of what is off, and where it is", () => {
  const series = eventJsonLd(described({ happenings: [{ start: START, end: START + HOUR }], status: "CANCELLED" }));
  expect(series).toMatchObject({
    "@type": "EventSeries",
    eventStatus: "https://schema.org/EventCancelled",
    subEvent: [
      { "@type": "Event", startDate: "2026-12-15T19:00:00+01:00", eventStatus: "https://schema.org/EventCancelled" },
    ],
  });
  const online = eventJsonLd(described({ online: true, place: null }));
  expect(online).toMatchObject({
    eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
    location: { "@type": "VirtualLocation" },
  });
  expect(eventJsonLd(described({ online: true }))).toMatchObject({
    location: [{ name: "De Raat" }, { "@type": "VirtualLocation" }],
  });
});

test("what an event costs is told only when it is known", () => {
  const cost = (facts: Partial<DescribedEvent>) => eventJsonLd(described(facts));
  expect(cost({ valueForms: ["FREE"] })).toMatchObject({ isAccessibleForFree: true, offers: { price: 0 } });
  expect(cost({ valueForms: ["FREE", "PAID"], price: "€ 5" })).toMatchObject({
    isAccessibleForFree: false,
    offers: { price: 5 },
  });
  expect(cost({ valueForms: ["BARTER"] })).not.toHaveProperty("isAccessibleForFree");
  expect(["€ 12,50", "12.50", "10 euro", "€ 5,-", "vanaf 5", "5 per keer"].map(amountOf)).toEqual([
    12.5,
    12.5,
    10,
    5,
    null,
    null,
  ]);
});

const WINDOW = { start: START - 30 * 24 * HOUR, end: START + 500 * 24 * HOUR };

function listed(facts: Partial<ListedEvent> = {}) {
  const { happenings: _, ...plain } = described();
  const event = { ...plain, recurrence: null, replaces: null, ...facts };
  return JSON.parse(agendaJsonLd(HEAD, [listedJsonLd(event, WINDOW, START)])).itemListElement[0];
}

test("an agenda in JSON-LD is a list of events that says where it is kept", () => {
  const { happenings: _, ...plain } = described();
  const event = listedJsonLd({ ...plain, recurrence: null, replaces: null }, WINDOW, START);
  expect(JSON.parse(agendaJsonLd(HEAD, [event]))).toMatchObject({
    "@context": "https://schema.org",
    "@type": "ItemList",
    "@id": HEAD.source,
    numberOfItems: 1,
    itemListElement: [{ "@type": "Event", name: "Inloop", startDate: "2026-12-15T19:00:00+01:00" }],
  });
  expect(JSON.parse(agendaJsonLd(HEAD, []))).toMatchObject({ numberOfItems: 0, itemListElement: [] });
});

test("a series in JSON-LD has a schedule in place of dates", () => {
  const recurrence = "RRULE:FREQ=WEEKLY;UNTIL=20270330T170000Z\nEXDATE;TZID=Europe/Amsterdam:20261222T190000";
  const series = listed({ recurrence });
  expect(series).toMatchObject({ "@type": "EventSeries", "@id": "https://bord.invalid/e" });
  expect(series).not.toHaveProperty("startDate");
  expect(series.eventSchedule).toEqual({
    "@type": "Schedule",
    repeatFrequency: "P1W",
    byDay: ["TU"],
    startDate: "2026-12-15",
    startTime: "19:00:00",
    endTime: "21:00:00",
    duration: "PT120M",
    endDate: "2027-03-30",
    exceptDate: ["2026-12-22T18:00:00.000Z"],
    scheduleTimezone: "Europe/Amsterdam",
  });
});

test("a series that ends before the hour of a day does not have that day", () => {
  const ended = listed({ recurrence: "RRULE:FREQ=WEEKLY;UNTIL=20261229T175959Z" });
  expect(ended.eventSchedule.endDate).toBe("2026-12-28");
});

test("a series of whole days has dates only, and one past midnight no hour at which it ends", () => {
  const day = Date.parse("2026-12-15T00:00:00+01:00");
  const recurrence = "RRULE:FREQ=MONTHLY;BYDAY=3TU;COUNT=4\nEXDATE:20270119";
  const whole = listed({ recurrence, allDay: true, start: day, end: day + 24 * HOUR });
  expect(whole.eventSchedule).toEqual({
    "@type": "Schedule",
    repeatFrequency: "P1M",
    byDay: ["3TU"],
    startDate: "2026-12-15",
    duration: "P1D",
    repeatCount: 4,
    exceptDate: ["2027-01-19"],
    scheduleTimezone: "Europe/Amsterdam",
  });
  const night = listed({ recurrence: "RRULE:FREQ=DAILY", end: START + 8 * HOUR }).eventSchedule;
  expect([night.endTime, night.duration]).toEqual([undefined, "PT480M"]);
});

test.each([
  ["FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1", { repeatFrequency: "P1M", byDay: ["-1TU"] }],
  ["FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15", { repeatFrequency: "P2M", byMonthDay: [15] }],
  ["FREQ=YEARLY;BYMONTH=12;BYDAY=3TU", { repeatFrequency: "P1Y", byMonth: [12], byDay: ["3TU"] }],
  ["FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,TH", { repeatFrequency: "P2W", byDay: ["TU", "TH"] }],
])("%s is a schedule", (rule, schedule) => {
  expect(listed({ recurrence: `RRULE:${rule}` }).eventSchedule).toMatchObject(schedule);
});

test.each([
  "RRULE:FREQ=YEARLY;BYYEARDAY=349",
  "RRULE:FREQ=MONTHLY;BYMONTHDAY=-17",
  "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU",
  "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
  "RRULE:FREQ=WEEKLY\nRDATE:20261217T190000",
  "RDATE:20261217T190000",
])("%s is no schedule, so its happenings are told", (recurrence) => {
  const series = listed({ recurrence });
  expect(series).not.toHaveProperty("eventSchedule");
  const told = series.subEvent.map(({ startDate }: { startDate: string }) => Date.parse(startDate));
  expect(told.length).toBeGreaterThan(0);
  const meant = expand({ ...described(), recurrence }, WINDOW).map(({ start }) => start);
  expect(told).toEqual(meant.slice(0, 50));
});

test("of a series that no schedule tells come the next fifty happenings", () => {
  const began = START - 20 * 24 * HOUR;
  const often = { recurrence: "RRULE:FREQ=DAILY;BYHOUR=9,12,15", start: began, end: began + HOUR };
  const { subEvent } = listed(often);
  expect(subEvent).toHaveLength(50);
  expect(subEvent[0].startDate).toBe("2026-12-16T09:00:00+01:00");
  expect(listed({ ...often, recurrence: `${often.recurrence};UNTIL=20261201T000000Z` }).subEvent.length).toBeLessThan(
    50,
  );
});

test.each([
  [true, null, "Bijlmer"],
  [true, "Online", null],
  [true, "Online", "Bijlmer"],
  [false, "online", null],
  [true, "Online (via Zoom)", null],
  [true, "MS Teams", null],
  [false, null, "Online"],
])("what is online (%s) at %s in %s is at no place", (online, place, area) => {
  const where = {
    eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
    location: { "@type": "VirtualLocation", url: "https://bord.invalid/e" },
  };
  expect(eventJsonLd(described({ online, place, area }))).toMatchObject(where);
  expect(listed({ online, place, area })).toMatchObject(where);
});

test("a place of which only the name speaks of online is a place", () => {
  expect(eventJsonLd(described({ place: "Zoom" }))).toMatchObject({ location: { name: "Zoom" } });
  expect(eventJsonLd(described({ online: true, place: "Online en De Raat" }))).toMatchObject({
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
    location: [{ "@type": "Place", name: "Online en De Raat" }, { "@type": "VirtualLocation" }],
  });
});

test("a happening that was moved or called off is an event of its series", () => {
  const replaces = { seriesUrl: "https://bord.invalid/s", recurrenceId: "2026-12-14T18:00:00.000Z" };
  expect(listed({ replaces })).toMatchObject({
    "@type": "Event",
    superEvent: { "@type": "EventSeries", "@id": "https://bord.invalid/s" },
    eventStatus: "https://schema.org/EventRescheduled",
    previousStartDate: "2026-12-14T19:00:00+01:00",
    startDate: "2026-12-15T19:00:00+01:00",
  });
  expect(listed({ replaces, status: "CANCELLED" }).eventStatus).toBe("https://schema.org/EventCancelled");
  const renamed = listed({ replaces: { ...replaces, recurrenceId: new Date(START).toISOString() } });
  expect(renamed).toMatchObject({ eventStatus: "https://schema.org/EventScheduled", superEvent: {} });
});
