import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { renewReadings } from "#board/renew-readings.ts";
import { flagsOfEvents, flagsOfOffers } from "#db/flags.ts";
import { flagAt } from "#db/flags-at.ts";
import { newId } from "#db/id.ts";
import { addLesson, decide } from "#db/lessons.ts";
import { addUnflaggedAll } from "#db/renewal.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { CalibrationLesson, LessonState } from "#domain/flag/lesson.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../../world.ts";

const HOUR = 3_600_000;
const evening = { area: "zuidoost", audiences: ["vrouwen"], themes: ["netwerken"], description: "" };
const away = { start: Date.parse("2027-03-20T19:00:00+01:00"), end: Date.parse("2027-03-20T21:00:00+01:00") };

test("a flag that nobody answered has its old address again when it comes back", async () => {
  const { board, move, id, flags } = await aPair();
  await move(away);
  expect(await flags()).toEqual([]);
  expect(await flagAt(board.store.read, board.now(), id)).toBeNull();
  await move({});
  expect((await flags()).map((flag) => flag.id)).toEqual([id]);
});

test("a flag that the board was too unsure of for a while comes back under its address", async () => {
  const board = await aBoard();
  const ids: string[] = [];
  for (const slug of ["een", "twee"]) {
    const network = await aNetwork(board, slug);
    const facts = { title: "Hulp bij boekhouden", need: "boekhouden", areas: ["zuidoost"] };
    ids.push((await publishOffer(board, await anActor(board, [network]), anOfferInput(network, facts))).id);
  }
  const [before] = await flagsOfOffers(board.store.read, ids);
  const lesson = await taught(board);
  expect(await flagsOfOffers(board.store.read, ids)).toEqual([]);
  await taught(board, { ...lesson, state: "UNDONE" });
  expect((await flagsOfOffers(board.store.read, ids)).map(({ id }) => id)).toEqual([before?.id]);
});

test("what comes back beside a flag that went on without it is a flag of its own", async () => {
  const { board, move, id, flags, third } = await aPair();
  await third();
  await move(away);
  expect((await flags("c")).map((flag) => flag.id)).toEqual([id]);
  await move({});
  expect((await flags("a")).map((flag) => flag.id)).toContain(id);
  const all = await flags("b");
  expect(new Set(all.map((flag) => flag.id)).size).toBe(all.length);
  expect(await flagAt(board.store.read, board.now(), id)).not.toBeNull();
});

/** Two evenings that clash; `move` changes the second, `third` adds one. */
async function aPair() {
  const board = await aBoard();
  const networks = [
    await aNetwork(board, "een"),
    await aNetwork(board, "twee"),
    await aNetwork(board, "drie"),
  ] as const;
  const lead = await anActor(board, [...networks]);
  const titles = ["Netwerkborrel voor vrouwen", "Ondernemende vrouwen ontmoeten elkaar", "Vrouwennetwerk: diner"];
  const inputOf = (at: 0 | 1 | 2, facts: Partial<EventInput> = {}) => {
    const start = Date.parse("2026-12-15T17:00:00+01:00") + at * 1.7 * HOUR;
    const place = `Zaal ${["Amstel", "Gaasp", "Bullewijk"][at]}`;
    const input = { ...evening, title: titles[at] ?? "", place, start, end: start + 5 * HOUR, ...facts };
    return anEventInput(networks[at], input);
  };
  const a = await publishEvent(board, lead, inputOf(0));
  let b = await publishEvent(board, lead, inputOf(1));
  const ids: Record<string, string> = { a: a.id, b: b.id };
  const flags = async (of = "a") => flagsOfEvents(board.store.read, [ids[of] ?? ""]);
  const [flag] = await flags();
  return {
    ...{ board, id: flag?.id ?? "", flags },
    move: async (facts: Partial<EventInput>) => {
      const change = { id: b.id, version: b.version, input: inputOf(1, facts), scope: null, occurrence: null };
      b = await changeEvent(board, lead, change);
    },
    third: async () => {
      ids.c = (await publishEvent(board, lead, inputOf(2))).id;
    },
  };
}

/** Makes the board so careful about offers that it shows none, or takes that back; everything is compared anew. */
async function taught(board: Board, known?: CalibrationLesson): Promise<CalibrationLesson> {
  const [plain, careful] = [
    { slope: 1, shift: 0 },
    { slope: 1, shift: -20 },
  ];
  const state: LessonState = "TAKEN";
  const step = {
    id: newId(),
    step: "CALIBRATION",
    kind: "DUPLICATE_OFFER",
    value: careful,
    before: plain,
    state,
  } as const;
  const lesson: CalibrationLesson = known ?? {
    ...{ ...step, answer: null, answers: 0, at: board.now(), person: null, decidedAt: null, undoes: null },
  };
  await board.store.write.transaction().execute(async (tx) => {
    if (known) await decide(tx, lesson, { person: "", at: board.now() });
    else await addLesson(tx, lesson);
    await addUnflaggedAll(tx, "offer", board.now());
  });
  await renewReadings(board, () => {});
  return lesson;
}
