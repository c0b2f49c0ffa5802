import { standingEvents } from "#db/events.ts";
import type { Db } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { offersByIds } from "#db/offers.ts";
import { proposalsOf } from "#db/proposals.ts";
import { isOpen } from "#domain/alignment/alignment.ts";
import { agreedOf, kindsFor, type Proposal, type ProposalInput } from "#domain/alignment/proposal.ts";
import { waysOf } from "#domain/alignment/ways.ts";
import { Invalid } from "#domain/refusal.ts";
import type { Seat } from "./party-of.ts";

/** A way out that somebody proposes, and the proposal that it comes in place of. */
export interface Proposing {
  alignment: string;
  amends: string | null;
  input: ProposalInput;
}

/**
 * A proposal as it would be made from this seat, and the own open one that it comes in place of; nothing is written.
 * Throws Invalid for what does not fit the talk or its posts as they are now.
 */
export async function draftedProposal(
  { tx, at }: { tx: Db; at: number },
  { alignment, own, actor }: Seat,
  { input, amends }: Proposing,
): Promise<{ proposal: Proposal; amended: Proposal | undefined }> {
  const earlier = await proposalsOf(tx, [alignment.id]);
  const agreed = agreedOf(earlier);
  const events = await standingEvents(tx, alignment.events);
  const offers = (await offersByIds(tx, alignment.offers)).filter(({ status }) => status === "OFFERED");
  const series = events.filter(({ recurrence }) => recurrence !== null).length;
  const kinds = isOpen(alignment) ? kindsFor({ events: events.length, series, offers: offers.length }) : [];
  if (input.kind === "UNDO" ? !agreed : !kinds.includes(input.kind))
    throw new Invalid([{ field: "kind", key: "fault.proposal.kind" }]);
  const posts = { events, offers, taken: agreed?.done ?? [] };
  const proposal: Proposal = {
    ...{ id: newId(), alignment: alignment.id, kind: input.kind, state: "OPEN", network: own[0] ?? null },
    ...{ person: actor.id, at, note: input.note?.trim() || null, asked: input, ways: waysOf(input, posts, at) },
    ...{ chosen: null, done: [], doneAt: null, undoes: input.kind === "UNDO" ? (agreed?.id ?? null) : null },
    signatures: [],
  };
  // Only its own network takes a proposal back by a better one; the others decline.
  const isOwn = ({ network }: Proposal) => network !== null && own.includes(network);
  return { proposal, amended: earlier.find((one) => one.id === amends && one.state === "OPEN" && isOwn(one)) };
}
