import { sql } from "kysely";
import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { sealChanges, verifyChain } from "#db/chain.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../world.ts";

async function aLoggedBoard() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  for (const title of ["Een", "Twee", "Drie"]) await publishEvent(board, lead, anEventInput(network, { title }));
  await publishOffer(board, lead, anOfferInput(network));
  return { network, write: board.store.write };
}

/** What somebody does who has the file in hands: nothing stops her but the chain. */
async function tamper(write: Awaited<ReturnType<typeof aLoggedBoard>>["write"], ...acts: string[]) {
  for (const guard of ["change_stays", "change_sealed", "change_remains"]) {
    await sql.raw(`drop trigger ${guard}`).execute(write);
  }
  for (const act of acts) await sql.raw(act).execute(write);
  return (await verifyChain(write)).broken;
}

const PUT = "insert into change (id, at, via, verb, noun, item, number, hash)";
const SWAP = [
  "update change set number = -2 where number = 2",
  "update change set number = 2 where number = 3",
  "update change set number = 3 where number = -2",
];

test("a log that nobody touched is whole", async () => {
  const { write } = await aLoggedBoard();
  const { rows, head, broken } = await verifyChain(write);
  expect({ rows, number: head.number, broken }).toEqual({ rows: 4, number: 4, broken: null });
});

test("a line says whose post it is about", async () => {
  const { network, write } = await aLoggedBoard();
  const lines = await write.selectFrom("change").select("network").execute();
  expect(lines).toEqual(Array(4).fill({ network: network.id }));
});

test.each([
  "at = at + 1",
  "person = 'x'",
  "via = 'job'",
  "verb = 'change'",
  "after = '{}'",
  "network = null",
  "hash = 'x'",
])("a row with another %s is found", async (change) => {
  const { write } = await aLoggedBoard();
  expect(await tamper(write, `update change set ${change} where number = 2`)).toBe(2);
});

test.each([
  ["a row that is gone", ["delete from change where number = 3"], 3],
  ["rows that changed places", SWAP, 2],
  ["a row that was put behind", [`${PUT} values ('z', 1, 'page', 'change', 'event', 'x', 5, 'y')`], 5],
])("%s is found", async (_, acts, broken) => {
  const { write } = await aLoggedBoard();
  expect(await tamper(write, ...acts)).toBe(broken);
});

test.each(["update change set after = null", "update change set hash = null", "delete from change"])(
  "the board itself refuses to %s",
  async (act) => {
    const { write } = await aLoggedBoard();
    await expect(sql.raw(act).execute(write)).rejects.toThrow("append-only");
  },
);

test("what an older board logged is sealed once", async () => {
  const { write } = await aLoggedBoard();
  await tamper(write, "update change set hash = null");
  expect((await verifyChain(write)).broken).toBe(1);
  await write.transaction().execute(sealChanges);
  await write.transaction().execute(sealChanges);
  expect((await verifyChain(write)).broken).toBeNull();
});
