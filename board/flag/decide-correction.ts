import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { correctionById, keepCorrection } from "#db/corrections.ts";
import { type Correction, corrected } from "#domain/flag/correction.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { ChangedMeanwhile, Invalid, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { tooLong } from "#domain/text-faults.ts";
import { applyCorrection, postById } from "./apply-correction.ts";

export interface CorrectionDecision {
  id: string;
  /** The version of the post that the person saw. */
  version: number;
  accept: boolean;
  /** What the network says to it; the other parties of the flag read it. */
  note: string | null;
}

/**
 * The network of a post says whether what somebody proposed of it is so. Yes changes the post, as a change by hand does;
 * no leaves it. Saying the same again changes nothing.
 * Throws SignInNeeded, NotFound, NotAllowed, Invalid, ChangedMeanwhile.
 */
export function decideCorrection(board: Board, actor: Actor | null, decision: CorrectionDecision): Promise<Correction> {
  return act(board, actor, async (doing) => {
    if (!actor) throw new SignInNeeded();
    const before = await correctionById(doing.tx, decision.id);
    if (!before) throw new NotFound();
    const post = await postById(doing, before.event ?? before.offer ?? "");
    demand(actor, "POST", { networks: [post.post.network] });
    const state = decision.accept ? "ACCEPTED" : "DECLINED";
    if (before.state === state) return before;
    refuse(before, decision);
    if (post.post.version !== decision.version) throw new ChangedMeanwhile(post.post.id);
    const facts = corrected(before.reason, post, before.terms);
    if (decision.accept && facts) await applyCorrection(doing, before, post, facts);
    const decided = { decidedBy: actor.id, decidedAt: doing.at, note: decision.note?.trim() || null };
    const after: Correction = { ...before, state, ...decided };
    await keepCorrection(doing.tx, after);
    const verb = decision.accept ? "accept" : "decline";
    await doing.log({ verb, noun: "correction", item: after.id, before, after });
    return after;
  });
}

function refuse({ state }: Correction, { note }: CorrectionDecision): void {
  const decided = state === "PROPOSED" ? [] : [{ field: "id", key: "fault.decided" as const }];
  const faults = [...decided, ...tooLong("note", note, 1000)];
  if (faults.length > 0) throw new Invalid(faults);
}
