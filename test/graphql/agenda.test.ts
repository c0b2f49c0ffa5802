import { expect, test } from "vitest";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { setJoinedTo } from "#db/joins.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const WINDOW = 'from: "2026-12-01T00:00:00+01:00", to: "2027-01-01T00:00:00+01:00"';

test("an event tells all that a page needs", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid", { name: "Zuid" });
  const lead = await anActor(board, [network]);
  const input = anEventInput(network, {
    recurrence: "RRULE:FREQ=WEEKLY;COUNT=3",
    place: "Bijlmerpark Theater",
    area: "zuidoost",
    themes: ["btw"],
    valueForms: ["FREE"],
    url: "https://example.org/btw",
    expectedAttendance: 30,
  });
  const { id } = await publishEvent(board, lead, input);
  const query = `query ($id: ID!) { event(id: $id) {
    version title description language start end timeZone allDay recurrence recurrenceText english: recurrenceText(language: en)
    next(first: 2) { start end event { title } } status holdUntil network { name } hosts { slug } listedBy { slug } posts { title }
    place { name } area { id name(language: en) parent } online themes { id name parent } audiences { id } valueForms price
    expectedAttendance funder url imported flags { id } } }`;
  expect(await ask(board, null, query, { id })).toMatchInlineSnapshot(`
    {
      "event": {
        "allDay": false,
        "area": {
          "id": "zuidoost",
          "name": "Zuidoost",
          "parent": "amsterdam",
        },
        "audiences": [],
        "description": "Alles over je btw-aangifte.",
        "end": "2026-12-15T20:00:00.000Z",
        "english": "every week on Tuesday, 3 times",
        "expectedAttendance": 30,
        "flags": [],
        "funder": null,
        "holdUntil": null,
        "hosts": [
          {
            "slug": "zuid",
          },
        ],
        "imported": false,
        "language": "nl",
        "listedBy": [
          {
            "slug": "zuid",
          },
        ],
        "network": {
          "name": "Zuid",
        },
        "next": [
          {
            "end": "2026-12-15T20:00:00.000Z",
            "event": {
              "title": "Btw-avond voor zzp'ers",
            },
            "start": "2026-12-15T18:00:00.000Z",
          },
          {
            "end": "2026-12-22T20:00:00.000Z",
            "event": {
              "title": "Btw-avond voor zzp'ers",
            },
            "start": "2026-12-22T18:00:00.000Z",
          },
        ],
        "online": false,
        "place": {
          "name": "Bijlmerpark Theater",
        },
        "posts": [
          {
            "title": "Btw-avond voor zzp'ers",
          },
        ],
        "price": null,
        "recurrence": "RRULE:FREQ=WEEKLY;COUNT=3",
        "recurrenceText": "elke week op dinsdag, 3 keer",
        "start": "2026-12-15T18:00:00.000Z",
        "status": "CONFIRMED",
        "themes": [
          {
            "id": "btw",
            "name": "Btw en KOR",
            "parent": "geld",
          },
        ],
        "timeZone": "Europe/Amsterdam",
        "title": "Btw-avond voor zzp'ers",
        "url": "https://example.org/btw",
        "valueForms": [
          "FREE",
        ],
        "version": 1,
      },
    }
  `);
});

test("a joined post answers itself and names every post of its listing", async () => {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const one = await publishEvent(board, await anActor(board, [zuid]), anEventInput(zuid, { title: "Kerstmarkt" }));
  const far = { title: "Iets anders", start: one.start + 9e8, end: one.end + 9e8 };
  const two = await publishEvent(board, await anActor(board, [noord]), anEventInput(noord, far));
  await board.store.write.transaction().execute((tx) => setJoinedTo(tx, two.id, one.id));
  const query = "query ($id: ID!) { event(id: $id) { title listedBy { slug } posts { title } } }";
  const listing = {
    listedBy: [{ slug: "zuid" }, { slug: "noord" }],
    posts: [{ title: "Kerstmarkt" }, { title: "Iets anders" }],
  };
  expect(await ask(board, null, query, { id: one.id })).toEqual({ event: { title: "Kerstmarkt", ...listing } });
  expect(await ask(board, null, query, { id: two.id })).toEqual({ event: { title: "Iets anders", ...listing } });
});

