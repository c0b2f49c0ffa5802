import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { lapseHolds } from "#board/calendar/lapse-holds.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { newId } from "#db/id.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { aCalendar } from "../calendar-server.ts";
import { aBoard, aNetwork, anActor, anEventInput, keepFlag, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const HOUR = 3_600_000;
const WEEK = 7 * 24 * 3_600_000;

async function aFlag(board: Board, events: string[], facts: Partial<Flag> = {}): Promise<Flag> {
  const flag: Flag = {
    ...{ id: newId(), kind: "OVERLAP", band: "NOTE", state: "NEW", score: 1, probability: 0.75, joined: false },
    ...{ reasons: [{ code: "BASE", weight: 1, params: {} }], dates: [NOW + WEEK] },
    ...{ events, offers: [], firstSeen: NOW, changedAt: NOW },
    ...facts,
  };
  await keepFlag(board, flag);
  return flag;
}

/** Two networks with three events, weeks apart, so that only the flags of the test are there. */
async function aQuarrel() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid", { name: "Zuid" }), await aNetwork(board, "noord")];
  const [lead, rival] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const later = (title: string, weeks: number) => {
    const { start, end } = anEventInput(zuid);
    return { title, start: start + weeks * WEEK, end: end + weeks * WEEK };
  };
  const market = await publishEvent(board, lead, anEventInput(zuid, later("Kerstmarkt", 0)));
  const lesson = await publishEvent(board, rival, anEventInput(noord, later("Naailes", 6)));
  const walk = await publishEvent(board, rival, anEventInput(noord, later("Wandeling", 12)));
  return { board, zuid, noord, lead, rival, market, lesson, walk };
}

test("the list of flags begins with the most serious and goes on by page", async () => {
  const { board, market, lesson, walk } = await aQuarrel();
  const lead = await anActor(board, [], ["OFFICER"]);
  await aFlag(board, [market.id, walk.id], { band: "CLASH", score: 3 });
  await aFlag(board, [market.id, lesson.id], { band: "NOTE", score: 9 });
  await aFlag(board, [lesson.id, walk.id], { band: "CLASH", score: 3.2, kind: "SAME_EVENT" });
  const query = `query ($after: String, $filter: FlagFilter) { flags(first: 2, after: $after, filter: $filter) {
    totalCount nodes { kind band score } pageInfo { hasNextPage endCursor } } }`;
  const { flags } = await ask(board, lead, query);
  expect(flags.nodes).toEqual([
    { kind: "SAME_EVENT", band: "CLASH", score: 3.2 },
    { kind: "OVERLAP", band: "CLASH", score: 3 },
  ]);
  expect([flags.totalCount, flags.pageInfo.hasNextPage]).toEqual([3, true]);
  const next = await ask(board, lead, query, { after: flags.pageInfo.endCursor });
  expect(next.flags.nodes).toEqual([{ kind: "OVERLAP", band: "NOTE", score: 9 }]);
  const same = await ask(board, lead, query, { filter: { kinds: ["SAME_EVENT"], from: new Date(NOW).toISOString() } });
  expect(same.flags.totalCount).toBe(1);
});

test("a flag is answered by a party, and the answer names its network", async () => {
  const { board, lead, market, lesson } = await aQuarrel();
  const flag = await aFlag(board, [market.id, lesson.id]);
  const answer = `mutation ($id: ID!) { answerFlag(id: $id, answer: NOT_A_PROBLEM, reason: OTHER_PUBLIC, note: "Ander publiek") {
    ... on Flag { state mayAnswer events { title } answers { answer reason note by at } } } }`;
  expect(await ask(board, lead, answer, { id: flag.id })).toMatchInlineSnapshot(`
    {
      "answerFlag": {
        "answers": [
          {
            "answer": "NOT_A_PROBLEM",
            "at": "2026-12-01T11:00:00.000Z",
            "by": "Zuid",
            "note": "Ander publiek",
            "reason": "OTHER_PUBLIC",
          },
        ],
        "events": [
          {
            "title": "Kerstmarkt",
          },
          {
            "title": "Naailes",
          },
        ],
        "mayAnswer": true,
        "state": "NOT_A_PROBLEM",
      },
    }
  `);
});

test("only the parties and the municipality may answer", async () => {
  const { board, lead, rival, market, walk, lesson } = await aQuarrel();
  const mine = await aFlag(board, [market.id, walk.id]);
  const theirs = await aFlag(board, [lesson.id, walk.id]);
  const query = "query ($a: ID!, $b: ID!) { a: flag(id: $a) { mayAnswer } b: flag(id: $b) { mayAnswer } }";
  const may = async (actor: typeof lead) => {
    const { a, b } = await ask(board, actor, query, { a: mine.id, b: theirs.id });
    return [a.mayAnswer, b.mayAnswer];
  };
  expect(await may(lead)).toEqual([true, false]);
  expect(await may(rival)).toEqual([true, true]);
  expect(await may(await anActor(board, [], ["OFFICER"]))).toEqual([true, true]);
  expect(await may(await anActor(board, [], ["ADMIN"]))).toEqual([false, false]);
});

