import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { actorOf } from "#board/identity/actor-of.ts";
import { changeRole } from "#board/network/change-role.ts";
import { handOver } from "#board/network/hand-over.ts";
import { makeInvite } from "#board/network/make-invite.ts";
import { openInvite } from "#board/network/open-invite.ts";
import { leaveNetwork, removeMember } from "#board/network/remove-member.ts";
import { addMembership, membersOf } from "#db/people.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { aBoard, actorNow, aNetwork, anActor } from "../../world.ts";
import { Browser, enterByCode } from "../identity/signing.ts";

const HERE = new Headers();

test("a lead makes an editor a lead, who signs in anew and may manage then", async () => {
  const { board, network, lead, editor } = await aWorld();
  const cookie = await cookieOf(board, editor);
  expect(await actorOf(board, cookie, "page")).not.toBeNull();
  await changeRole(board, lead, { network: network.id, person: editor.id, role: "LEAD" }, HERE);
  expect(await actorOf(board, cookie, "page")).toBeNull();
  expect(await roles(board, network)).toEqual(["LEAD", "LEAD"]);
  await changeRole(
    board,
    await actorNow(board, editor),
    { network: network.id, person: lead.id, role: "EDITOR" },
    HERE,
  );
  expect(await roles(board, network)).toEqual(["LEAD", "EDITOR"]);
});

test("the last lead is not demoted, removed nor let go before she hands over", async () => {
  const { board, network, lead, editor } = await aWorld();
  const key = { network: network.id, person: lead.id };
  const fault = { faults: [{ field: "person", key: "fault.lastLead" }] };
  await expect(changeRole(board, lead, { ...key, role: "EDITOR" }, HERE)).rejects.toMatchObject(fault);
  await expect(removeMember(board, lead, key)).rejects.toMatchObject(fault);
  await expect(leaveNetwork(board, lead, network.id, HERE)).rejects.toMatchObject(fault);
  await handOver(board, lead, { network: network.id, person: editor.id }, HERE);
  expect((await actorNow(board, lead)).memberships).toMatchObject([{ role: "EDITOR" }]);
  expect((await actorNow(board, editor)).memberships).toMatchObject([{ role: "LEAD" }]);
  await leaveNetwork(board, await actorNow(board, lead), network.id, HERE);
  expect(await roles(board, network)).toEqual(["LEAD"]);
});

test("two leads who leave at once do not leave their network alone", async () => {
  const { board, network, lead, editor } = await aWorld();
  await changeRole(board, lead, { network: network.id, person: editor.id, role: "LEAD" }, HERE);
  const both = [lead, await actorNow(board, editor)];
  const left = await Promise.allSettled(both.map((actor) => leaveNetwork(board, actor, network.id, HERE)));
  expect(left.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await roles(board, network)).toEqual(["LEAD"]);
});

test("who is removed is out at once: her session, and the links that she made", async () => {
  const { board, network, lead, editor } = await aWorld();
  await changeRole(board, lead, { network: network.id, person: editor.id, role: "LEAD" }, HERE);
  const second = await actorNow(board, editor);
  const input = { network: network.id, role: "EDITOR", many: true, days: 7 } as const;
  const { secret } = await makeInvite(board, second, input);
  const cookie = await cookieOf(board, second);
  await removeMember(board, lead, { network: network.id, person: editor.id });
  expect(await actorOf(board, cookie, "page")).toBeNull();
  expect(await openInvite(board, secret, new Headers())).toBeNull();
  expect((await actorNow(board, editor)).memberships).toEqual([]);
  await expect(removeMember(board, lead, { network: network.id, person: editor.id })).rejects.toMatchObject({
    name: "NotFound",
  });
});

test("the log keeps who became what, without a name or an address", async () => {
  const { board, network, lead, editor } = await aWorld();
  await handOver(board, lead, { network: network.id, person: editor.id }, HERE);
  const query = board.store.read.selectFrom("change").selectAll().where("noun", "=", "membership");
  const lines = await query.orderBy("id").execute();
  expect(lines.map(({ verb, item, after }) => [verb, item, JSON.parse(after ?? "")])).toEqual([
    ["hand over", `${network.id} ${editor.id}`, { role: "LEAD", duty: null }],
    ["hand over", `${network.id} ${lead.id}`, { role: "EDITOR", duty: null }],
  ]);
  expect(JSON.stringify(lines)).not.toContain("example.org");
});

test("an editor manages nobody, and a lead nobody of another network", async () => {
  const { board, network, lead, editor } = await aWorld();
  const rival = await anActor(board, [await aNetwork(board, "noord")]);
  for (const actor of [editor, rival]) {
    const key = { network: network.id, person: lead.id };
    for (const done of [
      changeRole(board, actor, { ...key, role: "EDITOR" }, HERE),
      removeMember(board, actor, key),
      handOver(board, actor, key, HERE),
    ]) {
      await expect(done).rejects.toMatchObject({ key: "refusal.notALead" });
    }
  }
  const stranger = changeRole(board, lead, { network: network.id, person: rival.id, role: "LEAD" }, HERE);
  await expect(stranger).rejects.toMatchObject({ name: "NotFound" });
});

async function cookieOf(board: Board, { email }: Actor): Promise<Headers> {
  const browser = new Browser();
  await enterByCode(board, browser, email);
  return browser.headers;
}

async function roles(board: Board, network: Network) {
  return (await membersOf(board.store.read, network.id)).map(({ role }) => role);
}

async function aWorld() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const editor = await anActor(board, []);
  const membership = { network: network.id, role: "EDITOR", duty: null } as const;
  await board.store.write.transaction().execute((tx) => addMembership(tx, editor.id, membership));
  return { board, network, lead, editor: await actorNow(board, editor) };
}

test("who changes a role of her own goes on under another session id, and nowhere else", async () => {
  const { board, network, lead, editor } = await aWorld();
  const [here, elsewhere] = [new Browser(), new Browser()];
  for (const browser of [elsewhere, here]) await enterByCode(board, browser, lead.email);
  const before = here.headers;
  here.keep((await handOver(board, lead, { network: network.id, person: editor.id }, before)).headers);
  expect(await actorOf(board, before, "page")).toBeNull();
  expect(await actorOf(board, elsewhere.headers, "page")).toBeNull();
  expect((await actorOf(board, here.headers, "page"))?.memberships).toMatchObject([{ role: "EDITOR" }]);
});
