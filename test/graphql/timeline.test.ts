import { expect, test } from "vitest";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { newId } from "#db/id.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { aBoard, aNetwork, anActor, anEventInput, keepFlag, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const TIMELINE = `{ timeline(theme: "geld") { more weeks { number }
  marks { start event { title network { slug } } flags { id } } } }`;

test("a theme's timeline has its happenings by network with the overlaps of that day, and the file the same", async () => {
  const board = await aBoard();
  const [a, b] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord", { name: "Noord; en meer" })];
  const lead = await anActor(board, [a, b]);
  const one = anEventInput(a, { themes: ["btw"] });
  const far = { start: one.start + 200 * DAY, end: one.end + 200 * DAY, title: "Volgend jaar" };
  const first = await publishEvent(board, lead, one);
  const second = await publishEvent(
    board,
    lead,
    anEventInput(b, { themes: ["boekhouden"], title: "=Koken met cijfers" }),
  );
  await publishEvent(board, lead, anEventInput(a, { themes: ["website"], title: "Iets anders" }));
  await publishEvent(board, lead, anEventInput(a, { ...far, themes: ["btw"] }));
  const off = await publishEvent(board, lead, anEventInput(a, { themes: ["btw"], title: "Gaat niet door" }));
  await cancelEvent(board, lead, { id: off.id, version: 1, scope: null, occurrence: null });
  await board.store.write.deleteFrom("pair").execute();
  await board.store.write.deleteFrom("flag").execute();
  const clash = { kind: "OVERLAP", band: "CLASH", state: "NEW", joined: false } as const;
  const seen = { score: 3, probability: 0.9, reasons: [], offers: [], firstSeen: NOW, changedAt: NOW };
  const id = newId();
  await keepFlag(board, { ...clash, ...seen, id, events: [first.id, second.id], dates: [one.start] });
  const { timeline } = await ask(board, lead, TIMELINE);
  expect(timeline.more).toBe(false);
  expect(timeline.marks.map(({ event }: { event: { title: string } }) => event.title).sort()).toEqual([
    second.title,
    first.title,
  ]);
  for (const { flags } of timeline.marks) expect(flags).toEqual([{ id }]);
  const { overviewFile } = await ask(board, lead, `{ overviewFile(kind: TIMELINE, theme: "geld") }`);
  const lines = overviewFile.trimEnd().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines).toContain(
    `2026-12-15 19:00;2026-12-15 21:00;'=Koken met cijfers;"Noord; en meer";zeker;${first.title}`,
  );
  await expect(ask(board, null, TIMELINE)).rejects.toMatchObject({ status: 401 });
});
