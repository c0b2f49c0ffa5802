import fc from "fast-check";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { countFlags } from "#db/flag-list.ts";
import { heatMap } from "#db/heat-map.ts";
import { newId } from "#db/id.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { weeksFrom } from "#domain/calendar/week.ts";
import { FLAG_BANDS, FLAG_KINDS, FLAG_STATES, type Flag } from "#domain/flag/flag.ts";
import { HEAT_AXES, heatRows } from "#domain/flag/heat-map.ts";
import { LOAD_KINDS, loadOf, OPEN_STATES } from "#domain/flag/load.ts";
import { aBoard, aNetwork, anActor, anEventInput, keepFlag, NOW } from "../world.ts";

const WEEKS = weeksFrom(NOW, 3);
/** When the hold below that lapses has lapsed. */
const LATER = NOW + 3 * DAY;

/** Events as a flag may hold them: where, about what, and whether it is certain that they are held. */
const POOL = [
  { area: "gein", themes: ["btw", "netwerken"], certain: true },
  { area: "venserpolder", themes: ["btw"], certain: true },
  { area: "centrum", themes: [], certain: true },
  { area: null, themes: ["website"], certain: true },
  { area: "gein", themes: ["netwerken"], certain: false, facts: { status: "TENTATIVE" } },
  { area: "zuidoost", themes: ["btw"], certain: false, facts: { status: "TENTATIVE", holdUntil: NOW + DAY } },
  { area: "nieuw-west", themes: ["btw"], certain: false, off: true },
] as const;

async function aPool(board: Board) {
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const events: string[] = [];
  for (const [at, one] of POOL.entries()) {
    const start = anEventInput(network).start + at * 7 * DAY;
    const facts = {
      area: one.area,
      themes: [...one.themes],
      start,
      end: start + DAY / 12,
      ...("facts" in one && one.facts),
    };
    const { id } = await publishEvent(board, lead, anEventInput(network, facts));
    if ("off" in one) await cancelEvent(board, lead, { id, version: 1, scope: null, occurrence: null });
    events.push(id);
  }
  return events;
}

const someFlag = fc.record({
  kind: fc.constantFrom(...FLAG_KINDS),
  band: fc.constantFrom(...FLAG_BANDS),
  state: fc.constantFrom(...FLAG_STATES),
  joined: fc.boolean(),
  dates: fc.array(fc.integer({ min: NOW - 10 * DAY, max: NOW + 30 * DAY }), { minLength: 1, maxLength: 4 }),
  posts: fc.subarray([...POOL.keys()], { minLength: 2 }),
});

/** Each pair is kept once. */
const pairOf = ({ posts: [a, b] }: Drawn) => `${a} ${b}`;

type Drawn = typeof someFlag extends fc.Arbitrary<infer One> ? One : never;
const PLAIN = { score: 1, probability: 0.9, reasons: [], offers: [], firstSeen: NOW, changedAt: NOW };

test("the database counts the load of a week as the rule has it, and the list finds as many flags", async () => {
  const board = await aBoard();
  const db = board.store.read;
  const events = await aPool(board);
  const keep = async ({ posts, ...facts }: Drawn) => {
    const dates = [...facts.dates].sort((a, b) => a - b);
    // Overlaps of posts that are shown as one are no flags.
    const joined = facts.joined && facts.kind === "SAME_EVENT";
    const flag: Flag = { ...PLAIN, ...facts, id: newId(), joined, dates, events: posts.map((at) => events[at] ?? "") };
    await keepFlag(board, flag);
    return { ...flag, certain: posts.filter((at) => POOL[at]?.certain).length, posts };
  };
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(someFlag, { maxLength: 6, selector: pairOf }), async (drawn) => {
      await board.store.write.deleteFrom("pair").execute();
      await board.store.write.deleteFrom("flag").execute();
      const flags = await Promise.all(drawn.map(keep));
      for (const axis of HEAT_AXES) {
        const lines = await heatMap(db, LATER, { axis, rows: heatRows(axis), weeks: WEEKS });
        const weights = flags.map((flag) => ({
          ...flag,
          where: flag.posts.flatMap((at) => (axis === "AREA" ? [POOL[at]?.area ?? null] : themesOr(POOL[at]?.themes))),
        }));
        for (const { row, cells } of lines) {
          const rule = WEEKS.map((week) => loadOf(weights, week, new Set(row.within)));
          expect(
            cells.map(({ load, flags }) => ({ load, flags })),
            `${axis} ${row.id}`,
          ).toEqual(rule);
          if (row.id === null) continue;
          const within =
            axis === "AREA" ? { areas: [...row.within] as string[] } : { themes: [...row.within] as string[] };
          for (const [at, { start, end }] of WEEKS.entries()) {
            const filter = {
              kinds: [...LOAD_KINDS],
              states: OPEN_STATES,
              certain: true,
              from: start,
              to: end,
              now: LATER,
            };
            if ((cells[at]?.flags ?? 0) > 0)
              expect(await countFlags(db, { ...filter, ...within })).toBe(cells[at]?.flags);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

function themesOr(themes: readonly string[] = []): (string | null)[] {
  return themes.length > 0 ? [...themes] : [null];
}

test("what is planned is counted once each, where everybody may see it", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const at = { start: NOW + DAY, end: NOW + DAY + DAY / 12 };
  await publishEvent(board, lead, anEventInput(network, { ...at, area: "gein", themes: ["btw", "boekhouden"] }));
  await publishEvent(
    board,
    lead,
    anEventInput(network, { ...at, area: "gein", status: "TENTATIVE", title: "Kookles" }),
  );
  const counts = async (axis: "AREA" | "THEME", id: string) => {
    const rows = heatRows(axis).filter((row) => row.id === id);
    const [line] = await heatMap(board.store.read, NOW, { axis, rows, weeks: WEEKS });
    return line?.cells.map(({ happenings }) => happenings);
  };
  expect(await counts("AREA", "gein")).toEqual([1, 0, 0]);
  expect(await counts("AREA", "zuidoost")).toEqual([1, 0, 0]);
  expect(await counts("AREA", "centrum")).toEqual([0, 0, 0]);
  expect(await counts("THEME", "geld")).toEqual([1, 0, 0]);
});
