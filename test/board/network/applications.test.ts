import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { readFeed } from "#board/feed/read-feed.ts";
import { addNetwork } from "#board/network/add-network.ts";
import { askForNetwork } from "#board/network/ask-for-network.ts";
import { applicationToConfirm, confirmApplication } from "#board/network/confirm-application.ts";
import { decideApplication } from "#board/network/decide-application.ts";
import { applicationsIn } from "#db/applications.ts";
import { feedsOf } from "#db/feeds.ts";
import { CLIENT_ADDRESS } from "#db/identity.ts";
import { allNetworks, networkBySlug } from "#db/networks.ts";
import { actorById, membersOf, personByEmail } from "#db/people.ts";
import type { Application } from "#domain/network/application.ts";
import { aCalendar } from "../../calendar-server.ts";
import { aBoard, actorNow, aNetwork, anActor, anEventInput, aReachableServer, mailsTo } from "../../world.ts";

const HERE = new Headers({ [CLIENT_ADDRESS]: "192.0.2.1" });
const INPUT = { name: "Zuid aan Zet", purpose: "Voor elkaar", areas: ["zuidoost"] };
const NEW = { name: "Nieuwe Trekker", email: "nieuw@example.org" };
const DAY = 86_400_000;

test("a stranger founds a network: by mail, a button and an admin's yes; nothing is there before", async () => {
  const { board, admin } = await aWorld();
  expect(await found(board)).toEqual({ email: NEW.email });
  expect(await applicationsIn(board.store.read, ["ASKED"])).toEqual([]);
  const secret = secretMailed(board);
  // A program that scans mail looks, and nothing happens.
  expect((await applicationToConfirm(board, secret, HERE))?.state).toBe("UNCONFIRMED");
  await confirmApplication(board, secret, HERE);
  await confirmApplication(board, secret, HERE);
  expect(mailsTo(board, admin)).toHaveLength(1);
  expect([await allNetworks(board.store.read), await personByEmail(board.store.read, NEW.email)]).toEqual([
    [],
    undefined,
  ]);
  const { id } = await asked(board);
  await decideApplication(board, admin, { id, approve: true, word: "Welkom!" });
  const network = await networkBySlug(board.store.read, "zuid-aan-zet");
  expect(network).toMatchObject({ ...INPUT, adopted: true });
  expect(await membersOf(board.store.read, network?.id ?? "")).toMatchObject([{ ...NEW, role: "LEAD" }]);
  expect(mailsTo(board, NEW)[0]?.text).toContain("Welkom!");
  const lead = await actorById(board.store.read, (await personByEmail(board.store.read, NEW.email))?.id ?? "", "page");
  expect(await publishEvent(board, lead, anEventInput({ ...network, id: network?.id ?? "" } as never))).toBeDefined();
  await expect(decideApplication(board, admin, { id, approve: true, word: null })).rejects.toMatchObject({
    name: "NotFound",
  });
});

test("an admin who says no says why, and she reads it", async () => {
  const { board, admin } = await aWorld();
  await found(board);
  await confirmApplication(board, secretMailed(board), HERE);
  const { id } = await asked(board);
  const silent = decideApplication(board, admin, { id, approve: false, word: " " });
  await expect(silent).rejects.toMatchObject({ faults: [{ field: "word", key: "fault.required" }] });
  await decideApplication(board, admin, { id, approve: false, word: "Dit is geen netwerk." });
  expect(mailsTo(board, NEW)[0]?.text).toContain("Dit is geen netwerk.");
  expect(await allNetworks(board.store.read)).toEqual([]);
  const officer = await anActor(board, [], ["OFFICER"]);
  await expect(decideApplication(board, officer, { id, approve: true, word: null })).rejects.toMatchObject({
    name: "NotAllowed",
  });
});

test("the answer is the same for an address that is somebody's, and after too many mails to it", async () => {
  const { board, admin } = await aWorld();
  const answers = [];
  for (let times = 0; times < 5; times++) answers.push(await found(board, { ...NEW, email: admin.email }));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(mailsTo(board, admin)).toHaveLength(3);
});

test("one address asks so often and no more, and another still may", async () => {
  const { board } = await aWorld();
  for (let times = 0; times < 20; times++) await found(board, { ...NEW, email: `n${times}@example.org` });
  await expect(found(board)).rejects.toMatchObject({ faults: [{ field: "email", key: "fault.tooOften.later" }] });
  const elsewhere = new Headers({ [CLIENT_ADDRESS]: "2001:db8:1:2::1" });
  expect(await found(board, NEW, elsewhere)).toEqual({ email: NEW.email });
});

