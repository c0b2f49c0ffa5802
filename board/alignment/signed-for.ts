import type { Act } from "#board/act.ts";
import { addPosts, setAlignment, setHeard } from "#db/alignments.ts";
import { dropLinks } from "#db/links.ts";
import { proposalById, proposalsOf, putProposal, putSignature } from "#db/proposals.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import type { Proposal } from "#domain/alignment/proposal.ts";
import { type Step, takenBack } from "#domain/alignment/step.ts";
import { answerAgreed } from "./answer-agreed.ts";
import { beginRound } from "./begin-round.ts";
import { takeSteps } from "./take-steps.ts";

/**
 * Signs a proposal in its way `chosen` for the parties that the actor leads, and carries it out once all have signed; who
 * proposes several ways (null) is content with each.
 * Answers the alignment as it became. Throws Invalid when what was agreed cannot be done any more.
 */
export async function signedFor(
  doing: Act,
  alignment: Alignment,
  proposal: Proposal,
  chosen: number | null,
): Promise<Alignment> {
  const { tx, actor, at } = doing;
  const parties = alignment.parties.map(({ network }) => network);
  const leads = (actor?.memberships ?? []).filter(({ role }) => role === "LEAD").map(({ network }) => network);
  const own = parties.filter((network) => leads.includes(network));
  if (own.length === 0) return alignment;
  const signatures = own.map((network) => ({ network, person: actor?.id ?? null, signed: true, note: null, at }));
  for (const signature of signatures) await putSignature(tx, proposal.id, signature);
  await setHeard(tx, alignment.id, own, at);
  const agreed = new Set([...proposal.signatures.filter(({ signed }) => signed).map(({ network }) => network), ...own]);
  const signed = {
    ...proposal,
    chosen,
    signatures: [...proposal.signatures.filter(({ network }) => !own.includes(network)), ...signatures],
  };
  await putProposal(tx, signed);
  await doing.log({
    verb: "sign",
    noun: "alignment",
    item: alignment.id,
    before: null,
    after: { proposal: proposal.id, networks: own },
  });
  return chosen !== null && parties.every((network) => agreed.has(network))
    ? carriedOut(doing, alignment, signed)
    : alignment;
}

/** The events that steps made of one happening of a series: what was agreed is about them too. */
function madeBy(done: readonly Step[], { events, offers }: Alignment): string[] {
  const known = new Set([...events, ...offers]);
  return done.map(({ post }) => post).filter((post) => !known.has(post));
}

/** All parties have signed: what was proposed happens, and other proposals are no more. */
async function carriedOut(doing: Act, alignment: Alignment, proposal: Proposal): Promise<Alignment> {
  const { tx, at } = doing;
  const undone = proposal.undoes === null ? null : await proposalById(tx, proposal.undoes);
  const steps = undone ? takenBack(undone.done) : (proposal.ways[proposal.chosen ?? 0] ?? []);
  await answerAgreed(doing, alignment, undone ?? proposal, undone !== null);
  if (!undone) await dropLinks(tx, alignment.id, doing.touched.events);
  const { done, waits } = await takeSteps(doing, steps, alignment, undone !== null);
  await addPosts(tx, alignment.id, madeBy(done, alignment));
  const others = (await proposalsOf(tx, [alignment.id])).filter(
    ({ id, state }) => id !== proposal.id && state === "OPEN",
  );
  for (const other of others) await putProposal(tx, { ...other, state: "REPLACED" });
  if (undone) await putProposal(tx, { ...undone, state: "UNDONE" });
  await putProposal(tx, { ...proposal, state: waits ? "WAITING" : "SIGNED", done, doneAt: at });
  const after: Alignment = {
    ...alignment,
    state: undone ? "TALKING" : waits ? "WAITING" : "AGREED",
    agreedAt: undone || waits ? null : at,
    brokenAt: null,
  };
  if (undone) await beginRound(tx, after, { at, by: [] });
  else await setAlignment(tx, after);
  const [before, now] = [{ state: alignment.state }, { state: after.state, kind: proposal.kind, steps: done }];
  await doing.log({ verb: "carryOut", noun: "alignment", item: alignment.id, before, after: now });
  for (const flag of alignment.flags) doing.touched.flags.add(flag);
  return after;
}
