import { expect, test } from "vitest";
import { perHandle } from "#db/handle.ts";
import { aBoard, aNetwork } from "../world.ts";

test("what queries share is written once for each handle, and inside a write it is asked of the write", async () => {
  const board = await aBoard();
  await aNetwork(board, "zuid");
  let written = 0;
  const names = perHandle((db) => {
    written++;
    return db.selectFrom("network").select("name");
  });
  const { read, write } = board.store;
  expect(names(read)).toBe(names(read));
  expect(written).toBe(1);
  const gone = new Error("taken back");
  const tried = write.transaction().execute(async (tx) => {
    await tx.updateTable("network").set({ name: "Noord" }).execute();
    expect(await names(tx).execute()).toEqual([{ name: "Noord" }]);
    expect(await names(read).execute()).not.toEqual([{ name: "Noord" }]);
    throw gone;
  });
  await expect(tried).rejects.toBe(gone);
});
