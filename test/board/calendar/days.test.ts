import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { addDay } from "#board/calendar/add-day.ts";
import { addDays } from "#board/calendar/add-days.ts";
import { changeDay } from "#board/calendar/change-day.ts";
import { checkEvent } from "#board/calendar/check-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { removeDay } from "#board/calendar/remove-day.ts";
import { restoreDay } from "#board/calendar/restore-day.ts";
import { dayFactById, dayFacts, fillDayFacts } from "#db/day-facts.ts";
import type { DayInput } from "#domain/calendar/day-input.ts";
import { SHIPPED_DAYS } from "#domain/calendar/dutch-days.ts";
import { dateAtHome } from "#domain/calendar/zone.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../../world.ts";

const MATCH = { kind: "STADIUM", from: "2026-12-16", nl: "Ajax – PSV", source: "de ArenA" } as const;
const aDay = (facts: Partial<DayInput> = {}): DayInput => ({ ...MATCH, ...facts });

/** A board on which an evening of two networks clashes, so that other moments are proposed. */
async function aClash(area = "amsterdamse-poort") {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const admin = await anActor(board, [], ["ADMIN"]);
  await publishEvent(board, await anActor(board, [noord]), anEventInput(noord, { area }));
  const lead = await anActor(board, [zuid]);
  const check = () => checkEvent(board, lead, anEventInput(zuid, { title: "Btw voor zzp", area }), null);
  return { board, admin, check };
}

test("a board knows what it came with", async () => {
  const board = await aBoard();
  const kept = await dayFacts(board.store.read, { from: "2020-01-01", to: "2099-12-31" });
  expect(kept.map(({ person: _, at: __, removedAt: ___, ...day }) => day)).toEqual(SHIPPED_DAYS);
});

test("a day that an admin adds changes which moments are proposed, and says so", async () => {
  const { board, admin, check } = await aClash();
  const before = await check();
  const best = dateAtHome(before.slots[0]?.start ?? 0);
  expect(before.slots.length).toBeGreaterThan(0);
  await addDay(board, admin, aDay({ kind: "PUBLIC_HOLIDAY", from: best, nl: "Feest van de wijk" }));
  const after = await check();
  expect(after.slots.map(({ start }) => dateAtHome(start))).not.toContain(best);
  await removeDay(board, admin, (await idOf(board, best)) ?? "");
  expect(await check()).toEqual(before);
});

test("a stadium day costs an evening in Zuidoost, more around the halls, and no morning or other district", async () => {
  const every = { kind: "STADIUM", from: "2026-12-01", to: "2027-01-04", nl: "Concerten", source: "de hal" } as const;
  const cost = async (area: string) => {
    const { board, admin, check } = await aClash(area);
    await addDay(board, admin, every);
    const { slots, day } = await check();
    const reasons = slots.flatMap((slot) => slot.reasons.filter(({ params }) => params.nl === "Concerten"));
    return [reasons.length === slots.length, reasons[0]?.weight, day.map(({ params }) => params.nl)];
  };
  expect(await cost("amsterdamse-poort")).toEqual([true, 0.9, ["Concerten"]]);
  expect(await cost("gein")).toEqual([true, 0.55, ["Concerten"]]);
  expect(await cost("centrum")).toEqual([false, undefined, []]);
});

test("a morning is done before the crowd of a stadium day comes", async () => {
  const { board, admin } = await aClash();
  await addDay(board, admin, aDay());
  const network = await aNetwork(board, "ochtend");
  const lead = await anActor(board, [network]);
  const at = (from: string, to: string) => ({
    start: Date.parse(`2026-12-16T${from}:00+01:00`),
    end: Date.parse(`2026-12-16T${to}:00+01:00`),
  });
  const dayOf = async (from: string, to: string) => {
    const input = anEventInput(network, { ...at(from, to), area: "h-buurt" });
    return (await checkEvent(board, lead, input, null)).day.map(({ code }) => code);
  };
  expect(await dayOf("10:00", "12:00")).toEqual([]);
  expect(await dayOf("15:00", "17:00")).toEqual(["SLOT_DAY"]);
  expect(await dayOf("20:00", "23:59")).toEqual(["SLOT_DAY"]);
});

