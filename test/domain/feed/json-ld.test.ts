import { expect, test } from "vitest";
import { expand } from "#domain/calendar/recurrence.ts";
import { agendaJsonLd, type ListedEvent, listedJsonLd } from "#domain/feed/agenda-json-ld.ts";
import { type DescribedEvent, eventJsonLd } from "#domain/feed/json-ld.ts";
import { amountOf } from "#domain/feed/price.ts";
import { HEAD, HOUR, item, START } from "./shared-item.ts";

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
