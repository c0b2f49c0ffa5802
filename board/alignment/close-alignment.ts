import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { setAlignment } from "#db/alignments.ts";
import { type Alignment, isOpen } from "#domain/alignment/alignment.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { seatIn } from "./party-of.ts";
import { tellParties } from "./tell-parties.ts";

/** Ends a talk without an agreement; it can be opened again from its flag. Throws SignInNeeded, NotAllowed, NotFound, Invalid. */
export async function closeAlignment(board: Board, actor: Actor | null, id: string): Promise<Alignment> {
  return act(board, actor, async (doing) => {
    const seat = await seatIn(doing, id, "ALIGN");
    // What waits for a calendar is signed: it is taken back by agreement.
    if (!isOpen(seat.alignment) || seat.alignment.state === "WAITING")
      throw new Invalid([{ field: "id", key: "fault.proposal.closed" }]);
    const closed: Alignment = { ...seat.alignment, state: "CLOSED" };
    await setAlignment(doing.tx, closed);
    const lines = { before: { state: seat.alignment.state }, after: { state: closed.state } };
    await doing.log({ verb: "close", noun: "alignment", item: id, ...lines });
    for (const flag of closed.flags) doing.touched.flags.add(flag);
    await tellParties(doing, closed, { about: "closed", by: seat.own[0] ?? null });
    return closed;
  });
}
