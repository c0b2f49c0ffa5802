import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { actorOf } from "#board/identity/actor-of.ts";
import { askedHere } from "#board/identity/asking.ts";
import { signIn } from "#board/identity/sign-in.ts";
import { acceptInvite } from "#board/network/accept-invite.ts";
import { askToJoin } from "#board/network/ask-to-join.ts";
import { makeInvite } from "#board/network/make-invite.ts";
import { openInvite } from "#board/network/open-invite.ts";
import { revokeInvite } from "#board/network/revoke-invite.ts";
import { CLIENT_ADDRESS } from "#db/identity.ts";
import { openInvitesOf } from "#db/invites.ts";
import { membersOf, personByEmail } from "#db/people.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";
import { aBoard, actorNow, aNetwork, anActor } from "../../world.ts";
import { Browser, mailedCode } from "../identity/signing.ts";

const DAY = 86_400_000;
const HERE = new Headers({ [CLIENT_ADDRESS]: "192.0.2.1" });

test("a person without an account comes in by a link, in the role that it gives, and it works once", async () => {
  const { board, network, lead } = await aWorld();
  const { secret, invite } = await made(board, lead, network);
  expect(await openInvite(board, secret, HERE)).toEqual({ invite, network });
  const browser = new Browser();
  browser.keep((await askToJoin(board, { secret, name: " Nieuwe  Naam ", email: "Nieuw@example.org" }, HERE)).headers);
  expect(askedHere(board, browser.headers)?.next).toBe(paths.join(secret));
  const actor = await codeEntered(board, browser, "nieuw@example.org");
  expect(actor).toMatchObject({ name: "Nieuwe Naam", memberships: [] });
  expect(await acceptInvite(board, actor, secret, HERE)).toMatchObject({ network });
  expect(await rolesIn(board, network)).toEqual({ [lead.id]: "LEAD", [actor.id]: "EDITOR" });
  expect(await openInvite(board, secret, HERE)).toBeNull();
  const late = acceptInvite(board, await anActor(board, []), secret, HERE);
  await expect(late).rejects.toMatchObject({ name: "NotFound" });
});

test("a link for many lets in until it is full, expires or is revoked", async () => {
  const { board, network, lead } = await aWorld();
  const { secret, invite } = await made(board, lead, network, { many: true });
  for (let people = 0; people < 3; people++) await acceptInvite(board, await anActor(board, []), secret, HERE);
  expect(await openInvitesOf(board.store.read, network.id, board.now())).toMatchObject([{ used: 3 }]);
  expect(await openInvite({ ...board, now: () => board.now() + 7 * DAY }, secret, HERE)).toBeNull();
  await revokeInvite(board, lead, invite.id);
  expect(await openInvite(board, secret, HERE)).toBeNull();
  await expect(revokeInvite(board, lead, invite.id)).rejects.toMatchObject({ name: "NotFound" });
});

test("two who press at once do not both come in by a link for one", async () => {
  const { board, network, lead } = await aWorld();
  const { secret } = await made(board, lead, network);
  const both = [await anActor(board, []), await anActor(board, [])];
  const came = await Promise.allSettled(both.map((actor) => acceptInvite(board, actor, secret, HERE)));
  expect(came.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await membersOf(board.store.read, network.id)).toHaveLength(2);
});

test("an editor becomes a lead by a lead's invite, and who is in already uses up none", async () => {
  const { board, network, lead } = await aWorld();
  const editors = await made(board, lead, network, { many: true });
  const editor = await anActor(board, []);
  await acceptInvite(board, editor, editors.secret, HERE);
  const again = await actorNow(board, editor);
  await expect(acceptInvite(board, again, editors.secret, HERE)).rejects.toMatchObject({ name: "Invalid" });
  const leads = await made(board, lead, network, { role: "LEAD" });
  await acceptInvite(board, again, leads.secret, HERE);
  expect(await rolesIn(board, network)).toEqual({ [lead.id]: "LEAD", [editor.id]: "LEAD" });
  await expect(acceptInvite(board, lead, editors.secret, HERE)).rejects.toMatchObject({ name: "Invalid" });
});

