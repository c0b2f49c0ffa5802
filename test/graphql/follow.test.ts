import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { aBoard, aNetwork, anActor, anEventInput, mailsTo, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const DAY = 86_400_000;
const MAKE = `mutation($filter: AgendaFilter, $email: String) {
  made: makeFollow(filter: $filter, language: nl, email: $email) {
    __typename ... on Follow { name query language page calendar mail { address confirmed } }
    ... on Invalid { faults { field message(language: nl) } } } }`;
const CHANGE = `mutation($secret: String!, $filter: AgendaFilter) {
  changed: changeFollow(secret: $secret, filter: $filter, language: en) { __typename ... on Follow { calendar query } } }`;
const READ = `query($secret: String!, $filter: AgendaFilter, $language: Language) {
  followedCalendar(secret: $secret) { link language agendaFile(format: ICS, filter: $filter, language: $language) } }`;

/** A board with an evening about money and one in Gein, and a hold. */
async function aWorld() {
  const board = await aBoard();
  const zuid = await aNetwork(board, "zuid", { name: "Zuid" });
  const lead = await anActor(board, [zuid]);
  for (const facts of [
    { title: "Geldzaken", themes: ["geld"] },
    { title: "Buurtborrel", area: "gein" },
    { title: "Optie", themes: ["geld"], status: "TENTATIVE" as const, holdUntil: board.now() + 86_400_000 },
  ]) {
    await publishEvent(board, lead, anEventInput(zuid, { ...facts, start: NOW + 9 * DAY, end: NOW + 9.1 * DAY }));
  }
  const secretIn = (address: string) => address.split("/").at(-1) ?? "";
  const make = async (filter: object, email: string | null = null) => {
    const { made } = await ask(board, null, MAKE, { filter, email });
    return { made, managing: secretIn(made.page ?? ""), reading: secretIn(made.calendar ?? "") };
  };
  const read = async (secret: string, more: object = {}) => {
    const { followedCalendar } = await ask(board, null, READ, { secret, ...more });
    const file = followedCalendar?.agendaFile ?? "";
    return {
      ...followedCalendar,
      file,
      titles: [...file.matchAll(/^SUMMARY:(?:DEMO )?(.*?)\r?$/gm)].map(([, t]) => t),
    };
  };
  return { board, make, read };
}

test("a choice is kept, read by one address and changed by another; the calendar's own stays the same", async () => {
  const { board, make, read } = await aWorld();
  const { made, managing, reading } = await make({ themes: ["geld"] });
  expect(made).toMatchObject({ name: "DEMO Samenbord: Geld en administratie", query: "theme=geld", language: "nl" });
  const before = await read(reading);
  expect(before).toMatchObject({ titles: ["Geldzaken"], language: "nl" });
  expect(before.file.replace(/\r\n /g, "")).toContain(`SOURCE;VALUE=URI:${made.calendar}\r\n`);
  const { changed } = await ask(board, null, CHANGE, { secret: managing, filter: { areas: ["gein"] } });
  expect(changed).toEqual({ __typename: "Follow", calendar: made.calendar, query: "area=gein" });
  const after = await read(reading);
  expect(after).toMatchObject({ titles: ["Buurtborrel"], language: "en" });
  expect(after.link).not.toBe(before.link);
});

test("whatever the address asks for besides, it reads the choice that was kept, in the language that it asks for", async () => {
  const { make, read } = await aWorld();
  const { reading } = await make({ themes: ["geld"] });
  const { titles, file } = await read(reading, { filter: { areas: ["gein"] }, language: "en" });
  expect(titles).toEqual(["Geldzaken"]);
  expect(file).toContain("By Zuid");
});

test("the secret for reading opens no page and changes nothing", async () => {
  const { board, make, read } = await aWorld();
  const { managing, reading } = await make({});
  expect(reading).not.toBe(managing);
  expect((await ask(board, null, `{ follow(secret: "${reading}") { name } }`)).follow).toBeNull();
  const { changed } = await ask(board, null, CHANGE, { secret: reading, filter: {} });
  expect(changed.__typename).toBe("NotFound");
  for (const field of [
    `dropFollow(secret: "${reading}")`,
    `endFollowMail(key: "${reading}")`,
    `askFollowMail(secret: "${reading}", email: "ada@example.org")`,
  ]) {
    expect((await ask(board, null, `mutation { answer: ${field} { __typename } }`)).answer.__typename).toBe("NotFound");
  }
  expect((await read(managing)).link).toBeUndefined();
});

test("the mail of each week is asked for, confirmed and ended", async () => {
  const { board, make } = await aWorld();
  const ada = { email: "ada@example.org" };
  const { made, managing } = await make({}, ada.email);
  expect(made.mail).toEqual({ address: "a***@example.org", confirmed: false });
  const secret = /sbm_[\w-]+/.exec(mailsTo(board, ada)[0]?.text ?? "")?.[0];
  const asked = await ask(board, null, `{ followMailToConfirm(secret: "${secret}") { name } }`);
  expect(asked.followMailToConfirm).toEqual({ name: "DEMO Samenbord" });
  await ask(board, null, `mutation { confirmFollowMail(secret: "${secret}") { __typename } }`);
  const shown = async () => (await ask(board, null, `{ follow(secret: "${managing}") { mail { confirmed } } }`)).follow;
  expect(await shown()).toEqual({ mail: { confirmed: true } });
  const key = mailsTo(board, ada)[0]?.stop?.split("/").at(-1);
  expect((await ask(board, null, `{ followMailToEnd(key: "${key}") }`)).followMailToEnd).toBe(true);
  await ask(board, null, `mutation { endFollowMail(key: "${key}") { __typename } }`);
  expect(await shown()).toEqual({ mail: null });
});

test("what is no address makes no link, and says so at its field", async () => {
  const { make } = await aWorld();
  const { made } = await make({}, "ada");
  expect(made).toEqual({ __typename: "Invalid", faults: [{ field: "email", message: "Dit is geen e-mailadres." }] });
});
