import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { putProposal } from "#db/proposals.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { noteFaults } from "#domain/alignment/proposal.ts";
import { DAY } from "#domain/calendar/interval.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { beginRound } from "./begin-round.ts";
import { draftedProposal, type Proposing } from "./draft-proposal.ts";
import { seatIn } from "./party-of.ts";
import { signedFor } from "./signed-for.ts";
import { tellParties } from "./tell-parties.ts";

/** Each is a mail to every lead of the other parties. */
const LIMIT: Limit = { what: "proposal", most: 60, within: DAY };

/**
 * Proposes a way out; of networks that the actor leads it is the signature too. Carried out when all parties have signed. Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export async function propose(board: Board, actor: Actor | null, asked: Proposing): Promise<Alignment> {
  if (actor && (await triedTooOften(board, LIMIT, actor.id)))
    throw new Invalid([{ field: "kind", key: "fault.tooOften" }]);
  const done = await act(board, actor, async (doing) => {
    const seat = await seatIn(doing, asked.alignment, "ALIGN");
    const { alignment } = seat;
    const { tx, at, log } = doing;
    const faults = noteFaults(asked.input);
    if (faults.length > 0) throw new Invalid(faults);
    const { proposal, amended } = await draftedProposal(doing, seat, asked);
    await putProposal(tx, proposal);
    if (amended) await putProposal(tx, { ...amended, state: "REPLACED" });
    await log({ verb: "propose", noun: "alignment", item: alignment.id, before: null, after: proposal });
    const round = await beginRound(tx, alignment, { at, by: seat.own });
    const after = await signedFor(doing, round, proposal, proposal.ways.length === 1 ? 0 : null);
    const about = after !== round ? "agreed" : "proposed";
    await tellParties(doing, after, { about, by: proposal.network, kind: proposal.kind });
    return after;
  });
  if (actor) await countAttempt(board, LIMIT, actor.id);
  return done;
}
