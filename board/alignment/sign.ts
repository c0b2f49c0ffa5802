import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { setHeard } from "#db/alignments.ts";
import { proposalById, putProposal, putSignature } from "#db/proposals.ts";
import { type Alignment, isOpen } from "#domain/alignment/alignment.ts";
import type { Proposal } from "#domain/alignment/proposal.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { tooLong } from "#domain/text-faults.ts";
import type { Act } from "../act.ts";
import { type Seat, seatIn } from "./party-of.ts";
import { signedFor } from "./signed-for.ts";
import { tellParties } from "./tell-parties.ts";

/**
 * Signs a proposal for the parties that the actor leads; `way` says which of its ways, from 0, and is what a party before
 * chose. The last signature carries it out. Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export async function sign(
  board: Board,
  actor: Actor | null,
  { proposal: id, way }: { proposal: string; way: number | null },
): Promise<Alignment> {
  return act(board, actor, async (doing) => {
    const { proposal, seat } = await openProposal(doing, id);
    const chosen = way ?? proposal.chosen ?? (proposal.ways.length === 1 ? 0 : -1);
    if (!proposal.ways[chosen]) throw new Invalid([{ field: "way", key: "fault.required" }]);
    if (proposal.chosen !== null && chosen !== proposal.chosen)
      throw new Invalid([{ field: "way", key: "fault.proposal.way" }]);
    const after = await signedFor(doing, seat.alignment, proposal, chosen);
    const carriedOut = after !== seat.alignment;
    const { kind } = proposal;
    const done = kind === "UNDO" ? "undone" : "agreed";
    await tellParties(doing, after, { about: carriedOut ? done : "signed", by: seat.own[0] ?? null, kind });
    return after;
  });
}

/** Says for the parties that the actor leads that they do not want it, with a word why. Throws what `sign` throws. */
export async function decline(
  board: Board,
  actor: Actor | null,
  { proposal: id, note }: { proposal: string; note: string | null },
): Promise<Alignment> {
  return act(board, actor, async (doing) => {
    const { proposal, seat } = await openProposal(doing, id);
    const faults = tooLong("note", note, 1000);
    if (faults.length > 0) throw new Invalid(faults);
    const { tx, at, log } = doing;
    const said = { person: seat.actor.id, signed: false, note: note?.trim() || null, at };
    for (const network of seat.own) await putSignature(tx, id, { ...said, network });
    await putProposal(tx, { ...proposal, state: "DECLINED" });
    await setHeard(tx, seat.alignment.id, seat.own, at);
    const after = { proposal: id, networks: seat.own, note: said.note };
    await log({ verb: "decline", noun: "alignment", item: seat.alignment.id, before: null, after });
    const way = { kind: proposal.kind, reason: said.note !== null };
    await tellParties(doing, seat.alignment, { about: "declined", by: seat.own[0] ?? null, ...way });
    return seat.alignment;
  });
}

/** A proposal that waits for signatures, and where the actor sits. */
async function openProposal(doing: Act, id: string): Promise<{ proposal: Proposal; seat: Seat }> {
  const proposal = await proposalById(doing.tx, id);
  const seat = await seatIn(doing, proposal?.alignment ?? "", "SIGN");
  if (!proposal) throw new NotFound();
  if (proposal.state !== "OPEN" || (!isOpen(seat.alignment) && proposal.kind !== "UNDO"))
    throw new Invalid([{ field: "proposal", key: "fault.proposal.closed" }]);
  return { proposal, seat };
}
