import { expect, onTestFinished, test, vi } from "vitest";
import type { Board } from "#board/board.ts";
import { actorOf } from "#board/identity/actor-of.ts";
import { askForNewPasskey } from "#board/identity/ask-passkey.ts";
import { endOtherSessions } from "#board/identity/end-other-sessions.ts";
import { endOneSession } from "#board/identity/end-session.ts";
import { endSessions } from "#board/identity/end-sessions.ts";
import { makeCalendarLink } from "#board/identity/make-calendar-link.ts";
import { removeOnePasskey } from "#board/identity/remove-passkey.ts";
import { livingSessionsOf } from "#board/identity/session-here.ts";
import { signedIn } from "#board/identity/signed-in.ts";
import { endSessionsOf, seeSession } from "#db/sessions.ts";
import { NotAllowed, NotFound } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, NOW } from "../../world.ts";
import { Browser, enterByCode, real } from "./signing.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (board: Board, now: number): Board => ({ ...board, now: () => now });

test("signing in gives a new session, and the one before it is over", async () => {
  const { board, lead } = await aWorld();
  const browser = new Browser();
  await enterByCode(board, browser, lead.email);
  const before = browser.headers;
  await enterByCode(board, browser, lead.email);
  expect(await actorOf(board, before, "page")).toBeNull();
  expect(await actorOf(board, browser.headers, "page")).toEqual(lead);
});

test("a session that somebody planted is not the one that signing in gives", async () => {
  const { board, lead, officer } = await aWorld();
  const [planted, browser] = [new Browser(), new Browser()];
  await enterByCode(board, planted, officer.email);
  browser.keep(new Headers({ "set-cookie": planted.headers.get("cookie") ?? "" }));
  await enterByCode(board, browser, lead.email);
  expect((await actorOf(board, browser.headers, "page"))?.id).toBe(lead.id);
  expect(await actorOf(board, planted.headers, "page")).toBeNull();
});

test("a changed role ends every session", async () => {
  const { board, lead } = await aWorld();
  const [one, two] = [new Browser(), new Browser()];
  await enterByCode(board, one, lead.email);
  await enterByCode(board, two, lead.email);
  await board.store.write.transaction().execute((tx) => endSessionsOf(tx, lead.id));
  expect(await actorOf(board, one.headers, "page")).toBeNull();
  expect(await actorOf(board, two.headers, "page")).toBeNull();
});

test("a person who is removed is nobody with her next request", async () => {
  const { board, lead } = await aWorld();
  const browser = new Browser();
  await enterByCode(board, browser, lead.email);
  await board.store.write.deleteFrom("person").where("id", "=", lead.id).execute();
  expect(await actorOf(board, browser.headers, "page")).toBeNull();
});

test("a lead who stays away is signed out after fourteen days, an officer after twelve hours", async () => {
  const { board, lead, officer } = await aWorld();
  for (const [person, idle] of [
    [lead, 14 * DAY],
    [officer, 12 * HOUR],
  ] as const) {
    const browser = new Browser();
    await enterByCode(board, browser, person.email);
    expect((await actorOf(at(real(board), NOW + idle), browser.headers, "page"))?.id).toBeUndefined();
    expect((await actorOf(at(real(board), NOW + idle - 1), browser.headers, "page"))?.id).toBe(person.id);
  }
});

test("a page that only listens keeps nobody signed in", async () => {
  const { board, officer } = await aWorld();
  const browser = new Browser();
  await enterByCode(board, browser, officer.email);
  const listened = (hours: number) => actorOf(at(real(board), NOW + hours * HOUR), browser.headers, "api", false);
  for (const hours of [1, 4, 8, 11]) expect((await listened(hours))?.id).toBe(officer.id);
  expect(await listened(12)).toBeNull();
});

test("who comes back in time stays signed in, until the whole of it is over", async () => {
  const { board, lead, officer } = await aWorld();
  for (const [person, step, whole] of [
    [lead, 10 * DAY, 90 * DAY],
    [officer, 10 * HOUR, 7 * DAY],
  ] as const) {
    const browser = new Browser();
    await enterByCode(board, browser, person.email);
    const [session] = await livingSessionsOf(board, person);
    for (let now = NOW; now < NOW + whole; now += step) {
      expect((await actorOf(at(board, now), browser.headers, "page"))?.id).toBe(person.id);
      await seeSession(board.store.write, { id: session?.id ?? "", person: person.id }, now);
    }
    await seeSession(board.store.write, { id: session?.id ?? "", person: person.id }, NOW + whole - 1);
    expect((await actorOf(at(board, NOW + whole - 1), browser.headers, "page"))?.id).toBe(person.id);
    expect(await actorOf(at(board, NOW + whole), browser.headers, "page")).toBeNull();
  }
});

