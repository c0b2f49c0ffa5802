import { alignmentsByIds, alignmentsOfPosts, setAlignment } from "#db/alignments.ts";
import type { Change } from "#db/changes.ts";
import { standingEvents } from "#db/events.ts";
import type { Tx } from "#db/handle.ts";
import { offersByIds } from "#db/offers.ts";
import { proposalsOf, putProposal } from "#db/proposals.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { agreedOf, type Proposal } from "#domain/alignment/proposal.ts";
import { factsOf, holds, type Step } from "#domain/alignment/step.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { beginRound } from "./begin-round.ts";

/** A write of which an agreement may be the victim, and the log that tells of it. */
interface Writing {
  tx: Tx;
  at: number;
  log(change: Change): Promise<void>;
}

/**
 * Holds what was agreed against posts that were written: an agreement that one of them breaks is open again, and one that
 * waited for a calendar is kept once that says so. What is off the board breaks nothing. Answers the alignments that
 * changed.
 */
export async function keepPromises(writing: Writing, touched: readonly string[]): Promise<Alignment[]> {
  const { tx, at } = writing;
  const changed: Alignment[] = [];
  const ids = await alignmentsOfPosts(tx, touched, ["AGREED", "WAITING"]);
  for (const alignment of await alignmentsByIds(tx, ids)) {
    const proposal = agreedOf(await proposalsOf(tx, [alignment.id]));
    if (!proposal) continue;
    const strayed = await strayedFrom(tx, proposal.done);
    const kept = strayed.length === 0;
    if (alignment.state === "AGREED" ? kept : !kept) continue;
    changed.push(kept ? await settled(tx, alignment, proposal, at) : await broken(writing, alignment, strayed));
  }
  return changed;
}

async function settled(tx: Tx, alignment: Alignment, proposal: Proposal, at: number): Promise<Alignment> {
  await putProposal(tx, { ...proposal, state: "SIGNED" });
  const after: Alignment = { ...alignment, state: "AGREED", agreedAt: at };
  await setAlignment(tx, after);
  return after;
}

async function broken({ tx, at, log }: Writing, alignment: Alignment, strayed: readonly Step[]): Promise<Alignment> {
  const lines = { before: { state: alignment.state }, after: { state: "BROKEN", steps: strayed } };
  await log({ verb: "break", noun: "alignment", item: alignment.id, ...lines });
  return beginRound(tx, { ...alignment, state: "BROKEN", brokenAt: at }, { at, by: [] });
}

/** Where posts are not as these steps made them: from what was agreed to what they have now. */
async function strayedFrom(tx: Tx, steps: readonly Step[]): Promise<Step[]> {
  const changes = steps.flatMap((step) => (step.does === "CHANGE" ? [step] : []));
  const ids = changes.map(({ post }) => post);
  const posts = [...(await standingEvents(tx, ids)), ...(await offersByIds(tx, ids))];
  const byId = new Map<string, Event | Offer>(posts.map((post) => [post.id, post]));
  return changes.flatMap((step) => {
    const now = byId.get(step.post);
    if (!now || now.status === "CANCELLED" || holds(step.to, now)) return [];
    return [{ ...step, was: step.to, to: factsOf(step.to, now) }];
  });
}
