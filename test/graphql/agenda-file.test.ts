import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { makeCalendarLink } from "#board/identity/make-calendar-link.ts";
import type { Actor } from "#domain/network/network.ts";
import { agendaFile } from "#graphql/agenda-file.ts";
import { contextOf } from "#graphql/context.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const DAY = 86_400_000;

async function fileFor(board: Board, actor: Actor | null, filter = "{}", format = "ICS"): Promise<string> {
  return (await ask(board, actor, `{ agendaFile(filter: ${filter}, format: ${format}) }`)).agendaFile;
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => ({
    uid: String(event.getFirstPropertyValue("uid")),
    title: String(event.getFirstPropertyValue("summary")),
    status: String(event.getFirstPropertyValue("status")),
    sequence: Number(event.getFirstPropertyValue("sequence")),
    recurrenceId: event.getFirstPropertyValue("recurrence-id")?.toString() ?? null,
    contacts: event.getAllProperties("contact").map((contact) => String(contact.getFirstValue())),
  }));

test("what changes keeps its UID and raises its SEQUENCE, in a file that was read before", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const event = await publishEvent(board, lead, anEventInput(network));
  const [before] = eventsIn(await fileFor(board, null));
  const input = anEventInput(network, { title: "Andere titel" });
  await changeEvent(board, lead, { id: event.id, version: 1, input, scope: null, occurrence: null });
  const [after] = eventsIn(await fileFor(board, null));
  expect(after).toMatchObject({ uid: before?.uid, title: "DEMO Andere titel" });
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
});

test("what is cancelled stays as CANCELLED for 30 days", async () => {
  let now = NOW;
  const board = { ...(await aBoard()), now: () => now };
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const far = { start: NOW + 90 * DAY, end: NOW + 90 * DAY + 3_600_000 };
  const { id, version } = await publishEvent(board, lead, anEventInput(network, far));
  await cancelEvent(board, lead, { id, version, scope: null, occurrence: null });
  now += 30 * DAY - 3_600_000;
  expect(eventsIn(await fileFor(board, null))).toMatchObject([{ status: "CANCELLED" }]);
  now += 2 * DAY;
  expect(eventsIn(await fileFor(board, null))).toEqual([]);
});

test("a happening that an import replaced stands in its series, unless the choice leaves it out", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const series = [
    "UID:a",
    "DTSTART:20261207T180000Z",
    "DTEND:20261207T190000Z",
    "RRULE:FREQ=WEEKLY;COUNT=4",
    "SUMMARY:Inloop",
  ];
  const moved = [
    "UID:a",
    "RECURRENCE-ID:20261214T180000Z",
    "DTSTART:20261215T180000Z",
    "DTEND:20261215T190000Z",
    "SUMMARY:Verplaatst",
  ];
  const events = [series, moved].flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]);
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n");
  await importCalendar(board, lead, network.id, text);
  const both = await fileFor(board, null);
  const [first, second] = eventsIn(both);
  expect([first?.uid, second?.recurrenceId]).toEqual([second?.uid, "2026-12-14T18:00:00Z"]);
  expect(both).not.toContain("EXDATE");
  const one = await fileFor(board, null, '{ search: "Inloop" }');
  expect(eventsIn(one).map(({ title }) => title)).toEqual(["DEMO Inloop"]);
  expect(one).toContain("EXDATE");
  expect(eventsIn(await fileFor(board, null))).toHaveLength(2);
});

test("JSON-LD tells a series with its schedule, and a moved happening as an event of it", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const series = ["UID:a", "DTSTART:20261207T180000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:Inloop"];
  const moved = [
    "UID:a",
    "RECURRENCE-ID:20261214T180000Z",
    "DTSTART:20261215T180000Z",
    "DURATION:PT1H",
    "SUMMARY:Later",
  ];
  const events = [series, moved].flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]);
  await importCalendar(
    board,
    lead,
    network.id,
    ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n"),
  );
  const hold = { title: "Optie", status: "TENTATIVE", holdUntil: NOW + DAY } as const;
  await publishEvent(board, lead, anEventInput(network, hold));
  const [first, second, ...rest] = JSON.parse(await fileFor(board, lead, "{}", "JSON_LD")).itemListElement;
  expect(first).toMatchObject({
    "@type": "EventSeries",
    name: "DEMO Inloop",
    organizer: [{ name: "zuid", url: "http://localhost:3000/networks/zuid" }],
    eventSchedule: { repeatFrequency: "P1W", repeatCount: 4, exceptDate: ["2026-12-14T18:00:00.000Z"] },
  });
  expect(second).toMatchObject({
    name: "DEMO Later",
    superEvent: { "@id": first["@id"] },
    eventStatus: "https://schema.org/EventRescheduled",
    previousStartDate: expect.stringContaining("2026-12-14T"),
  });
  expect(rest).toEqual([]);
});

