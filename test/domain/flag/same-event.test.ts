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

test("an evening that is off is no copy of another one in another area, and still one of the evening that it was", () => {
  const books = { title: "Boekhoudavond", description: "Je boekhouding op orde." };
  const off = { ...evening, ...books, status: "CANCELLED" as const };
  const elsewhere = {
    ...other,
    ...books,
    title: "Avond over boekhouden",
    place: { name: "Het Nest", neighbourhood: "Gein" },
  };
  expect(sameEvent(seen(off), seen({ ...elsewhere, start: "2027-02-04T19:00:00+01:00" })).probability).toBeLessThan(
    0.5,
  );
  expect(sameEvent(seen(off), seen({ ...other, ...books })).probability).toBeGreaterThanOrEqual(0.5);
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

test("a start that the other names as that of its doors is one start, whatever the ends", () => {
  const doors = { start: "2027-02-04T18:00:00+01:00", end: null };
  const said = sameEvent(seen({ ...evening, description: "Zaal open om zes uur." }), seen({ ...other, ...doors }));
  const silent = sameEvent(seen({ ...evening, description: "" }), seen({ ...other, ...doors }));
  expect(levelOf(said, "START_CLOSE")).toBeGreaterThan(levelOf(silent, "START_CLOSE"));
});

test.each([
  "Wij staan er met een kraam.",
  "Wie fietst er mee?",
  "Ons uitje van maart, vertrek 19.00.",
  "Find us at booth 3.",
  "We walk there together from the metro.",
])("a post that takes people along is a copy of what another holds: %s", (description) => {
  expect(levelOf(reasonsOf({ ...other, description }), "VISITING")).toBe(1);
});

test("who comes along counts her own people, which is no other size", () => {
  const along = { ...other, expectedAttendance: 8, description: "Wij gaan er samen heen." };
  const found = sameEvent(seen({ ...evening, expectedAttendance: 80 }), seen(along));
  expect(found.reasons.map(({ code }) => code)).not.toContain("OTHER_SIZE");
});

/** Of another evening on the same subject. */
const ownWords = { title: "Huurrecht", description: "Een advocaat kijkt je papieren na." };

test("two that are each in the house of their own network are two", () => {
  const own = (network: string) => ({ network, place: { name: network, neighbourhood: "Reigersbos" } });
  const found = sameEvent(
    seen({ ...evening, ...own("Turbinehal") }),
    seen({ ...other, ...own("Zeefdrukkerij"), ...ownWords }),
  );
  expect(found.reasons.map(({ code }) => code)).toContain("OWN_HOUSES");
  expect(found.probability).toBeLessThan(0.5);
});

test("a post in the house of the other's network names that network", () => {
  const there = { place: { name: "zolder van Turbinehal", neighbourhood: "Reigersbos" }, description: "" };
  const host = { network: "Turbinehal", place: null };
  const found = sameEvent(seen({ ...evening, ...host }), seen({ ...other, ...there }));
  expect(found.reasons.map(({ code }) => code)).toContain("HOST_NAMED");
});

test("a house that is named by ordinary words is no host in a text that uses them", () => {
  const stall = { ...other, title: "Markt", description: "Elke kraam heeft een grote pan soep." };
  for (const network of ["De Kraam", "De Grote Bakkerij"]) {
    const found = sameEvent(seen({ ...evening, network }), seen(stall));
    expect(found.reasons.map(({ code }) => code)).not.toContain("HOST_NAMED");
  }
});

test.each([
  ["zaal 1", "zaal 2"],
  ["grote zaal", "kleine zaal"],
  ["2e verdieping", "4th floor"],
  ["keuken", "atelier"],
])("two rooms of one house hold two events: %s and %s", (here, there) => {
  const at = (room: string) => ({ place: { name: `De Zwaan, ${room}`, neighbourhood: "Reigersbos" } });
  expect(
    sameEvent(seen({ ...evening, ...at(here) }), seen({ ...other, ...at(there), ...ownWords })).probability,
  ).toBeLessThan(0.5);
});

test("the day after in one house at its usual hours is another evening, unless it is about the same", () => {
  const next = { start: "2027-02-05T19:30:00+01:00", end: "2027-02-05T21:30:00+01:00" };
  const drawing = { title: "Modeltekenen", description: "Neem papier mee." };
  expect(reasonsOf({ ...other, ...next, ...drawing }).probability).toBeLessThan(0.5);
  expect(reasonsOf({ ...other, ...next }).probability).toBeGreaterThanOrEqual(0.5);
});

test("that a house is shut is no copy of what is held there", () => {
  const shut = { title: "Building closed", description: "No demo today.", allDay: true, language: "en" };
  const day = { start: "2027-02-04T00:00:00+01:00", end: "2027-02-05T00:00:00+01:00" };
  expect(reasonsOf({ ...other, ...day, ...shut }).probability).toBeLessThan(0.5);
});

test("a described place is less of another place than a named one", () => {
  const at = (name: string) => reasonsOf({ ...other, place: { name, neighbourhood: "Reigersbos" } });
  expect(levelOf(at("boven de fietsenmaker"), "OTHER_VENUE")).toBeGreaterThan(levelOf(at("Het Nest"), "OTHER_VENUE"));
});

test("the number of an evening is that of the series on its date", () => {
  const series = { ...evening, rrule: "FREQ=WEEKLY;COUNT=3" };
  const second = { start: "2027-02-11T19:30:00+01:00", end: "2027-02-11T21:30:00+01:00" };
  const numbered = (title: string) =>
    sameEvent(seen(series), seen({ ...other, ...second, title })).reasons.map(({ code }) => code);
  expect(numbered("Huurcontracten (avond 2)")).toContain("SAME_SESSION");
  expect(numbered("Huurcontracten (avond 3)")).not.toContain("SAME_SESSION");
});

test("a co-host that also posts it speaks for one event", () => {
  const found = sameEvent(seen({ ...evening, hosts: ["Winkels Vooruit"] }), seen({ ...other, title: "Huur" }));
  expect(found.reasons.map(({ code }) => code)).toContain("HOST_NAMED");
});

test("whole days that are the same say less than hours that are", () => {
  const day = { start: "2027-02-04T00:00:00+01:00", end: "2027-02-05T00:00:00+01:00", allDay: true };
  const found = sameEvent(seen({ ...evening, ...day }), seen({ ...other, ...day }));
  expect(found.reasons.map(({ code }) => code)).toContain("SAME_DATE");
  expect(found.reasons.map(({ code }) => code)).not.toContain("SAME_START");
});
