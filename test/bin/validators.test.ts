import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { validatorsOf } from "../../bin/serve/validators.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../world.ts";

const ENTRY = import.meta.filename;

test("requests that come in together ask once for the revision, and the next hear of what was written", async () => {
  const board = await aBoard();
  let asked = 0;
  const { store } = board;
  const revision = () => {
    asked++;
    return store.revision();
  };
  const validate = validatorsOf({ ...board, store: { ...store, revision } }, ENTRY);
  const [one, other] = await Promise.all([validate({}), validate({})]);
  expect(asked).toBe(1);
  expect(other?.page).toBe(one?.page);
  const network = await aNetwork(board, "zuid");
  await publishEvent(board, await anActor(board, [network]), anEventInput(network));
  await setImmediate();
  expect((await validate({})).page).not.toBe(one?.page);
});

test("a revision that could not be read is asked for again", async () => {
  const board = await aBoard();
  let broken = true;
  const revision = () => (broken ? Promise.reject(new Error("locked")) : board.store.revision());
  const validate = validatorsOf({ ...board, store: { ...board.store, revision } }, ENTRY);
  await expect(validate({})).rejects.toThrow("locked");
  broken = false;
  await setImmediate();
  expect((await validate({})).page).toMatch(/^W\/"p\./);
});
