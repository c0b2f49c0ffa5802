import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { dropWish, wishOf } from "#db/wishes.ts";
import type { Actor } from "#domain/network/network.ts";
import type { Wish } from "#domain/network/wish.ts";
import { demand } from "#domain/permission.ts";
import { NotFound } from "#domain/refusal.ts";
import { reflagComing } from "./reflag-coming.ts";

/** Takes back what a network declared of another; answers what it was. Throws SignInNeeded, NotAllowed, NotFound. */
export function withdrawWish(board: Board, actor: Actor | null, wish: Pick<Wish, "network" | "other">): Promise<Wish> {
  return act(board, actor, async (doing) => {
    demand(actor, "WISH", { networks: [wish.network] });
    const before = await wishOf(doing.tx, wish);
    if (!before) throw new NotFound();
    await dropWish(doing.tx, wish);
    const item = `${wish.network} ${wish.other}`;
    await doing.log({ verb: "withdraw", noun: "wish", item, before, after: null });
    await reflagComing(doing, wish.network);
    return before;
  });
}
