import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { addMessage as keep, setHeard } from "#db/alignments.ts";
import { newId } from "#db/id.ts";
import { type Alignment, messageFaults } from "#domain/alignment/alignment.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { seatIn } from "./party-of.ts";

/** Says something in the talk, for a party or as the municipality. Throws SignInNeeded, NotAllowed, NotFound, Invalid. */
export function addMessage(
  board: Board,
  actor: Actor | null,
  { alignment: id, text }: { alignment: string; text: string },
): Promise<Alignment> {
  return act(board, actor, async (doing) => {
    const { alignment, own, actor: speaker } = await seatIn(doing, id, "ALIGN");
    const faults = messageFaults(text);
    if (faults.length > 0) throw new Invalid(faults);
    const said = { id: newId(), alignment: id, network: own[0] ?? null, person: speaker.id, at: doing.at };
    await keep(doing.tx, { ...said, text: text.trim() });
    await setHeard(doing.tx, id, own, doing.at);
    await doing.log({ verb: "say", noun: "alignment", item: id, before: null, after: { network: said.network } });
    return alignment;
  });
}
