import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { checkImport } from "#board/feed/check-import.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { importOffers } from "#board/feed/import-offers.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { agenda } from "#db/agenda.ts";
import { eventsByIds } from "#db/events.ts";
import { Invalid, NotAllowed, SignInNeeded } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

const DAY = 86_400_000;

test("a calendar comes in with its series, its exception and its cancelled event", async () => {
  const { board, network, actor } = await aWorld();
  const { counts } = await importCalendar(board, actor, network.id, calendar());
  expect(counts).toEqual({ new: 4, changed: 0, same: 0, refused: 1 });
  expect(await titles(board)).toEqual([
    "Inloop",
    "Inloop",
    "Inloop op een andere dag",
    "Inloop",
    "Buurtmarkt",
    "Gaat niet door",
  ]);
});

test("the check says line by line what the import then does", async () => {
  const { board, network, actor } = await aWorld();
  const check = await checkImport(board, actor, network.id, calendar());
  expect(check.kind).toBe("CALENDAR");
  expect(check.product).toBe("-//Google Inc//Google Calendar 70.9054//EN");
  expect(check.lines.map(({ outcome, title }) => [outcome, title])).toEqual([
    ["NEW", "Inloop"],
    ["NEW", "Inloop op een andere dag"],
    ["NEW", "Buurtmarkt"],
    ["NEW", "Gaat niet door"],
    ["REFUSED", "Zonder begin"],
  ]);
  expect(await titles(board)).toEqual([]);
});

test("the same file twice changes nothing, whatever the order of its events", async () => {
  const { board, network, actor } = await aWorld();
  await importCalendar(board, actor, network.id, calendar());
  const before = await everything(board);
  const again = await importCalendar(board, actor, network.id, calendar());
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 4, refused: 1 });
  expect(await everything(board)).toEqual(before);
});

test("an event that moved in the file moves on the board and keeps its id", async () => {
  const { board, network, actor } = await aWorld();
  await importCalendar(board, actor, network.id, calendar());
  const [before] = (await everything(board)).filter(({ title }) => title === "Buurtmarkt");
  const again = await importCalendar(
    board,
    actor,
    network.id,
    calendar().replaceAll("20261212T100000", "20261213T100000"),
  );
  expect(again.counts).toEqual({ new: 0, changed: 1, same: 3, refused: 1 });
  const [after] = (await everything(board)).filter(({ title }) => title === "Buurtmarkt");
  expect([after?.id, after?.version, after?.start]).toEqual([before?.id, 2, (before?.start ?? 0) + DAY]);
});

test("a change of this and all following comes in once, and again changes nothing", async () => {
  const { board, network, actor } = await aWorld();
  const later = `BEGIN:VEVENT
UID:inloop@google.com
RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261206T140000
DTSTART;TZID=Europe/Amsterdam:20261206T150000
DTEND;TZID=Europe/Amsterdam:20261206T170000
SUMMARY:Late inloop
END:VEVENT
END:VCALENDAR`;
  const text = calendar().replace("COUNT=4", "COUNT=5").replace("END:VCALENDAR", later);
  expect((await importCalendar(board, actor, network.id, text)).counts).toMatchObject({ new: 5, refused: 1 });
  const seen = (await titles(board)).filter((title) => /inloop/i.test(title));
  expect(seen).toEqual(["Inloop", "Inloop", "Inloop op een andere dag", "Late inloop", "Late inloop"]);
  const before = await everything(board);
  expect((await importCalendar(board, actor, network.id, text)).counts).toMatchObject({ new: 0, changed: 0, same: 5 });
  expect(await everything(board)).toEqual(before);
});

test("a change by hand outlives the same file", async () => {
  const { board, network, actor } = await aWorld();
  await importCalendar(board, actor, network.id, calendar());
  const [market] = (await everything(board)).filter(({ title }) => title === "Buurtmarkt");
  if (!market) throw new Error("The market did not come in.");
  const input = anEventInput(network, { title: "Grote buurtmarkt", start: market.start, end: market.end });
  await changeEvent(board, actor, { id: market.id, version: 1, input, scope: null, occurrence: null });
  expect((await importCalendar(board, actor, network.id, calendar())).counts.changed).toBe(0);
  expect(await titles(board)).toContain("Grote buurtmarkt");
});

test("an import is undone as a whole, and a changed event becomes what it was", async () => {
  const { board, network, actor } = await aWorld();
  const first = await importCalendar(board, actor, network.id, calendar());
  const before = await titles(board);
  const second = await importCalendar(board, actor, network.id, calendar().replace("Buurtmarkt", "Wintermarkt"));
  await undoImport(board, actor, second.id);
  expect(await titles(board)).toEqual(before);
  await expect(undoImport(board, actor, second.id)).rejects.toThrow(Invalid);
  await undoImport(board, actor, first.id);
  expect(await titles(board)).toEqual([]);
});

