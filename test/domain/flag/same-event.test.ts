import { expect, test } from "vitest";
import { type RawEvent, seenEvent } from "#bin/judge/posts.ts";
import { sameEvent } from "#domain/flag/same-event.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";

const evening: RawEvent = {
  id: "a",
  network: "Kring Kwartel",
  title: "Avond over huurcontracten",
  description: "Een jurist legt uit waar je op let als je een winkel huurt.",
  start: "2027-02-04T19:30:00+01:00",
  end: "2027-02-04T21:30:00+01:00",
  place: { name: "De Zwaan", neighbourhood: "Reigersbos" },
  language: "nl",
};
const other: RawEvent = { ...evening, id: "b", network: "Winkels Vooruit" };

test.each<[string, Partial<RawEvent>]>([
  ["doors against start", { start: "2027-02-04T19:00:00+01:00" }],
  ["an hour that a feed lost", { start: "2027-02-04T18:30:00+01:00", end: "2027-02-04T20:30:00+01:00" }],
  ["an end of its own", { end: "2027-02-04T22:00:00+01:00" }],
  ["a room in the house of the one that posts it", { network: "Zalen de Zwaan", place: { name: "Grote zaal" } }],
  ["the street instead of the hall", { place: { name: "Schoonhovendreef 12", neighbourhood: "Reigersbos" } }],
  ["another title that names the network", { title: "Huurrecht voor winkels (met Kwartel)", description: "" }],
  ["a stream", { place: { online: true }, description: "Livestream: kijk mee als een jurist winkelhuur uitlegt." }],
])("a copy with %s is the same event", (_, change) => {
  expect(reasonsOf({ ...other, ...change }).probability).toBeGreaterThanOrEqual(0.5);
});

test.each<[string, Partial<RawEvent>]>([
  [
    "in another hall of the neighbourhood, with its own public",
    { place: { name: "Het Nest", neighbourhood: "Reigersbos" }, expectedAttendance: 12 },
  ],
  ["at another time", { start: "2027-02-04T14:00:00+01:00", end: "2027-02-04T16:00:00+01:00" }],
  ["for a closed group, elsewhere", { place: { name: "Het Nest" }, description: "Besloten, alleen voor leden." }],
  ["online and of its own", { place: { online: true }, title: "Webinar huur", description: "Vragen stellen." }],
])("an evening on the same subject %s is another event", (_, change) => {
  const { probability } = sameEvent(
    seen({ ...evening, expectedAttendance: 60 }),
    seen({ ...other, title: "Huurrecht", ...change }),
  );
  expect(probability).toBeLessThan(0.5);
});

test("a wrong day with the same hours weighs less against one event than another hour does", () => {
  const dayLater = { start: "2027-02-05T19:30:00+01:00", end: "2027-02-05T21:30:00+01:00" };
  const hourToo = { start: "2027-02-05T16:30:00+01:00", end: "2027-02-05T18:30:00+01:00" };
  expect(reasonsOf({ ...other, ...dayLater }).score).toBeGreaterThan(reasonsOf({ ...other, ...hourToo }).score);
  expect(reasonsOf({ ...other, ...dayLater }).reasons.map(({ code }) => code)).toContain("SAME_HOURS");
});

function reasonsOf(raw: RawEvent) {
  return sameEvent(seen(evening), seen(raw));
}

function seen(raw: RawEvent) {
  return seenEvent(raw, LEXICON);
}
