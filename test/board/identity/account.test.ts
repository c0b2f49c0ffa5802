import { expect, test } from "vitest";
import { act } from "#board/act.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { deleteAccount } from "#board/identity/delete-account.ts";
import { makeToken } from "#board/identity/make-token.ts";
import { revokeToken } from "#board/identity/revoke-token.ts";
import { setPreference } from "#board/mail/set-preference.ts";
import { askForNetwork } from "#board/network/ask-for-network.ts";
import { notify } from "#board/notice/notify.ts";
import { verifyChain } from "#db/chain.ts";
import { actorById, peopleByIds } from "#db/people.ts";
import { personOfToken } from "#db/tokens.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { ask, post } from "../../graphql/asking.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";
import { Browser, enterByCode } from "./signing.ts";

const DAY = 86_400_000;

async function aLead() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  await publishEvent(board, lead, anEventInput(network, { title: "Een avond" }));
  return { board, network, lead };
}

test("a key opens the graph until it is revoked, by its owner alone", async () => {
  const { board, network, lead } = await aLead();
  const { token, secret } = await makeToken(board, lead, { name: " Onze  website ", days: 30 });
  expect(token.name).toBe("Onze website");
  const asked = async () => {
    const answer = await post(board, { query: "{ viewer { person { id } } }" }, { authorization: `Bearer ${secret}` });
    return (await answer.json()).data.viewer?.person.id ?? null;
  };
  expect(await asked()).toBe(lead.id);
  await expect(revokeToken(board, await anActor(board, [network]), token.id)).rejects.toThrow(NotFound);
  await revokeToken(board, lead, token.id);
  expect(await asked()).toBeNull();
});

test("a key opens nothing after the days that its maker chose, and she sees that", async () => {
  const { board, lead } = await aLead();
  await expect(makeToken(board, lead, { name: "Eeuwig", days: 3650 })).rejects.toMatchObject({
    faults: [{ field: "days", key: "fault.token.days" }],
  });
  const { token, secret } = await makeToken(board, lead, { name: "Onze website", days: 30 });
  const opens = (at: number) => personOfToken(board.store.read, secret, at);
  expect(await opens(NOW + 30 * DAY - 1)).toBe(lead.id);
  expect(await opens(NOW + 30 * DAY)).toBeNull();
  board.now = () => NOW + 40 * DAY;
  const { viewer } = await ask(board, lead, `{ viewer { tokens { id expiresAt } } }`);
  expect(viewer.tokens).toContainEqual({ id: token.id, expiresAt: new Date(NOW + 30 * DAY).toISOString() });
});

test("the secret of a key stands nowhere", async () => {
  const { board, lead } = await aLead();
  const { secret } = await makeToken(board, lead, { name: "Onze website", days: 30 });
  const kept = [
    await board.store.read.selectFrom("token").selectAll().execute(),
    await board.store.read.selectFrom("change").selectAll().execute(),
  ];
  expect(JSON.stringify(kept)).not.toContain(secret);
});

test("a person takes along all that is kept of her, and of nobody else", async () => {
  const { board, network, lead } = await aLead();
  const other = await anActor(board, [network]);
  await publishEvent(board, other, anEventInput(network, { title: "Iets van een ander" }));
  const { viewer } = await ask(board, lead, `{ viewer { json: data(format: JSON) csv: data(format: CSV) } }`);
  const data = JSON.parse(viewer.json);
  expect(data.person).toEqual({ id: lead.id, name: lead.name, email: lead.email });
  expect(data.memberships).toMatchObject([{ network: network.name, role: "LEAD" }]);
  expect(data.changes.map(({ after }: { after: { title: string } }) => after.title)).toEqual(["Een avond"]);
  expect(viewer.csv).toContain(lead.email);
  expect(viewer.csv + viewer.json).not.toContain("Iets van een ander");
});

test("what she takes along holds her sessions, passkeys, requests and choices, and nothing that opens", async () => {
  const { board, lead } = await aLead();
  const browser = new Browser();
  await enterByCode(board, browser, lead.email);
  await askForNetwork(
    board,
    lead,
    { input: { name: "Noord", areas: [] }, claims: null, why: "Samen", newcomer: null },
    new Headers(),
  );
  await setPreference(board, lead, { language: "en", mails: [] });
  const { secret } = await makeToken(board, lead, { name: "Onze website", days: 365 });
  await act(board, null, (doing) => notify(doing, [lead], { about: "refused", network: "Oost", word: "Nee" }));
  const { viewer } = await ask(board, lead, `{ viewer { json: data(format: JSON) csv: data(format: CSV) } }`);
  const data = JSON.parse(viewer.json);
  expect(data.sessions).toMatchObject([{ way: "CODE", startedAt: NOW }]);
  expect(data.applications).toEqual([{ kind: "FOUND", state: "ASKED", network: "Noord", why: "Samen", askedAt: NOW }]);
  expect(data.notices).toEqual([{ at: NOW, text: "Your request for Oost" }]);
  expect(data.mails).toEqual({ language: "en", unwanted: "CLASH TOGETHER WEEK FEED" });
  expect(data.tokens).toContainEqual({ name: "Onze website", createdAt: NOW, expiresAt: NOW + 365 * DAY });
  const kept = await board.store.read.selectFrom("session").select("token").execute();
  for (const opener of [secret, ...kept.map(({ token }) => token)])
    expect(viewer.json + viewer.csv).not.toContain(opener);
});

test("whoever deletes her account is known no more, and what she did stays", async () => {
  const { board, network, lead } = await aLead();
  await anActor(board, [network]);
  const { secret } = await makeToken(board, lead, { name: "Onze website", days: 30 });
  await deleteAccount(board, lead, ` ${lead.email.toUpperCase()} `);
  const db = board.store.read;
  expect(await personOfToken(db, secret, board.now())).toBeNull();
  expect((await actorById(db, lead.id, "page"))?.memberships ?? []).toEqual([]);
  expect(await peopleByIds(db, [lead.id])).toEqual([]);
  const all = JSON.stringify([
    await db.selectFrom("person").selectAll().execute(),
    await db.selectFrom("change").selectAll().execute(),
  ]);
  expect(all).not.toContain(lead.email);
  const events = await db.selectFrom("event").select("title").execute();
  expect(events).toEqual([{ title: "Een avond" }]);
  expect((await verifyChain(db)).broken).toBeNull();
});

test("nobody deletes her account by mistake, or leaves a network alone", async () => {
  const { board, network, lead } = await aLead();
  await expect(deleteAccount(board, lead, "iemand@example.org")).rejects.toThrow(Invalid);
  await expect(deleteAccount(board, lead, lead.email)).rejects.toMatchObject({
    faults: [{ key: "fault.account.lead" }],
  });
  const admin = await anActor(board, [], ["ADMIN"]);
  await expect(deleteAccount(board, admin, admin.email)).rejects.toMatchObject({
    faults: [{ key: "fault.account.admin" }],
  });
  await anActor(board, [network]);
  await deleteAccount(board, lead, lead.email);
});
