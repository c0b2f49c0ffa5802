import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { answerById, setNote } from "#db/answers.ts";
import { noteFaults } from "#domain/flag/answering.ts";
import type { Answer } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound, SignInNeeded } from "#domain/refusal.ts";

/**
 * Changes what a network, or the municipality, says in its own words beside its answer, or takes it away (null); the
 * answer itself stays. Throws SignInNeeded, NotFound, NotAllowed, Invalid.
 */
export function rewordAnswer(
  board: Board,
  actor: Actor | null,
  { id, note }: { id: string; note: string | null },
): Promise<Answer> {
  return act(board, actor, async ({ tx, at, log }) => {
    if (!actor) throw new SignInNeeded();
    const before = await answerById(tx, id);
    if (!before) throw new NotFound();
    demand(actor, "CORRECT", { networks: before.network === null ? [] : [before.network] });
    const faults = noteFaults(note);
    if (faults.length > 0) throw new Invalid(faults);
    const words = note?.trim() || null;
    if (words === before.note) return before;
    await setNote(tx, id, words, at);
    const lines = { before: { note: before.note }, after: { note: words } };
    await log({ verb: "reword", noun: "flag", item: before.flag, ...lines });
    return { ...before, note: words, rewordedAt: at };
  });
}