test("a session in use is noted as such", async () => {
  const { board, lead } = await aWorld();
  const browser = new Browser();
  await enterByCode(board, browser, lead.email);
  await actorOf(at(board, NOW + HOUR), browser.headers, "page");
  await expect.poll(async () => (await livingSessionsOf(board, lead))[0]?.seenAt).toBe(NOW + HOUR);
});

test("a person ends one of her sessions, or all others, and nobody else's", async () => {
  const { board, lead, officer } = await aWorld();
  const [phone, desk, theirs] = [new Browser(), new Browser(), new Browser()];
  await enterByCode(board, phone, lead.email);
  await enterByCode(board, desk, lead.email);
  await enterByCode(board, theirs, officer.email);
  const [other] = await livingSessionsOf(board, officer);
  await expect(endOneSession(board, lead, other?.id ?? "")).rejects.toThrow(NotFound);
  await endOtherSessions(board, lead, desk.headers);
  expect(await actorOf(board, phone.headers, "page")).toBeNull();
  expect(await actorOf(board, desk.headers, "page")).toEqual(lead);
  expect(await actorOf(board, theirs.headers, "page")).toEqual(officer);
  const [last] = await livingSessionsOf(board, lead);
  await endOneSession(board, lead, last?.id ?? "");
  expect(await actorOf(board, desk.headers, "page")).toBeNull();
});

test("a passkey is added within an hour of signing in", async () => {
  const { board, lead } = await aWorld();
  const browser = new Browser();
  await enterByCode(board, browser, lead.email);
  const asked = () => askForNewPasskey(board, lead, browser.headers);
  expect(JSON.parse((await asked()).options)).toMatchObject({
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    pubKeyCredParams: [{ alg: -8 }, { alg: -7 }, { alg: -257 }],
  });
  vi.useFakeTimers({ now: Date.now() + HOUR + 1_000, toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  await expect(asked()).rejects.toMatchObject({ faults: [{ key: "fault.passkey.stale" }] });
});

test("a passkey that is taken away ends the sessions in other browsers, and not the one that asks", async () => {
  const { board, lead } = await aWorld();
  const [phone, desk] = [new Browser(), new Browser()];
  await enterByCode(board, phone, lead.email);
  await enterByCode(board, desk, lead.email);
  const made = {
    publicKey: "k",
    userId: lead.id,
    credentialID: "c",
    counter: 0,
    deviceType: "singleDevice",
    backedUp: 0,
  };
  await board.store.write
    .insertInto("passkey")
    .values({ id: "p", name: "Laptop", ...made })
    .execute();
  await removeOnePasskey(board, lead, "p", desk.headers);
  expect(await actorOf(board, phone.headers, "page")).toBeNull();
  expect(await actorOf(board, desk.headers, "page")).toEqual(lead);
});

test("on a real board a code alone gives an officer no role, and no way round it", async () => {
  const { board, officer } = await aWorld();
  const browser = new Browser();
  await enterByCode(board, browser, officer.email);
  expect(await actorOf(board, browser.headers, "page")).toEqual(officer);
  const actor = await actorOf(real(board), browser.headers, "page");
  expect(actor).toEqual({ ...officer, boardRoles: [], rolesWaiting: ["OFFICER"] });
  await expect(makeCalendarLink(board, actor, "Mijn agenda")).rejects.toThrow(NotAllowed);
});

async function aWorld() {
  const board = await aBoard();
  const lead = await anActor(board, [await aNetwork(board, "een")]);
  return { board, lead, officer: await anActor(board, [], ["OFFICER"]) };
}

test("an admin ends every session of a person, and the log says so; nobody else may", async () => {
  const { board, lead, officer } = await aWorld();
  const [phone, desk] = [new Browser(), new Browser()];
  await enterByCode(board, phone, lead.email);
  await enterByCode(board, desk, lead.email);
  await expect(endSessions(board, lead, lead.id)).rejects.toThrow(NotAllowed);
  await expect(endSessions(board, officer, lead.id)).rejects.toThrow(NotAllowed);
  expect((await signedIn(board)).map(({ person, browsers }) => [person.id, browsers])).toEqual([[lead.id, 2]]);
  expect(await signedIn(at(board, NOW + 14 * DAY))).toEqual([]);
  const admin = await anActor(board, [], ["ADMIN"]);
  await expect(endSessions(board, admin, "nobody")).rejects.toThrow(NotFound);
  await endSessions(board, admin, lead.id);
  expect(await actorOf(board, phone.headers, "page")).toBeNull();
  expect(await actorOf(board, desk.headers, "page")).toBeNull();
  const lines = board.store.read.selectFrom("change").select(["verb", "item", "person"]).where("noun", "=", "session");
  expect(await lines.execute()).toContainEqual({ verb: "clear", item: lead.id, person: admin.id });
});