test("Atom has what changed last first, JSON what begins first", async () => {
  let now = NOW;
  const board = { ...(await aBoard()), now: () => now };
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  await publishEvent(board, lead, anEventInput(network, { title: "Eerder geplaatst" }));
  now += 1000;
  const later = { title: "Later geplaatst", start: NOW + 90 * DAY, end: NOW + 91 * DAY };
  await publishEvent(board, lead, anEventInput(network, later));
  const titles = (text: string) => text.match(/(Eerder|Later) geplaatst/g);
  expect(titles(await fileFor(board, null, "{}", "ATOM"))).toEqual(["Later geplaatst", "Eerder geplaatst"]);
  expect(titles(await fileFor(board, null, "{}", "JSON"))).toEqual(["Eerder geplaatst", "Later geplaatst"]);
});

test("a series that its source split in two goes out as two series, which any reader understands", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const series = ["UID:a", "DTSTART:20261207T180000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:Inloop"];
  const later = ["RECURRENCE-ID;RANGE=THISANDFUTURE:20261221T180000Z", "DTSTART:20261222T190000Z", "SUMMARY:Borrel"];
  const one = ["UID:a", "RECURRENCE-ID:20261228T180000Z", "DTSTART:20261230T180000Z", "SUMMARY:Feest"];
  const events = [series, ["UID:a", "DURATION:PT1H", ...later], one];
  const blocks = events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]);
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...blocks, "END:VCALENDAR", ""].join("\r\n");
  await importCalendar(board, lead, network.id, text);
  const file = await fileFor(board, null);
  expect(file).not.toContain("RANGE");
  const [first, second, party] = eventsIn(file);
  expect([first?.title, second?.title, party?.title]).toEqual(["DEMO Inloop", "DEMO Borrel", "DEMO Feest"]);
  expect([first?.uid === second?.uid, party?.uid === second?.uid]).toEqual([false, true]);
  expect(party?.recurrenceId).toBe("2026-12-29T19:00:00Z");
});

test("every network that lists a joined event is among its contacts, a hold's only for who may see it", async () => {
  const board = await aBoard();
  const [zuid, oost] = [await aNetwork(board, "zuid"), await aNetwork(board, "oost")];
  const [lead, other] = [await anActor(board, [zuid]), await anActor(board, [oost])];
  const same = { title: "Btw-avond in De Raat", place: "De Raat" } as const;
  await publishEvent(board, lead, anEventInput(zuid, same));
  await publishEvent(board, other, anEventInput(oost, same));
  expect(eventsIn(await fileFor(board, null))).toMatchObject([{ contacts: ["zuid", "oost"] }]);
});

test("a file holds more happenings than any page", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const daily = { recurrence: "RRULE:FREQ=DAILY" };
  for (let at = 0; at < 3; at++)
    await publishEvent(board, lead, anEventInput(network, { ...daily, title: `Reeks ${at}` }));
  expect(eventsIn(await fileFor(board, null))).toHaveLength(3);
});

test("a file that would be too large is refused, not cut", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  for (const title of ["Een", "Twee"]) await publishEvent(board, lead, anEventInput(network, { title }));
  const context = await contextOf(board, new Headers({ "accept-language": "en" }), "page");
  const asked = { choice: {}, filter: {}, format: "JSON", language: "en" } as const;
  expect(JSON.parse(await agendaFile(context, asked, 2)).items).toHaveLength(2);
  await expect(agendaFile(context, asked, 1)).rejects.toThrow("more than 1 events");
});

test("every format has the choice in its name and its own address", async () => {
  const board = await aBoard();
  const filter = '{ themes: ["geld"], search: "btw" }';
  expect(await fileFor(board, null, filter)).toContain("NAME:DEMO Samenbord: Geld en administratie\\, btw\r\n");
  expect(await fileFor(board, null, filter, "ATOM")).toContain(
    "<id>http://localhost:3000/agenda.atom?theme=geld&amp;q=btw</id>",
  );
  expect(JSON.parse(await fileFor(board, null, filter, "JSON")).feed_url).toBe(
    "http://localhost:3000/agenda.json?theme=geld&q=btw",
  );
  expect(JSON.parse(await fileFor(board, null, filter, "JSON_LD"))).toMatchObject({
    "@id": "http://localhost:3000/agenda.jsonld?theme=geld&q=btw",
    name: "DEMO Samenbord: Geld en administratie, btw",
  });
});

