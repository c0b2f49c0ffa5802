import type { Act } from "#board/act.ts";
import { keepAnswer } from "#board/flag/keep-answer.ts";
import { flagAt } from "#db/flags-at.ts";
import { pairsOfFlags } from "#db/pairs.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import type { Proposal, ProposalKind } from "#domain/alignment/proposal.ts";
import { isTalkedOf } from "#domain/flag/answering.ts";
import type { FlagAnswer, FlagKind } from "#domain/flag/flag.ts";

/**
 * What signing a proposal says of the flags themselves is kept as the answer of each party, so that the board learns from
 * it; taking it back takes the answers back. A moved evening says nothing of the kind: it mattered, and is gone.
 */
export async function answerAgreed(
  doing: Act,
  { flags, events, offers }: Alignment,
  { kind, note, signatures }: Proposal,
  back: boolean,
): Promise<void> {
  for (const id of flags) {
    const flag = await flagAt(doing.tx, doing.at, id);
    const answer = flag && answerBy(kind, flag.kind);
    if (!flag || !answer) continue;
    const talk = { state: "TALKING" as const, posts: [...events, ...offers] };
    const pairs = (await pairsOfFlags(doing.tx, [id])).filter((pair) => isTalkedOf(pair, talk));
    const reply = { id, between: [], answer: back ? ("UNSURE" as const) : answer, reason: null, note };
    for (const { network, person } of pairs.length > 0 ? signatures : [])
      await keepAnswer(doing, flag, reply, { pairs, person: person ?? doing.actor?.id ?? "", network });
  }
}

function answerBy(kind: ProposalKind, of: FlagKind): FlagAnswer | null {
  const overlap = of === "OVERLAP" || of === "SERIES_OVERLAP";
  if (kind === "KEEP") return overlap ? "NOT_A_PROBLEM" : "LINKED";
  if (kind === "MERGE") return overlap ? null : "SAME";
  return kind === "REFER" ? "LINKED" : null;
}