test("a list comes in whole or not at all, and a second time adds only what is new", async () => {
  const board = await aBoard();
  const admin = await anActor(board, [], ["ADMIN"]);
  const list = {
    kind: "STADIUM",
    lines: "2027-03-14 Ajax – PSV\n16-5-2027 t/m 18-5-2027 Concerten",
    source: "x",
  } as const;
  const wrong = addDays(board, admin, { ...list, lines: `${list.lines}\nmorgen Ajax` });
  await expect(wrong).rejects.toThrow(Invalid);
  expect(await stadium(board)).toEqual([]);
  expect(await addDays(board, admin, list)).toMatchObject({ days: [{ en: "Ajax – PSV" }, {}], known: 0 });
  const more = { ...list, lines: `${list.lines}\n2027-03-21 ajax – psv\n2027-03-14 AJAX – PSV` };
  expect(await addDays(board, admin, more)).toMatchObject({ days: [{ from: "2027-03-21" }], known: 3 });
  expect(await stadium(board)).toEqual(["2027-03-14", "2027-03-21", "2027-05-16"]);
});

test("what an admin changed or took away stays so when the board starts again, the rest follows the board", async () => {
  const board = await aBoard();
  const admin = await anActor(board, [], ["ADMIN"]);
  const fill = () => board.store.write.transaction().execute(fillDayFacts);
  await changeDay(
    board,
    admin,
    "suikerfeest-1448",
    aDay({ kind: "CELEBRATION", from: "2027-03-10", nl: "Suikerfeest" }),
  );
  await removeDay(board, admin, "ghana-dag-2027");
  await board.store.write
    .updateTable("day_fact")
    .set({ from: "2027-07-02", to: "2027-07-02" })
    .where("id", "=", "keti-koti-2027")
    .execute();
  await fill();
  const [feast, ghana, keti] = await Promise.all(
    ["suikerfeest-1448", "ghana-dag-2027", "keti-koti-2027"].map((id) => dayFactById(board.store.read, id)),
  );
  expect([feast?.from, ghana?.removedAt, keti?.from]).toEqual(["2027-03-10", board.now(), "2027-07-01"]);
  await restoreDay(board, admin, "suikerfeest-1448");
  await restoreDay(board, admin, "ghana-dag-2027");
  await fill();
  expect(await dayFactById(board.store.read, "suikerfeest-1448")).toMatchObject({ from: "2027-03-09", person: null });
  expect(await dayFactById(board.store.read, "ghana-dag-2027")).toMatchObject({ removedAt: null, at: null });
});

test("a day that was added and taken away stands again when it is put back, and is gone until then", async () => {
  const board = await aBoard();
  const admin = await anActor(board, [], ["ADMIN"]);
  const { id } = await addDay(board, admin, aDay());
  await removeDay(board, admin, id);
  expect(await stadium(board)).toEqual([]);
  await expect(removeDay(board, admin, id)).rejects.toThrow(NotFound);
  await expect(changeDay(board, admin, id, aDay())).rejects.toThrow(NotFound);
  await restoreDay(board, admin, id);
  expect(await stadium(board)).toEqual(["2026-12-16"]);
});

test("every fault of a day is named at its field", async () => {
  const board = await aBoard();
  const admin = await anActor(board, [], ["ADMIN"]);
  const faults = async (facts: Partial<DayInput>) => {
    const error = await addDay(board, admin, aDay(facts)).catch((error) => error);
    return error instanceof Invalid ? error.faults.map(({ field, key }) => `${field} ${key}`) : [];
  };
  expect(await faults({ nl: " ", source: "" })).toEqual(["nl fault.required", "source fault.required"]);
  expect(await faults({ from: "" })).toEqual(["from fault.required"]);
  expect(await faults({ from: "2027-02-30" })).toEqual(["from fault.day.date"]);
  expect(await faults({ from: "0027-02-03" })).toEqual(["from fault.day.date"]);
  expect(await faults({ to: "2026-12-15" })).toEqual(["to fault.day.order"]);
  expect(await faults({ to: "2027-12-15" })).toEqual(["to fault.day.long"]);
  expect(await faults({ nl: "x".repeat(81) })).toEqual(["nl fault.tooLong"]);
  expect(await faults({})).toEqual([]);
  expect(await faults({ nl: "ajax – psv" })).toEqual(["nl fault.day.there"]);
});

async function stadium({ store }: Board): Promise<string[]> {
  const days = await dayFacts(store.read, { from: "2020-01-01", to: "2099-12-31" });
  return days.filter(({ kind }) => kind === "STADIUM").map(({ from }) => from);
}

async function idOf({ store }: Board, date: string): Promise<string | undefined> {
  const days = await dayFacts(store.read, { from: date, to: date });
  return days.find(({ nl }) => nl === "Feest van de wijk")?.id;
}
