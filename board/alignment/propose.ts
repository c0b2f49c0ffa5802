import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { setHeard } from "#db/alignments.ts";
import { standingEvents } from "#db/events.ts";
import { newId } from "#db/id.ts";
import { offersByIds } from "#db/offers.ts";
import { proposalsOf, putProposal } from "#db/proposals.ts";
import { type Alignment, isOpen } from "#domain/alignment/alignment.ts";
import type { Proposal, ProposalInput } from "#domain/alignment/proposal.ts";
import { waysOf } from "#domain/alignment/ways.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { tooLong } from "#domain/text-faults.ts";
import { seatIn } from "./party-of.ts";
import { signedFor } from "./signed-for.ts";
import { tellParties } from "./tell-parties.ts";

/** A way out that somebody proposes, and the proposal that it comes in place of. */
export interface Proposing {
  alignment: string;
  amends: string | null;
  input: ProposalInput;
}

/**
 * Proposes a way out; of networks that the actor leads it is the signature too. Carried out when all parties have signed. Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export async function propose(board: Board, actor: Actor | null, asked: Proposing): Promise<Alignment> {
  const { input } = asked;
  const done = await act(board, actor, async (doing) => {
    const seat = await seatIn(doing, asked.alignment, "ALIGN");
    const { alignment } = seat;
    const { tx, at, log } = doing;
    const earlier = await proposalsOf(tx, [alignment.id]);
    const standing = earlier.findLast(
      ({ state, kind }) => kind !== "UNDO" && (state === "SIGNED" || state === "WAITING"),
    );
    if (input.kind === "UNDO" ? !standing : !isOpen(alignment)) refuse("kind", "fault.proposal.kind");
    const faults = tooLong("note", input.note, 1000);
    if (faults.length > 0) throw new Invalid(faults);
    const events = await standingEvents(tx, alignment.events);
    const offers = (await offersByIds(tx, alignment.offers)).filter(({ status }) => status === "OFFERED");
    const proposal: Proposal = {
      ...{ id: newId(), alignment: alignment.id, kind: input.kind, state: "OPEN", network: seat.own[0] ?? null },
      ...{ person: seat.actor.id, at, note: input.note?.trim() || null, ways: waysOf(input, { events, offers }, at) },
      ...{ chosen: null, done: [], doneAt: null, undoes: input.kind === "UNDO" ? (standing?.id ?? null) : null },
      signatures: [],
    };
    await putProposal(tx, proposal);
    const amended = earlier.find(({ id, state }) => id === asked.amends && state === "OPEN");
    if (amended) await putProposal(tx, { ...amended, state: "REPLACED" });
    await log({ verb: "propose", noun: "alignment", item: alignment.id, before: null, after: proposal });
    await setHeard(tx, alignment.id, seat.own, at);
    const after = await signedFor(doing, alignment, proposal, proposal.ways.length === 1 ? 0 : null);
    return { alignment: after, by: proposal.network, carriedOut: after !== alignment };
  });
  const about = done.carriedOut ? "agreed" : "proposed";
  await tellParties(board, done.alignment, { about, by: done.by });
  return done.alignment;
}

function refuse(field: string, key: "fault.proposal.kind"): never {
  throw new Invalid([{ field, key }]);
}
