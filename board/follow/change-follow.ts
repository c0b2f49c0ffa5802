import type { Board } from "#board/board.ts";
import { replaceFollow } from "#db/follows.ts";
import { allNetworks } from "#db/networks.ts";
import { type Follow, keptChoice } from "#domain/feed/follow.ts";
import { demandFollow } from "./follow-of.ts";
import type { FollowInput } from "./make-follow.ts";

/** Lets somebody follow something else, at the same addresses. Throws NotFound. */
export async function changeFollow(
  board: Board,
  secret: string,
  { choice, language }: Pick<FollowInput, "choice" | "language">,
): Promise<Follow> {
  const before = await demandFollow(board, secret);
  const networks = (await allNetworks(board.store.read)).map(({ id }) => id);
  const kept = { choice: keptChoice(choice, networks), language };
  const after: Follow = { ...before, ...kept, version: before.version + 1, seenAt: board.now() };
  await board.store.write.transaction().execute((tx) => replaceFollow(tx, after));
  return after;
}