test("the agenda goes on where a page ended", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  for (const day of [0, 1, 2, 3, 4]) {
    const input = anEventInput(network, { title: `Dag ${day}` });
    await publishEvent(board, lead, { ...input, start: input.start + day * 864e5, end: input.end + day * 864e5 });
  }
  const query = `query ($after: String) { agenda(${WINDOW}, first: 2, after: $after) {
    nodes { event { title } } edges { cursor node { event { title } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const titles: string[][] = [];
  const pages: boolean[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { agenda } = await ask(board, null, query, { after });
    expect(agenda.edges.map((edge: { node: object }) => edge.node)).toEqual(agenda.nodes);
    expect([agenda.pageInfo.startCursor, agenda.pageInfo.endCursor]).toEqual([
      agenda.edges[0].cursor,
      agenda.edges.at(-1).cursor,
    ]);
    titles.push(agenda.nodes.map((node: { event: { title: string } }) => node.event.title));
    pages.push(agenda.pageInfo.hasPreviousPage);
    after = agenda.pageInfo.endCursor;
    more = agenda.pageInfo.hasNextPage;
  }
  expect(titles).toEqual([["Dag 0", "Dag 1"], ["Dag 2", "Dag 3"], ["Dag 4"]]);
  expect(pages).toEqual([false, true, true]);
});

test("what is under way comes first, unless one asks for what starts within", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const long = anEventInput(network, { title: "Beurs", start: NOW - DAY, end: NOW + DAY });
  await publishEvent(board, lead, long);
  await publishEvent(board, lead, anEventInput(network, { title: "Straks" }));
  const window = `from: "${new Date(NOW).toISOString()}", to: "2027-01-01T00:00:00Z"`;
  const titles = async (more: string) => {
    const { agenda } = await ask(board, null, `{ agenda(${window}, ${more}) { nodes { event { title } } } }`);
    return agenda.nodes.map((node: { event: { title: string } }) => node.event.title);
  };
  expect(await titles("first: 1")).toEqual(["Beurs"]);
  expect(await titles("first: 2, startsWithin: false")).toEqual(["Beurs", "Straks"]);
  expect(await titles("first: 1, startsWithin: true")).toEqual(["Straks"]);
});

test("who filters on an area or theme also sees what lies under it", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const facts = { area: "venserpolder", themes: ["btw"] };
  await publishEvent(board, await anActor(board, [network]), anEventInput(network, facts));
  const titles = async (filter: string) =>
    (await ask(board, null, `{ agenda(${WINDOW}, filter: { ${filter} }) { nodes { event { title } } } }`)).agenda.nodes
      .length;
  expect(await titles('areas: ["zuidoost"] themes: ["geld"]')).toBe(1);
  expect(await titles('areas: ["venserpolder"]')).toBe(1);
  expect(await titles('areas: ["amstel-iii"]')).toBe(0);
  expect(await titles('search: "btw"')).toBe(1);
  expect(await titles('search: "zwemmen"')).toBe(0);
  expect(await titles("areas: []")).toBe(1);
});

test("a hold is known to those who plan only", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const other = await anActor(board, [await aNetwork(board, "noord")]);
  const input = anEventInput(network, { status: "TENTATIVE", holdUntil: Date.parse("2026-12-10T12:00:00Z") });
  const { id } = await publishEvent(board, await anActor(board, [network]), input);
  const query = `query ($id: ID!) { event(id: $id) { status holdUntil } agenda(${WINDOW}) { nodes { start } } }`;
  expect(await ask(board, null, query, { id })).toEqual({ event: null, agenda: { nodes: [] } });
  expect(await ask(board, other, query, { id })).toEqual({
    event: { status: "TENTATIVE", holdUntil: "2026-12-10T12:00:00.000Z" },
    agenda: { nodes: [{ start: "2026-12-15T18:00:00.000Z" }] },
  });
});

test("a cancelled series leaves the agenda with the day, and at no other moment", async () => {
  const time = { now: NOW };
  const board = { ...(await aBoard()), now: () => time.now };
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const { id } = await publishEvent(board, lead, anEventInput(network, { recurrence: "RRULE:FREQ=WEEKLY;COUNT=20" }));
  await cancelEvent(board, lead, { id, version: 1, scope: null, occurrence: null });
  const query = `{ agenda(from: "2027-02-01T00:00:00Z", to: "2027-03-01T00:00:00Z") { nodes { event { status } } } }`;
  const midnight = startOfDay(NOW + 30 * DAY);
  const known = async (now: number) => {
    time.now = now;
    return (await ask(board, null, query)).agenda.nodes.length > 0;
  };
  expect(await known(midnight)).toBe(true);
  expect(await known(midnight + DAY - 1)).toBe(true);
  expect(await known(midnight + DAY)).toBe(false);
});

test("the agenda is also a calendar file", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  await publishEvent(board, await anActor(board, [network]), anEventInput(network, { themes: ["btw"] }));
  const query =
    "{ all: agendaFile(format: ICS, language: en) none: agendaFile(format: ICS, filter: { online: true }) }";
  const { all, none } = await ask(board, null, query);
  expect(all).toContain("SUMMARY:DEMO Btw-avond voor zzp'ers");
  expect(all.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(none).not.toContain("BEGIN:VEVENT");
});

test("a happening that is asked for is told, also when it is over; else the next, or the first of a series that began today", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const input = anEventInput(network, { recurrence: "RRULE:FREQ=WEEKLY;COUNT=3" });
  const { id, start } = await publishEvent(board, await anActor(board, [network]), input);
  const week = 7 * DAY;
  const at = async (now: number, asked: number | null) => {
    const query = "query ($id: ID!, $at: DateTime) { event(id: $id) { happening(at: $at) { start } } }";
    const answer = await ask({ ...board, now: () => now }, null, query, {
      id,
      at: asked && new Date(asked).toISOString(),
    });
    const { event } = answer as { event: { happening: { start: string } | null } };
    return event.happening && (Date.parse(event.happening.start) - start) / week;
  };
  expect(await at(NOW, null)).toBe(0);
  expect(await at(NOW, start + week)).toBe(1);
  // Later that evening, and the day after.
  expect(await at(start + DAY / 8, null)).toBe(0);
  expect(await at(start + DAY, null)).toBe(1);
  expect(await at(start + DAY, start)).toBe(0);
  expect(await at(start + DAY, start + 1)).toBe(1);
  expect(await at(start + 3 * week, null)).toBeNull();
  expect(await at(start + 3 * week, start + week)).toBe(1);
});