test("after undoing a changed file, the earlier file is the same again and the changed one changes again", async () => {
  const { board, network, actor } = await aWorld();
  const changed = calendar().replace("Buurtmarkt", "Wintermarkt");
  await importCalendar(board, actor, network.id, calendar());
  const second = await importCalendar(board, actor, network.id, changed);
  await undoImport(board, actor, second.id);
  expect((await checkImport(board, actor, network.id, calendar())).counts).toMatchObject({ changed: 0, same: 4 });
  expect((await checkImport(board, actor, network.id, changed)).counts).toMatchObject({ changed: 1, same: 3 });
});

test("a table of offers forgets an undone change as well", async () => {
  const { board, network, actor } = await aWorld();
  const table = "titel;omschrijving\nSpreekuur;Elke maandag\nFlexplek;Een bureau\n";
  const changed = table.replace("maandag", "dinsdag");
  await importOffers(board, actor, network.id, table);
  const second = await importOffers(board, actor, network.id, changed);
  expect(second.counts).toMatchObject({ changed: 1, same: 1 });
  await undoImport(board, actor, second.id);
  expect((await checkImport(board, actor, network.id, table)).counts).toMatchObject({ changed: 0, same: 2 });
  expect((await checkImport(board, actor, network.id, changed)).counts).toMatchObject({ changed: 1, same: 1 });
});

test("an import is undone except for what somebody changed since", async () => {
  const { board, network, actor } = await aWorld();
  const first = await importCalendar(board, actor, network.id, calendar());
  const [market] = (await everything(board)).filter(({ title }) => title === "Buurtmarkt");
  if (!market) throw new Error("The market did not come in.");
  const input = anEventInput(network, { title: "Grote buurtmarkt", start: market.start, end: market.end });
  await changeEvent(board, actor, { id: market.id, version: 1, input, scope: null, occurrence: null });
  await undoImport(board, actor, first.id);
  expect(await titles(board)).toEqual(["Grote buurtmarkt"]);
});

test("what is no calendar is refused with one reason and changes nothing", async () => {
  const { board, network, actor } = await aWorld();
  const error = await importCalendar(board, actor, network.id, "<!doctype html><html></html>").catch(
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(Invalid);
  expect(error.faults).toEqual([{ field: "text", key: "fault.calendar.webPage" }]);
});

test("only the network's own people import into it", async () => {
  const { board, network } = await aWorld();
  const other = await anActor(board, [await aNetwork(board, "ander")]);
  await expect(importCalendar(board, other, network.id, calendar())).rejects.toThrow(NotAllowed);
  await expect(importCalendar(board, null, network.id, calendar())).rejects.toThrow(SignInNeeded);
});

async function aWorld() {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  return { board, network, actor: await anActor(board, [network]) };
}

async function titles(board: Board): Promise<string[]> {
  const window = { start: NOW, end: NOW + 60 * DAY };
  const page = await agenda(
    board.store.read,
    { actor: null, now: board.now() },
    { window, filter: {}, after: null, limit: 50 },
  );
  const events = await eventsByIds(
    board.store.read,
    { actor: null, now: board.now() },
    page.map(({ event }) => event),
  );
  return page.map(({ event }) => events.find(({ id }) => id === event)?.title ?? "");
}

async function everything(board: Board) {
  const rows = await board.store.read
    .selectFrom("event")
    .select("id")
    .where("removed_at", "is", null)
    .orderBy("id")
    .execute();
  const events = await eventsByIds(
    board.store.read,
    { actor: null, now: board.now() },
    rows.map(({ id }) => id),
  );
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function calendar(): string {
  return `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Google Inc//Google Calendar 70.9054//EN
BEGIN:VEVENT
UID:inloop@google.com
DTSTAMP:20261101T090000Z
DTSTART;TZID=Europe/Amsterdam:20261203T140000
DTEND;TZID=Europe/Amsterdam:20261203T160000
RRULE:FREQ=DAILY;COUNT=4
SUMMARY:Inloop
END:VEVENT
BEGIN:VEVENT
UID:inloop@google.com
DTSTAMP:20261101T090000Z
RECURRENCE-ID;TZID=Europe/Amsterdam:20261205T140000
DTSTART;TZID=Europe/Amsterdam:20261205T100000
DTEND;TZID=Europe/Amsterdam:20261205T120000
SUMMARY:Inloop op een andere
  dag
END:VEVENT
BEGIN:VEVENT
UID:markt@google.com
DTSTAMP:20261101T090000Z
DTSTART;TZID=Europe/Amsterdam:20261212T100000
DTEND;TZID=Europe/Amsterdam:20261213T160000
SUMMARY:Buurtmarkt
END:VEVENT
BEGIN:VEVENT
UID:weg@google.com
DTSTAMP:20261101T090000Z
DTSTART;VALUE=DATE:20261220
DTEND;VALUE=DATE:20261221
STATUS:CANCELLED
SUMMARY:Gaat niet door
END:VEVENT
BEGIN:VEVENT
UID:leeg@google.com
DTSTAMP:20261101T090000Z
SUMMARY:Zonder begin
END:VEVENT
END:VCALENDAR
`;
}
