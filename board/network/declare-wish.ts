import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { networksByIds } from "#db/networks.ts";
import { keepWish, wishOf } from "#db/wishes.ts";
import type { Actor } from "#domain/network/network.ts";
import { tidyReason, type Wish, type WishInput, wishFaults } from "#domain/network/wish.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { reflagComing } from "./reflag-coming.ts";

/**
 * Declares that a network does not want to clash with another: what both plan weighs more from now on. Said again it
 * takes the new reason. Throws SignInNeeded, NotAllowed, Invalid.
 */
export function declareWish(board: Board, actor: Actor | null, input: WishInput): Promise<Wish> {
  return act(board, actor, async (doing) => {
    const { network, other } = input;
    demand(actor, "WISH", { networks: [network] });
    const faults = wishFaults(input);
    const [known] = await networksByIds(doing.tx, [other]);
    if (!known) faults.push({ field: "other", key: "fault.network" });
    if (faults.length > 0) throw new Invalid(faults);
    const before = await wishOf(doing.tx, input);
    const wish = { network, other, reason: tidyReason(input.reason), person: actor.id, at: doing.at };
    await keepWish(doing.tx, wish);
    await doing.log({ verb: "declare", noun: "wish", item: `${network} ${other}`, before, after: wish });
    if (!before) await reflagComing(doing, network);
    return wish;
  });
}
