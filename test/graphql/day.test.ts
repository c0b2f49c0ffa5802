import { expect, test } from "vitest";
import { aBoard, anActor } from "../world.ts";
import { ask } from "./asking.ts";

const DAY = "id kind name(language: $language) nl en from to source(language: $language) written state changedAt";
const days = `query ($from: String!, $to: String!, $removed: Boolean, $language: Language) {
  days(from: $from, to: $to, removed: $removed) { ${DAY} } }`;
const change = `mutation ($input: DayInput!, $language: Language) {
  answer: changeDay(id: "suikerfeest-1448", input: $input) { ... on Day { ${DAY} } } }`;

test("everybody reads what the board assumes of a date, with its source in the reader's language", async () => {
  const board = await aBoard();
  const span = { from: "2027-07-01", to: "2027-07-01" };
  const day = { id: "keti-koti-2027", kind: "CELEBRATION", nl: "Keti Koti", en: "Keti Koti", ...span };
  const facts = { ...day, name: "Keti Koti", written: 2026, state: "SHIPPED", changedAt: null };
  const read = (language: string) => ask(board, null, days, { ...span, language });
  expect(await read("nl")).toEqual({ days: [{ ...facts, source: "Elk jaar op deze datum." }] });
  expect(await read("en")).toEqual({ days: [{ ...facts, source: "On this date every year." }] });
});

test("a day that was changed says so, with the words of who changed it; one that was taken away is shown on demand", async () => {
  const board = await aBoard();
  const admin = await anActor(board, [], ["ADMIN"]);
  const input = { kind: "CELEBRATION", from: "2027-03-10", nl: "Suikerfeest", source: "moon" };
  const { answer } = await ask(board, admin, change, { input });
  const changedAt = new Date(board.now()).toISOString();
  expect(answer).toMatchObject({ ...input, to: "2027-03-10", en: "Suikerfeest", state: "CHANGED", changedAt });
  await ask(board, admin, `mutation { answer: removeDay(id: "suikerfeest-1448") { ... on Day { id } } }`);
  const feasts = async (removed: boolean) => {
    const found = await ask(board, null, days, { from: "2027-03-01", to: "2027-03-31", removed });
    return found.days.filter(({ id }: { id: string }) => id === "suikerfeest-1448");
  };
  expect(await feasts(false)).toEqual([]);
  expect(await feasts(true)).toMatchObject([{ state: "REMOVED" }]);
  const restored = await ask(
    board,
    admin,
    `mutation { answer: restoreDay(id: "suikerfeest-1448") { ... on Day { from state } } }`,
  );
  expect(restored.answer).toEqual({ from: "2027-03-09", state: "SHIPPED" });
});

test("a list answers with what it added and what was there, or with each line that cannot be read", async () => {
  const board = await aBoard();
  const admin = await anActor(board, [], ["ADMIN"]);
  const add = `mutation ($lines: String!) { answer: addDays(kind: STADIUM, lines: $lines, source: "de ArenA") {
    ... on DaysAdded { known days { nl from to state } }
    ... on Invalid { faults { field message(language: en) } } } }`;
  const lines = "14-3-2027 Ajax – PSV\n14 maart 2027 Ajax – PSV";
  const match = { nl: "Ajax – PSV", from: "2027-03-14", to: "2027-03-14", state: "ADDED" };
  expect((await ask(board, admin, add, { lines })).answer).toEqual({ known: 1, days: [match] });
  const { answer } = await ask(board, admin, add, { lines: "14-3-2027 Ajax\nvolgende week Ajax" });
  const message = "Line 2, ‘volgende week Ajax’: begin with a date, such as 14-3-2027, and then a name.";
  expect(answer).toEqual({ faults: [{ field: "lines", message }] });
});

test("dates that are none are refused", async () => {
  const board = await aBoard();
  const asked = ask(board, null, `{ days(from: "gisteren", to: "2027-01-01") { id } }`);
  await expect(asked).rejects.toMatchObject({ status: 400 });
});
