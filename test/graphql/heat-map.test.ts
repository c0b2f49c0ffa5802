import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { newId } from "#db/id.ts";
import { aBoard, aNetwork, anActor, anEventInput, keepFlag, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const MAP = `{ heatMap(axis: AREA, weeks: 4) { weeks { date number }
  lines { whole area { id name } theme { id } cells { load flags happenings level } } } }`;

/** Two rivals on one evening in Gein, in the third week. */
async function aCrowdedBoard() {
  const board = await aBoard();
  const [a, b] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const lead = await anActor(board, [a, b]);
  const one = anEventInput(a, { area: "gein" });
  const other = anEventInput(b, { area: "gein", title: "Koken met de buurt", description: "Samen eten." });
  const events = [(await publishEvent(board, lead, one)).id, (await publishEvent(board, lead, other)).id];
  const seen = { score: 3, probability: 0.9, reasons: [], offers: [], firstSeen: NOW, changedAt: NOW };
  const clash = { kind: "OVERLAP", band: "CLASH", state: "NEW", joined: false } as const;
  await keepFlag(board, { ...clash, ...seen, id: newId(), events, dates: [one.start] });
  return { board, lead, officer: await anActor(board, [], ["OFFICER"]) };
}

test("a clash shows in its week, in its area and in what holds that, for who plans and nobody else", async () => {
  const { board, lead, officer } = await aCrowdedBoard();
  const { heatMap } = await ask(board, officer, MAP);
  expect(heatMap.weeks.map(({ number }: { number: number }) => number)).toEqual([49, 50, 51, 52]);
  const lineOf = (id: string) => heatMap.lines.find(({ area }: { area: { id: string } | null }) => area?.id === id);
  const clash = { load: 3, flags: 1, happenings: 2, level: "LIGHT" };
  expect(lineOf("gein")).toMatchObject({ whole: false, cells: [{ level: "EMPTY" }, {}, clash, { load: 0 }] });
  expect(lineOf("zuidoost")).toMatchObject({ whole: true, cells: [{}, {}, clash, {}] });
  expect(lineOf("centrum")).toBeUndefined();
  expect((await ask(board, lead, MAP)).heatMap).toEqual(heatMap);
  await expect(ask(board, null, MAP)).rejects.toMatchObject({ status: 401 });
  await expect(ask(board, await anActor(board, []), MAP)).rejects.toMatchObject({ status: 403 });
});

test("the file has the same numbers, a line for each cell", async () => {
  const { board, officer } = await aCrowdedBoard();
  const { heatMap } = await ask(board, officer, MAP);
  const { overviewFile } = await ask(board, officer, "{ overviewFile(kind: HEAT_MAP, weeks: 4) }");
  const [head, ...lines] = overviewFile.trimEnd().split("\r\n");
  expect(head).toBe("\uFEFFDEMO week;maandag;gebied;drukte;signalen;activiteiten;stand");
  expect(lines).toHaveLength(heatMap.lines.length * 4);
  expect(lines).toContain("51;2026-12-14;Gein;3;1;2;licht");
  expect(lines).toContain("51;2026-12-14;Zuidoost;3;1;2;samen");
});

test("a window is at most half a year, and no answer is too long to ask for", async () => {
  const { board, officer } = await aCrowdedBoard();
  await expect(ask(board, officer, "{ heatMap(axis: THEME, weeks: 27) { weeks { number } } }")).rejects.toBeDefined();
  const { heatMap } = await ask(
    board,
    officer,
    '{ heatMap(axis: THEME, from: "2027-06-01T00:00:00Z") { weeks { date } } }',
  );
  expect(heatMap.weeks).toHaveLength(12);
  expect(heatMap.weeks[0].date).toBe("2027-05-31");
});