test("everything that is wrong is said at once", async () => {
  const { board } = await aWorld();
  await aNetwork(board, "bestaat", { name: "Zuid aan Zet" });
  const wrong = found(board, { name: "", email: "x" });
  await expect(wrong).rejects.toMatchObject({
    faults: [{ field: "person" }, { field: "email" }, { field: "name", key: "fault.nameTaken" }],
  });
});

test("a mailed link holds for two days, and the log bears no name nor address", async () => {
  const { board } = await aWorld();
  await found(board);
  const secret = secretMailed(board);
  const late = { ...board, now: () => board.now() + 2 * DAY };
  expect(await applicationToConfirm(late, secret, HERE)).toBeNull();
  await found(late, { ...NEW, email: "later@example.org" });
  const rows = await board.store.read.selectFrom("application").select(["email", "hash"]).execute();
  expect(rows.map(({ email }) => email)).toEqual(["later@example.org"]);
  const log = JSON.stringify(await board.store.read.selectFrom("change").selectAll().execute());
  expect([log.includes(NEW.email), log.includes(NEW.name), log.includes(secret)]).toEqual([false, false, false]);
});

test("a person with an account asks without a mail to confirm", async () => {
  const { board, admin } = await aWorld();
  const person = await anActor(board, []);
  await askForNetwork(board, person, { input: INPUT, claims: null, why: null, newcomer: null }, HERE);
  const { id } = await asked(board);
  await decideApplication(board, admin, { id, approve: true, word: null });
  const again = await actorNow(board, person);
  expect(again?.memberships).toMatchObject([{ role: "LEAD" }]);
});

test("an admin follows the calendar of a network that does not take part; who claims it gets it, feed and all", async () => {
  const { board, admin } = await aWorld();
  const network = await anUnadopted(board, admin);
  const [feed] = await feedsOf(board.store.read, network.id);
  expect(network).toMatchObject({ adopted: false });
  expect(await board.store.read.selectFrom("event").select("network").execute()).toEqual([{ network: network.id }]);
  await readFeed(board, admin, feed?.id ?? "");
  const claim = { input: null, claims: network.id, why: "Ik ben de voorzitter", newcomer: null };
  const [one, two] = [await anActor(board, []), await anActor(board, [])];
  await askForNetwork(board, one, claim, HERE);
  await askForNetwork(board, two, claim, HERE);
  const [first, second] = await applicationsIn(board.store.read, ["ASKED"]);
  await decideApplication(board, admin, { id: first?.id ?? "", approve: true, word: null });
  const late = decideApplication(board, admin, { id: second?.id ?? "", approve: true, word: null });
  await expect(late).rejects.toMatchObject({ faults: [{ field: "word", key: "fault.adopted" }] });
  expect(await networkBySlug(board.store.read, network.slug)).toMatchObject({ adopted: true });
  expect(await feedsOf(board.store.read, network.id)).toMatchObject([{ person: one.id }]);
  // From then on it is theirs alone.
  await expect(readFeed(board, admin, feed?.id ?? "")).rejects.toMatchObject({ name: "NotAllowed" });
  await readFeed(board, await actorNow(board, one), feed?.id ?? "");
  const third = askForNetwork(board, await anActor(board, []), claim, HERE);
  await expect(third).rejects.toMatchObject({ name: "NotFound" });
});

test("a network whose calendar cannot be read is not added, and the admin hears where it went wrong", async () => {
  const { board, admin } = await aWorld();
  const nowhere = addNetwork(board, admin, INPUT, "https://127.0.0.1/agenda.ics");
  await expect(nowhere).rejects.toMatchObject({ faults: [{ field: "feed" }] });
  expect(await allNetworks(board.store.read)).toEqual([]);
  await expect(addNetwork(board, await anActor(board, []), INPUT, null)).rejects.toMatchObject({ name: "NotAllowed" });
});

async function anUnadopted(board: Board, admin: Awaited<ReturnType<typeof anActor>>) {
  const rows = [{ uid: "a", title: "Borrel", start: "2026-12-20T10:00:00Z" }];
  const { url } = await aReachableServer(board, aCalendar(rows));
  return addNetwork(board, admin, INPUT, url);
}

function found(board: Board, newcomer = NEW, headers = HERE) {
  return askForNetwork(board, null, { input: INPUT, claims: null, why: null, newcomer }, headers);
}

async function asked(board: Board): Promise<Application> {
  const [first] = await applicationsIn(board.store.read, ["ASKED"]);
  if (!first) throw new Error("Nobody asked.");
  return first;
}

function secretMailed(board: Board): string {
  return /sba_[\w-]+/.exec(mailsTo(board, NEW)[0]?.text ?? "")?.[0] ?? "";
}

async function aWorld() {
  const board = await aBoard();
  return { board, admin: await anActor(board, [], ["ADMIN"]) };
}
