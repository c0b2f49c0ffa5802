import { alignmentsByIds, alignmentsOfPosts, setAlignment } from "#db/alignments.ts";
import { standingEvents } from "#db/events.ts";
import type { Tx } from "#db/handle.ts";
import { offersByIds } from "#db/offers.ts";
import { proposalsOf, putProposal } from "#db/proposals.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { agreedOf, type Proposal } from "#domain/alignment/proposal.ts";
import { holds, type Step } from "#domain/alignment/step.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { beginRound } from "./begin-round.ts";

/**
 * Holds what was agreed against posts that were written: an agreement that one of them breaks is open again, and one that
 * waited for a calendar is kept once that says so. What is off the board breaks nothing. Answers the alignments that
 * changed.
 */
export async function keepPromises(tx: Tx, touched: readonly string[], at: number): Promise<Alignment[]> {
  const changed: Alignment[] = [];
  const ids = await alignmentsOfPosts(tx, touched, ["AGREED", "WAITING"]);
  for (const alignment of await alignmentsByIds(tx, ids)) {
    const proposal = agreedOf(await proposalsOf(tx, [alignment.id]));
    if (!proposal) continue;
    const kept = await allHold(tx, proposal.done);
    if (alignment.state === "AGREED" ? kept : !kept) continue;
    changed.push(kept ? await settled(tx, alignment, proposal, at) : await broken(tx, alignment, at));
  }
  return changed;
}

async function settled(tx: Tx, alignment: Alignment, proposal: Proposal, at: number): Promise<Alignment> {
  await putProposal(tx, { ...proposal, state: "SIGNED" });
  const after: Alignment = { ...alignment, state: "AGREED", agreedAt: at };
  await setAlignment(tx, after);
  return after;
}

function broken(tx: Tx, alignment: Alignment, at: number): Promise<Alignment> {
  return beginRound(tx, { ...alignment, state: "BROKEN", brokenAt: at }, { at, by: [] });
}

async function allHold(tx: Tx, steps: readonly Step[]): Promise<boolean> {
  const changes = steps.flatMap((step) => (step.does === "CHANGE" ? [step] : []));
  const ids = changes.map(({ post }) => post);
  const posts = [...(await standingEvents(tx, ids)), ...(await offersByIds(tx, ids))];
  const byId = new Map<string, Event | Offer>(posts.map((post) => [post.id, post]));
  return changes.every(({ post, to }) => {
    const now = byId.get(post);
    return !now || now.status === "CANCELLED" || holds(to, now);
  });
}
