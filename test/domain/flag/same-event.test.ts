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

test("what begins half an hour apart and ends by itself is one event in a hall before it is online", () => {
  const online = { place: { online: true }, title: "Webinar huurcontracten" };
  const later = { start: "2027-02-04T20:00:00+01:00", end: "2027-02-04T21:00:00+01:00" };
  const [hall, call] = [seen({ ...other, ...later }), seen({ ...other, ...online, ...later })];
  expect(sameEvent(seen(evening), hall).probability).toBeGreaterThanOrEqual(0.5);
  expect(levelOf(sameEvent(seen({ ...evening, ...online }), call), "START_CLOSE")).toBeLessThan(
    levelOf(sameEvent(seen(evening), hall), "START_CLOSE"),
  );
});

test("an end two hours after the start is what stands there where nobody said, so another end says less", () => {
  const long = { ...evening, end: "2027-02-04T22:30:00+01:00" };
  const asked = sameEvent(seen(long), seen({ ...other, end: "2027-02-04T21:00:00+01:00" }));
  const guessed = sameEvent(seen(long), seen({ ...other, end: null }));
  expect(levelOf(guessed, "OTHER_END")).toBeGreaterThan(levelOf(asked, "OTHER_END"));
});

test("a copy of a monthly evening is that evening sooner than a copy of a weekly one", () => {
  const series = (rule: string) => sameEvent(seen({ ...evening, rrule: rule }), seen(other)).probability;
  expect(series("FREQ=MONTHLY;BYDAY=1TH")).toBeGreaterThan(series("FREQ=WEEKLY;BYDAY=TH"));
});

test("a network with a long name is known by its initials", () => {
  const named = { ...other, title: "GTC: leases", description: "", language: "en" };
  const found = sameEvent(seen({ ...evening, network: "Ghana Trade Circle" }), seen(named));
  expect(found.reasons.map(({ code }) => code)).toContain("HOST_NAMED");
});

test("what is said to be moved is looked for some days further", () => {
  const days = { start: "2027-02-06T19:30:00+01:00", end: "2027-02-06T21:30:00+01:00" };
  for (const said of ["De avond is verzet.", "De avond gaat naar zaterdag.", "Pushed back to Saturday."]) {
    expect(reasonsOf({ ...other, ...days, description: said }).score).toBeGreaterThan(-20);
  }
  expect(reasonsOf({ ...other, ...days, description: "Welkom." }).score).toBe(-20);
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

function levelOf({ reasons }: ReturnType<typeof sameEvent>, code: string): number {
  return reasons.find((one) => one.code === code)?.weight ?? 0;
}

function seen(raw: RawEvent) {
  return seenEvent(raw, LEXICON);
}