test("of the secret nothing is stored nor logged", async () => {
  const { board, network, lead } = await aWorld();
  const { secret } = await made(board, lead, network);
  await acceptInvite(board, await anActor(board, []), secret, HERE);
  const rows = [
    ...(await board.store.read.selectFrom("invite").selectAll().execute()),
    ...(await board.store.read.selectFrom("change").selectAll().execute()),
  ];
  expect(JSON.stringify(rows)).not.toContain(secret.slice(4));
  // 192 bits, of which 160 would do.
  expect(Buffer.from(secret.slice(4), "base64url")).toHaveLength(24);
});

test("who tries too many links that open nothing is told nothing for a while, and others still are", async () => {
  const { board, network, lead } = await aWorld();
  const { secret } = await made(board, lead, network);
  for (let tries = 0; tries < 10; tries++) expect(await openInvite(board, `sbi_${tries}`, HERE)).toBeNull();
  expect(await openInvite(board, secret, HERE)).toBeNull();
  expect(await openInvite(board, secret, new Headers({ [CLIENT_ADDRESS]: "192.0.2.2" }))).not.toBeNull();
  expect(await openInvite({ ...board, now: () => board.now() + 180_001 }, secret, HERE)).not.toBeNull();
});

test("an office behind one address comes in: links that open something are not counted", async () => {
  const { board, network, lead } = await aWorld();
  const { secret } = await made(board, lead, network, { many: true });
  for (let people = 0; people < 20; people++) await acceptInvite(board, await anActor(board, []), secret, HERE);
  expect(await openInvite(board, secret, HERE)).not.toBeNull();
});

test("who asked to join and never came is forgotten after a day, and a known person keeps her name", async () => {
  const { board, network, lead } = await aWorld();
  const { secret } = await made(board, lead, network);
  await askToJoin(board, { secret, name: "Nooit", email: "nooit@example.org" }, HERE);
  await askToJoin(board, { secret, name: "Ander", email: lead.email }, HERE);
  expect((await personByEmail(board.store.read, lead.email))?.name).toBe(lead.name);
  const later = { ...board, now: () => board.now() + 2 * DAY };
  await askToJoin(later, { secret, name: "Iemand", email: "iemand@example.org" }, HERE);
  expect(await personByEmail(board.store.read, "nooit@example.org")).toBeUndefined();
  expect(await personByEmail(board.store.read, "iemand@example.org")).toBeDefined();
});

test("only who leads invites, and a stranger needs a name, an address and a link", async () => {
  const { board, network, lead } = await aWorld();
  const editor = await anActor(board, []);
  const { secret } = await made(board, lead, network);
  await acceptInvite(board, editor, secret, HERE);
  const now = await actorNow(board, editor);
  await expect(made(board, now, network)).rejects.toMatchObject({ key: "refusal.notALead" });
  const other = await made(board, lead, network);
  const nameless = askToJoin(board, { secret: other.secret, name: " ", email: "x" }, HERE);
  await expect(nameless).rejects.toMatchObject({ faults: [{ field: "person" }, { field: "email" }] });
  const lost = askToJoin(board, { secret: "sbi_x", name: "A", email: "a@example.org" }, HERE);
  await expect(lost).rejects.toMatchObject({ name: "NotFound" });
});

function made(board: Board, actor: Actor | null, network: Network, facts: object = {}) {
  return makeInvite(board, actor, { network: network.id, role: "EDITOR", many: false, days: 7, ...facts });
}

/** Signs in with the code of the mail, which confirms the address. */
async function codeEntered(board: Board, browser: Browser, email: string): Promise<Actor> {
  browser.keep((await signIn(board, { email, code: mailedCode(board) }, browser.headers)).headers);
  const actor = await actorOf(board, browser.headers, "page");
  if (!actor) throw new Error("Nobody is signed in.");
  return actor;
}

async function rolesIn(board: Board, network: Network) {
  return Object.fromEntries((await membersOf(board.store.read, network.id)).map(({ id, role }) => [id, role]));
}

async function aWorld() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  return { board, network, lead: await anActor(board, [network]) };
}
