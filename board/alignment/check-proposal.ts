import type { Board } from "#board/board.ts";
import { noteFaults } from "#domain/alignment/proposal.ts";
import type { Step } from "#domain/alignment/step.ts";
import type { Actor } from "#domain/network/network.ts";
import { type Fault, Invalid } from "#domain/refusal.ts";
import { draftedProposal, type Proposing } from "./draft-proposal.ts";
import { seatIn } from "./party-of.ts";

/** What a way out would change, in each of its ways, or what is wrong with it. */
export interface ProposalCheck {
  ways: Step[][];
  faults: readonly Fault[];
}

/** Says what a way out would change before it is proposed, and stores nothing. Throws SignInNeeded, NotAllowed, NotFound. */
export async function checkProposal(board: Board, actor: Actor | null, asked: Proposing): Promise<ProposalCheck> {
  const here = { tx: board.store.read, at: board.now() };
  const seat = await seatIn({ ...here, actor }, asked.alignment, "ALIGN");
  try {
    const { proposal } = await draftedProposal(here, seat, asked);
    // What it changes can be seen before its reason is given.
    return { ways: proposal.ways, faults: noteFaults(asked.input) };
  } catch (error) {
    if (error instanceof Invalid) return { ways: [], faults: error.faults };
    throw error;
  }
}