test("a happening that was moved or cancelled by itself is an override of its series in every file", async () => {
  let now = NOW;
  const board = { ...(await aBoard()), now: () => now };
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const series = await publishEvent(board, lead, anEventInput(network, { recurrence: "RRULE:FREQ=WEEKLY;COUNT=4" }));
  const [second, third] = [series.start + 7 * DAY, series.start + 14 * DAY];
  const input = anEventInput(network, { start: third + DAY, end: third + DAY + 7_200_000 });
  const change = { id: series.id, version: 1, input, scope: "THIS", occurrence: third } as const;
  const moved = await changeEvent(board, lead, change);
  const off = await cancelEvent(board, lead, { id: series.id, version: 2, scope: "THIS", occurrence: second });
  const uid = `${series.id}@samenbord`;
  const override = (start: number, status: string) => {
    const recurrenceId = new Date(start).toISOString().replace(".000", "");
    return { uid, status, recurrenceId, sequence: expect.toSatisfy((sequence: number) => sequence > 1) };
  };
  const overrides = [override(second, "CANCELLED"), override(third, "CONFIRMED")];
  const { secret } = await makeCalendarLink(board, lead, "Thuis");
  const asked = `{ followedCalendar(secret: "${secret}") { agendaFile(format: ICS) } event(id: "${series.id}") { calendarFile } }`;
  const found = await ask(board, null, asked);
  const files = [await fileFor(board, null), found.followedCalendar.agendaFile, found.event.calendarFile];
  for (const file of files) {
    expect(eventsIn(file)).toMatchObject([{ uid, recurrenceId: null, status: "CONFIRMED" }, ...overrides]);
    expect(file).not.toContain("EXDATE");
  }
  for (const [id, only] of [
    [off.id, overrides[0]],
    [moved.id, overrides[1]],
  ]) {
    expect(
      eventsIn((await ask(board, null, `{ event(id: "${id}") { calendarFile } }`)).event.calendarFile),
    ).toMatchObject([only]);
  }
  now += 31 * DAY;
  const later = await fileFor(board, null);
  expect(eventsIn(later).map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED"]);
  expect(later).toContain("EXDATE;TZID=Europe/Amsterdam:20261222T190000\r\n");
});

test("no zone that somebody writes in a recurrence keeps others from their file", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const inZone = (zone: string) => `RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=${zone}:20261222T190000`;
  const known = await publishEvent(
    board,
    lead,
    anEventInput(network, { recurrence: inZone("W. Europe Standard Time") }),
  );
  const input = anEventInput(network, { recurrence: inZone("Bogus/Zone") });
  const fault = { faults: [{ field: "recurrence", key: "fault.zone" }] };
  await expect(publishEvent(board, lead, input)).rejects.toMatchObject(fault);
  const change = { id: known.id, version: 1, input, scope: null, occurrence: null };
  await expect(changeEvent(board, lead, change)).rejects.toMatchObject(fault);
  expect(await fileFor(board, null)).toContain("EXDATE;TZID=Europe/Berlin:20261222T190000");
  expect(eventsIn(await fileFor(board, null))).toHaveLength(1);
});

test("a file that is followed holds what was searched for, not what a page would find instead", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  await publishEvent(board, lead, anEventInput(network, { title: "Netwerkborrel" }));
  expect(await fileFor(board, null, '{ search: "netwerkborrel" }')).toContain("BEGIN:VEVENT");
  expect(await fileFor(board, null, '{ search: "netwerkborel" }')).not.toContain("BEGIN:VEVENT");
});

test("a private calendar is searched by what its owner may see", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  await publishEvent(board, lead, anEventInput(network, { title: "Kwartetavond", status: "TENTATIVE" }));
  await publishEvent(board, lead, anEventInput(network, { title: "Kwartettavond" }));
  const { secret } = await makeCalendarLink(board, lead, "Thuis");
  const asked = `{ followedCalendar(secret: "${secret}") { agendaFile(filter: { search: "kwartetavond" }, format: ICS) } }`;
  const { followedCalendar } = await ask(board, null, asked);
  expect(eventsIn(followedCalendar.agendaFile).map(({ title }) => title)).toEqual([
    expect.stringContaining("Kwartetavond"),
  ]);
});
