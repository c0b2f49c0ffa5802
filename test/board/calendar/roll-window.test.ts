import fc from "fast-check";
import { expect, test } from "vitest";
import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { keepHappenings } from "#board/calendar/keep-happenings.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { rollWindow } from "#board/calendar/roll-window.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { standingEvents } from "#db/events.ts";
import { flagsOfEvents, selectFlags, toFlag } from "#db/flags.ts";
import { occurrencesOf } from "#db/occurrences.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { windowAt } from "#domain/calendar/window.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

const HOUR = 3_600_000;
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 6);

const aSeries = fc.record({
  network: fc.nat(1),
  title: fc.constantFrom("Netwerkborrel voor zzp'ers", "Borrel ondernemers", "Btw-avond"),
  hours: fc.integer({ min: 24, max: 24 * 40 }),
  recurrence: fc.constantFrom(
    null,
    "RRULE:FREQ=WEEKLY",
    "RRULE:FREQ=WEEKLY;COUNT=6",
    "RRULE:FREQ=MONTHLY;BYDAY=2TU",
    "RRULE:FREQ=DAILY;INTERVAL=10",
    "RRULE:FREQ=YEARLY",
  ),
});

test("rolling on night after night equals expanding from scratch, in happenings and in flags", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aSeries, { minLength: 2, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
      async (all, naps) => {
        const { board, time, networks, lead } = await aWorld();
        for (const { network, title, hours, recurrence } of all) {
          const start = NOW + hours * HOUR;
          const input = { title, start, end: start + 2 * HOUR, recurrence };
          await publishEvent(board, lead, anEventInput(networks[network] ?? networks[0], input));
        }
        for (const days of naps) {
          time.now += days * DAY;
          await rollWindow(board);
        }
        const rolled = await everything(board);
        await fromScratch(board);
        expect(await everything(board)).toEqual(rolled);
      },
    ),
    { numRuns: RUNS },
  );
});

test("a window that moved on has every happening once, and moving it again changes nothing", async () => {
  const { board, time, networks, lead } = await aWorld();
  const { id } = await publishEvent(board, lead, anEventInput(networks[0], weekly()));
  time.now += 20 * 7 * DAY;
  expect(await rollWindow(board)).toEqual({ rolled: 1 });
  const starts = (await occurrencesOf(board.store.read, [id])).map(({ start }) => start);
  expect(starts.at(0)).toBeGreaterThan(windowAt(time.now).start - 7 * DAY);
  expect(starts.at(-1)).toBeGreaterThan(windowAt(time.now).end - 7 * DAY);
  expect(new Set(starts).size).toBe(starts.length);
  expect(Math.max(...starts.slice(1).map((start, at) => start - (starts[at] ?? 0)))).toBeLessThan(8 * DAY);
  const revision = await revisionOf(board);
  expect(await rollWindow(board)).toEqual({ rolled: 0 });
  expect(await revisionOf(board)).toBe(revision);
});

test("happenings that come into the window bring their flag", async () => {
  const { board, time, networks, lead } = await aWorld();
  const late = windowAt(NOW).end + 10 * DAY;
  const yearly = {
    start: late - 730 * DAY,
    end: late - 730 * DAY + 2 * HOUR,
    recurrence: "RRULE:FREQ=DAILY;INTERVAL=730",
  };
  const one = await publishEvent(
    board,
    lead,
    anEventInput(networks[0], { title: "Netwerkborrel voor zzp'ers", ...yearly }),
  );
  const two = await publishEvent(board, lead, anEventInput(networks[1], { title: "Borrel zzp met hapjes", ...yearly }));
  expect(await flagsOfEvents(board.store.read, [one.id, two.id])).toEqual([]);
  time.now += 20 * DAY;
  await rollWindow(board);
  expect((await flagsOfEvents(board.store.read, [one.id])).map(({ events }) => events)).toEqual([
    [one.id, two.id].sort(),
  ]);
});

test("a flag that was settled is not woken by the dates that time brings", async () => {
  const { board, time, networks, lead } = await aWorld();
  await publishEvent(board, lead, anEventInput(networks[0], weekly()));
  const rival = await publishEvent(
    board,
    lead,
    anEventInput(networks[1], weekly({ title: "Zzp-ontmoeting met hapjes", place: "Bijlmer Parktheater" })),
  );
  const flagOf = async () =>
    (await flagsOfEvents(board.store.read, [rival.id])).find(({ kind }) => kind === "SERIES_OVERLAP");
  const before = await flagOf();
  await answerFlag(board, lead, {
    id: before?.id ?? "",
    between: [],
    answer: "NOT_A_PROBLEM",
    reason: null,
    note: null,
  });
  time.now += 21 * DAY;
  await rollWindow(board);
  const after = await flagOf();
  expect(after?.dates.at(-1)).toBeGreaterThan(before?.dates.at(-1) ?? 0);
  expect(after?.state).toBe("NOT_A_PROBLEM");
});

function weekly(facts: Partial<EventInput> = {}): Partial<EventInput> {
  const start = Date.parse("2026-12-15T19:00:00+01:00");
  return {
    title: "Netwerkborrel voor zzp'ers",
    description: "",
    place: "OBA Bijlmerplein",
    area: "zuidoost",
    start,
    end: start + 2 * HOUR,
    recurrence: "RRULE:FREQ=WEEKLY",
    ...facts,
  };
}

async function aWorld() {
  const time = { now: NOW };
  const board = { ...(await aBoard()), now: () => time.now };
  const networks = [await aNetwork(board, "een"), await aNetwork(board, "twee")] as const;
  return { board, time, networks, lead: await anActor(board, [...networks]) };
}

async function fromScratch(board: Board): Promise<void> {
  await act(board, null, async (doing) => {
    const ids = (await doing.tx.selectFrom("event").select("id").execute()).map(({ id }) => id);
    await doing.tx.deleteFrom("pair").execute();
    await doing.tx.deleteFrom("flag").execute();
    await doing.tx.deleteFrom("occurrence").execute();
    await doing.tx.updateTable("event").set({ joined_to: null }).execute();
    for (const event of await standingEvents(doing.tx, ids)) await keepHappenings(doing, event);
  });
}

async function everything(board: Board) {
  const db = board.store.read;
  const flags = (await selectFlags(db).orderBy("kind").orderBy("first_date").orderBy("score").execute()).map(toFlag);
  return {
    happenings: await db.selectFrom("occurrence").selectAll().orderBy("event").orderBy("start").execute(),
    joined: await db.selectFrom("event").select(["id", "joined_to"]).orderBy("id").execute(),
    flags: flags.map(({ id, firstSeen, changedAt, ...rest }) => rest),
  };
}

async function revisionOf(board: Board): Promise<number> {
  return (await board.store.read.selectFrom("revision").select("number").executeTakeFirstOrThrow()).number;
}
