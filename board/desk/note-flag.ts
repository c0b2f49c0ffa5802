import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { addDeskNote } from "#db/cares.ts";
import { flagAt } from "#db/flags-at.ts";
import { newId } from "#db/id.ts";
import { deskNoteFaults } from "#domain/desk/care.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";

/**
 * Writes something with a flag for colleagues of the municipality. Notes come after each other: two at once are two.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export function noteFlag(
  board: Board,
  actor: Actor | null,
  { flag: asked, text }: { flag: string; text: string },
): Promise<Flag> {
  return act(board, actor, async ({ tx, at, log }) => {
    demand(actor, "DESK", { networks: [] });
    const flag = await flagAt(tx, at, asked);
    if (!flag) throw new NotFound();
    const faults = deskNoteFaults(text);
    if (faults.length > 0) throw new Invalid(faults);
    const note = { id: newId(), flag: flag.id, person: actor.id, text: text.trim(), at };
    await addDeskNote(tx, note);
    // Its words are for the desk, not for whoever reads the log later.
    await log({ verb: "jot", noun: "flag", item: flag.id, before: null, after: { note: note.id } });
    return flag;
  });
}
