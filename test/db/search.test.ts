import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { postsMatching } from "#db/search.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../world.ts";

test("several words mean all of them, wherever they stand, and the last one is a beginning", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const titled = (title: string) => publishEvent(board, lead, anEventInput(network, { title, description: "" }));
  await titled("Kennismaking met koffie in het park");
  await titled("Koffie voor vroege vogels");
  const found = async (search: string) => {
    const rows = await board.store.read
      .selectFrom("event")
      .select("title")
      .where("id", "in", postsMatching(search))
      .orderBy("title")
      .execute();
    return rows.map(({ title }) => title);
  };
  expect(await found("koffie")).toHaveLength(2);
  expect(await found("koffie park")).toEqual(["Kennismaking met koffie in het park"]);
  expect(await found("park, KOFF")).toEqual(["Kennismaking met koffie in het park"]);
  expect(await found("koff park")).toEqual([]);
  expect(await found('koffie" OR "vogels')).toEqual([]);
  expect(await found("!?")).toEqual([]);
});
