import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { changeFollow } from "#board/follow/change-follow.ts";
import { dropFollow } from "#board/follow/drop-follow.ts";
import { followOf, followReadBy } from "#board/follow/follow-of.ts";
import { makeFollow } from "#board/follow/make-follow.ts";
import { readingOf, secretsOf } from "#board/follow/secrets-of.ts";
import { mergedNetworks } from "#db/networks.ts";
import { NotFound } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";
import { ADA, aFollow, fresh } from "./following.ts";

const nl = { language: "nl" as const, email: null };

test("a link keeps a choice, which changes under the same two secrets", async () => {
  const board = await aBoard();
  const { secret } = await aFollow(board, { themes: ["geld"], search: " btw " });
  const reading = readingOf(secret);
  expect(await followOf(board, secret)).toMatchObject({ choice: { themes: ["geld"], search: "btw" }, version: 1 });
  await changeFollow(board, secret, { choice: { areas: ["gein"] }, language: "en" });
  const changed = { choice: { areas: ["gein"] }, language: "en", version: 2 };
  expect(await followOf(board, secret)).toMatchObject(changed);
  expect(await followReadBy(board, reading)).toMatchObject(changed);
});

test("who has the secret for reading can change nothing, and the managing one is told by nothing that is stored", async () => {
  const board = await aBoard();
  const { id, secret } = await aFollow(board);
  const reading = readingOf(secret);
  expect(await followOf(board, reading)).toBeNull();
  expect(await followReadBy(board, secret)).toBeNull();
  const input = { choice: {}, language: "nl" as const };
  await expect(changeFollow(board, reading, input)).rejects.toThrow(NotFound);
  await expect(dropFollow(board, reading)).rejects.toThrow(NotFound);
  const stored = JSON.stringify(await board.store.read.selectFrom("follow").selectAll().execute());
  expect(stored).not.toContain(secret);
  expect(stored).not.toContain(reading);
  expect(secretsOf(board, id)).toEqual({ managing: secret, reading });
  const other = await aBoard();
  other.identity.keyed = (text) => `another secret of the machine, ${text}`;
  expect(secretsOf(other, id).managing).not.toBe(secret);
});

test("what is thrown away opens nothing any more", async () => {
  const board = await aBoard();
  const { secret } = await aFollow(board);
  await dropFollow(board, secret);
  expect([await followOf(board, secret), await followReadBy(board, readingOf(secret))]).toEqual([null, null]);
  await expect(dropFollow(board, secret)).rejects.toThrow(NotFound);
});

test("nothing of it is in the log of the board, and no page of the board is old by it", async () => {
  const board = await aBoard();
  const before = await board.store.revision();
  const { secret } = await aFollow(board);
  await changeFollow(board, secret, { choice: { areas: ["gein"] }, language: "nl" });
  await dropFollow(board, secret);
  expect(await board.store.revision()).toEqual(before);
  expect(await board.store.read.selectFrom("change").selectAll().execute()).toEqual([]);
});

test("one asker makes a limited number of links, and what is no address makes none", async () => {
  const board = await aBoard();
  const headers = fresh();
  const made = () => makeFollow(board, { choice: {}, ...nl }, headers);
  for (let count = 0; count < 30; count++) await made();
  await expect(made()).rejects.toMatchObject({ faults: [{ field: "filter", key: "fault.tooOften.later" }] });
  const wrong = makeFollow(board, { choice: {}, ...nl, email: "ada" }, fresh());
  await expect(wrong).rejects.toMatchObject({ faults: [{ field: "email", key: "fault.email" }] });
  expect(await board.store.read.selectFrom("follow").select("id").execute()).toHaveLength(30);
  await makeFollow(board, { choice: {}, ...nl, email: ADA.email }, fresh());
});

test("a network that went into another means that other, also where it was chosen before", async () => {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const { secret } = await aFollow(board, { networks: [zuid.id] });
  await board.store.write.updateTable("network").set({ merged_into: noord.id }).where("id", "=", zuid.id).execute();
  expect(await mergedNetworks(board.store.read)).toHaveLength(1);
  expect((await followOf(board, secret))?.choice).toEqual({ networks: [noord.id] });
});

test("a choice of which the board knows nothing is refused: it does not come to mean everything", async () => {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const refused = (value: string) => ({ faults: [{ field: "filter", key: "fault.unknownTerm", params: { value } }] });
  await expect(aFollow(board, { networks: ["weg"] })).rejects.toMatchObject(refused("weg"));
  const { secret } = await aFollow(board, { themes: ["geld"], networks: [zuid.id, "weg"] });
  expect((await followOf(board, secret))?.choice).toEqual({ themes: ["geld"], networks: [zuid.id] });
  const changed = (choice: object) => changeFollow(board, secret, { choice, language: "nl" });
  await expect(changed({ themes: ["geld"], areas: ["nergens"] })).rejects.toMatchObject(refused("nergens"));
  await board.store.write.updateTable("network").set({ merged_into: noord.id }).where("id", "=", zuid.id).execute();
  expect((await changed({ networks: [zuid.id] })).choice).toEqual({ networks: [noord.id] });
});

test("that it is read keeps it, and is noted about once a week", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  await publishEvent(board, await anActor(board, [network]), anEventInput(network));
  const { secret } = await aFollow(board);
  const seen = async (days: number) => {
    board.now = () => NOW + days * 86_400_000;
    await followReadBy(board, readingOf(secret));
    return ((await followOf(board, secret))?.seenAt ?? 0) - NOW;
  };
  expect(await seen(6)).toBe(0);
  await seen(7);
  expect(await seen(8)).toBe(7 * 86_400_000);
});
