import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { addMessage as keep, setHeard } from "#db/alignments.ts";
import { newId } from "#db/id.ts";
import { type Alignment, messageFaults } from "#domain/alignment/alignment.ts";
import { DAY } from "#domain/calendar/interval.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { seatIn } from "./party-of.ts";
import { tellParties } from "./tell-parties.ts";

/** Each is a mail to every lead of the other parties. */
const LIMIT: Limit = { what: "message", most: 60, within: DAY };

/**
 * Says something in the talk, for a party or as the municipality, and tells the leads of the others. Throws SignInNeeded,
 * NotAllowed, NotFound, Invalid.
 */
export async function addMessage(
  board: Board,
  actor: Actor | null,
  { alignment: id, text }: { alignment: string; text: string },
): Promise<Alignment> {
  if (actor && (await triedTooOften(board, LIMIT, actor.id)))
    throw new Invalid([{ field: "text", key: "fault.tooOften" }]);
  const said = await act(board, actor, async (doing) => {
    const { alignment, own, actor: speaker } = await seatIn(doing, id, "ALIGN");
    const faults = messageFaults(text);
    if (faults.length > 0) throw new Invalid(faults);
    const by = own[0] ?? null;
    const message = { id: newId(), alignment: id, network: by, person: speaker.id, at: doing.at };
    await keep(doing.tx, { ...message, text: text.trim() });
    await setHeard(doing.tx, id, own, doing.at);
    await doing.log({ verb: "say", noun: "alignment", item: id, before: null, after: { network: by } });
    await tellParties(doing, alignment, { about: "said", by });
    return alignment;
  });
  if (actor) await countAttempt(board, LIMIT, actor.id);
  return said;
}
