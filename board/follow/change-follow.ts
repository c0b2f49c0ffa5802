import type { Board } from "#board/board.ts";
import { replaceFollow } from "#db/follows.ts";
import type { Follow } from "#domain/feed/follow.ts";
import { demandChoice } from "./demand-choice.ts";
import { demandFollow } from "./follow-of.ts";
import type { FollowInput } from "./make-follow.ts";

/** Lets somebody follow something else, at the same addresses. Throws NotFound, Invalid for what is no choice. */
export async function changeFollow(
  board: Board,
  secret: string,
  { choice, language }: Pick<FollowInput, "choice" | "language">,
): Promise<Follow> {
  const before = await demandFollow(board, secret);
  const kept = { choice: await demandChoice(board.store.read, choice), language };
  const after: Follow = { ...before, ...kept, version: before.version + 1, seenAt: board.now() };
  await board.store.write.transaction().execute((tx) => replaceFollow(tx, after));
  return after;
}
