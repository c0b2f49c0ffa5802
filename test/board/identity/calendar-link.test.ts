import { expect, test } from "vitest";
import { followerOf } from "#board/identity/follower-of.ts";
import { makeCalendarLink } from "#board/identity/make-calendar-link.ts";
import { revokeCalendarLink } from "#board/identity/revoke-calendar-link.ts";
import { calendarLinksOf } from "#db/calendar-links.ts";
import { Invalid, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor } from "../../world.ts";

test("a link opens its maker's view until she revokes it, and nobody else can", async () => {
  const board = await aBoard();
  const lead = await anActor(board, [await aNetwork(board, "zuid")]);
  const other = await anActor(board, []);
  const { link, secret } = await makeCalendarLink(board, lead, "  Mijn   telefoon ");
  expect(await calendarLinksOf(board.store.read, lead.id)).toEqual([link]);
  expect(link.name).toBe("Mijn telefoon");
  expect(await followerOf(board, secret)).toEqual({ link: link.id, actor: { ...lead, via: "feed" } });

  await expect(revokeCalendarLink(board, other, link.id)).rejects.toBeInstanceOf(NotFound);
  await expect(revokeCalendarLink(board, null, link.id)).rejects.toBeInstanceOf(SignInNeeded);
  await revokeCalendarLink(board, lead, link.id);
  expect([await followerOf(board, secret), await calendarLinksOf(board.store.read, lead.id)]).toEqual([null, []]);
  await expect(revokeCalendarLink(board, lead, link.id)).rejects.toBeInstanceOf(NotFound);
});

test("the secret is nowhere in the database", async () => {
  const board = await aBoard();
  const { secret } = await makeCalendarLink(board, await anActor(board, []), "Mijn telefoon");
  const db = board.store.read;
  const stored = JSON.stringify([
    await db.selectFrom("calendar_link").selectAll().execute(),
    await db.selectFrom("change").selectAll().execute(),
  ]);
  expect(stored).toContain("Mijn telefoon");
  expect(stored).not.toContain(secret);
});

test("what cannot be a name, and one link too many, is refused", async () => {
  const board = await aBoard();
  const actor = await anActor(board, []);
  await expect(makeCalendarLink(board, null, "x")).rejects.toBeInstanceOf(SignInNeeded);
  await expect(makeCalendarLink(board, actor, " ")).rejects.toBeInstanceOf(Invalid);
  await expect(makeCalendarLink(board, actor, "x".repeat(81))).rejects.toBeInstanceOf(Invalid);
  for (let at = 0; at < 20; at++) await makeCalendarLink(board, actor, `link ${at}`);
  await expect(makeCalendarLink(board, actor, "nog een")).rejects.toMatchObject({
    faults: [{ key: "fault.link.many" }],
  });
});
