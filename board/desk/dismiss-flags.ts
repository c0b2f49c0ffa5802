import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { giveAnswer } from "#board/flag/answer-flag.ts";
import { answersOf } from "#db/answers.ts";
import type { Deed } from "#domain/desk/deed.ts";
import type { AnswerReason } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { keepDeed } from "./keep-deed.ts";

/**
 * Says of each of these overlaps that it is no problem, with one reason, as an answer to each. What seems one event or
 * one offer is refused: of that one says more than this. Throws SignInNeeded, NotAllowed, Invalid.
 */
export function dismissFlags(
  board: Board,
  actor: Actor | null,
  { flags, reason }: { flags: readonly string[]; reason: AnswerReason },
): Promise<Deed> {
  return act(board, actor, async (doing) => {
    demand(actor, "DESK", { networks: [] });
    return keepDeed(doing, actor, { kind: "DISMISS", flags }, ({ id }) => dismissOne(doing, actor, id, reason));
  });
}

/** Answers one flag; tells by id what each voice said of it before, and what it says now. */
async function dismissOne(doing: Act, actor: Actor, id: string, reason: AnswerReason) {
  const earlier = await answersOf(doing.tx, [id]);
  const reply = { id, between: [], answer: "NOT_A_PROBLEM" as const, reason, note: null };
  const said = await giveAnswer(doing, actor, reply);
  return {
    before: said.map((now) => earlier.findLast(({ network }) => network === now.network)?.id ?? null),
    after: said.map(({ id }) => id),
  };
}
