import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { setHeard } from "#db/alignments.ts";
import { standingEvents } from "#db/events.ts";
import { newId } from "#db/id.ts";
import { offersByIds } from "#db/offers.ts";
import { proposalsOf, putProposal } from "#db/proposals.ts";
import { type Alignment, isOpen } from "#domain/alignment/alignment.ts";
import { kindsFor, type Proposal, type ProposalInput } from "#domain/alignment/proposal.ts";
import { waysOf } from "#domain/alignment/ways.ts";
import { DAY } from "#domain/calendar/interval.ts";
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

/** Each is a mail to every lead of the other parties. */
const LIMIT: Limit = { what: "proposal", most: 60, within: DAY };

/**
 * Proposes a way out; of networks that the actor leads it is the signature too. Carried out when all parties have signed. Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export async function propose(board: Board, actor: Actor | null, asked: Proposing): Promise<Alignment> {
  const { input } = asked;
  if (actor && (await triedTooOften(board, LIMIT, actor.id)))
    throw new Invalid([{ field: "kind", key: "fault.tooOften" }]);
  const done = await act(board, actor, async (doing) => {
    const seat = await seatIn(doing, asked.alignment, "ALIGN");
    const { alignment } = seat;
    const { tx, at, log } = doing;
    const earlier = await proposalsOf(tx, [alignment.id]);
    const standing = earlier.findLast(
      ({ state, kind }) => kind !== "UNDO" && (state === "SIGNED" || state === "WAITING"),
    );
    const faults = tooLong("note", input.note, 1000);
    if (faults.length > 0) throw new Invalid(faults);
    const events = await standingEvents(tx, alignment.events);
    const offers = (await offersByIds(tx, alignment.offers)).filter(({ status }) => status === "OFFERED");
    const series = events.filter(({ recurrence }) => recurrence !== null).length;
    const kinds = isOpen(alignment) ? kindsFor({ events: events.length, series, offers: offers.length }) : [];
    if (input.kind === "UNDO" ? !standing : !kinds.includes(input.kind)) refuse("kind", "fault.proposal.kind");
    const proposal: Proposal = {
      ...{ id: newId(), alignment: alignment.id, kind: input.kind, state: "OPEN", network: seat.own[0] ?? null },
      ...{ person: seat.actor.id, at, note: input.note?.trim() || null, ways: waysOf(input, { events, offers }, at) },
      ...{ chosen: null, done: [], doneAt: null, undoes: input.kind === "UNDO" ? (standing?.id ?? null) : null },
      signatures: [],
    };
    await putProposal(tx, proposal);
    // Only its own network takes a proposal back by a better one; the others decline.
    const isOwn = ({ network }: Proposal) => network !== null && seat.own.includes(network);
    const amended = earlier.find((one) => one.id === asked.amends && one.state === "OPEN" && isOwn(one));
    if (amended) await putProposal(tx, { ...amended, state: "REPLACED" });
    await log({ verb: "propose", noun: "alignment", item: alignment.id, before: null, after: proposal });
    await setHeard(tx, alignment.id, seat.own, at);
    const after = await signedFor(doing, alignment, proposal, proposal.ways.length === 1 ? 0 : null);
    const about = after !== alignment ? "agreed" : "proposed";
    await tellParties(doing, after, { about, by: proposal.network });
    return after;
  });
  if (actor) await countAttempt(board, LIMIT, actor.id);
  return done;
}

function refuse(field: string, key: "fault.proposal.kind"): never {
  throw new Invalid([{ field, key }]);
}