test("the municipality answers by that name", async () => {
  const { board, market, lesson } = await aQuarrel();
  const flag = await aFlag(board, [market.id, lesson.id]);
  const answer = "mutation ($id: ID!) { answerFlag(id: $id, answer: MATTERS) { ... on Flag { answers { by } } } }";
  const officer = await anActor(board, [], ["OFFICER"]);
  expect(await ask(board, officer, answer, { id: flag.id })).toEqual({
    answerFlag: { answers: [{ by: "de gemeente" }] },
  });
});

test("to a reader without a network, posts have no flags", async () => {
  const { board, lead, market, lesson } = await aQuarrel();
  await aFlag(board, [market.id, lesson.id]);
  const query = "query ($id: ID!) { event(id: $id) { flags { band } } }";
  expect(await ask(board, null, query, market)).toEqual({ event: { flags: [] } });
  expect(await ask(board, await anActor(board, []), query, market)).toEqual({ event: { flags: [] } });
  expect(await ask(board, lead, query, market)).toEqual({ event: { flags: [{ band: "NOTE" }] } });
});

test("a hold that lets go leaves the clash of the evening that it was joined to, and is no more in it", async () => {
  const time = { now: NOW };
  const board = { ...(await aBoard()), now: () => time.now };
  const [a, b, c] = [await aNetwork(board, "a"), await aNetwork(board, "b"), await aNetwork(board, "c")];
  const lead = await anActor(board, [a, b, c]);
  const place = "OBA Bijlmer";
  await publishEvent(board, lead, anEventInput(a, { place }));
  const until = { status: "TENTATIVE", holdUntil: NOW + HOUR } as const;
  const hold = await publishEvent(board, lead, anEventInput(b, { place, ...until }));
  const other = { title: "Btw en belasting: vragenuur", description: "Vragen over btw-aangifte voor zzp'ers." };
  const rival = await publishEvent(board, lead, anEventInput(c, { ...other, place: "Gaasperdam" }));
  const seen = async () => {
    const flags = "flags { kind events { network { slug } } }";
    const query = `query ($rival: ID!, $hold: ID!) { rival: event(id: $rival) { ${flags} } hold: event(id: $hold) { ${flags} }
      flags(filter: { kinds: [OVERLAP] }) { totalCount nodes { id events { network { slug } } } } }`;
    return ask(board, lead, query, { rival: rival.id, hold: hold.id });
  };
  const between = (...slugs: string[]) => ({ events: slugs.map((slug) => ({ network: { slug } })) });
  expect((await seen()).rival.flags).toEqual([{ kind: "OVERLAP", ...between("a", "b", "c") }]);
  time.now += HOUR;
  const lapsed = await seen();
  expect(lapsed.rival.flags).toEqual([{ kind: "OVERLAP", ...between("a", "c") }]);
  expect(lapsed.hold.flags).toEqual([]);
  expect(lapsed.flags).toMatchObject({ totalCount: 1, nodes: [between("a", "c")] });
  const one = await ask(board, lead, `{ flag(id: "${lapsed.flags.nodes[0].id}") { events { network { slug } } } }`);
  expect(one.flag).toEqual(between("a", "c"));
  await lapseHolds(board);
  expect(await seen()).toEqual(lapsed);
});

test("a flag about a hold that let go is in no answer before the board gets to it, nor can it be answered", async () => {
  const time = { now: NOW };
  const board = { ...(await aBoard()), now: () => time.now };
  const [a, b] = [await aNetwork(board, "a"), await aNetwork(board, "b")];
  const [lead, holder] = [await anActor(board, [a]), await anActor(board, [b])];
  const until = { status: "TENTATIVE", holdUntil: NOW + HOUR } as const;
  await publishEvent(
    board,
    holder,
    anEventInput(b, { title: "Geheime optie btw", description: "btw aangifte", ...until }),
  );
  const start = new Date(anEventInput(a).start).toISOString();
  await importCalendar(board, lead, a.id, aCalendar([{ uid: "1", title: "Btw vragenuur", start }]));
  const query = `{ network(slug: "a") { imports { flags { id reasons { text } } } } }`;
  const [flag] = (await ask(board, lead, query)).network.imports[0].flags;
  expect(flag).toBeDefined();
  time.now += HOUR;
  expect((await ask(board, lead, query)).network.imports).toEqual([{ flags: [] }]);
  const answer = `mutation { answerFlag(id: "${flag.id}", answer: UNSURE) { __typename } }`;
  expect((await ask(board, lead, answer)).answerFlag).toEqual({ __typename: "NotFound" });
});
