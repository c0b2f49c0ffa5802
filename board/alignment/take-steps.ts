import type { Act } from "#board/act.ts";
import { carryOut } from "#board/calendar/carry-out.ts";
import { nextVersion } from "#board/calendar/draft-event.ts";
import { plannedChange, plannedWhole, type SeriesPart } from "#board/calendar/plan-change.ts";
import { setHosts } from "#board/calendar/set-hosts.ts";
import { opened } from "#board/calendar/standing.ts";
import { saveOffer } from "#board/catalogue/save-offer.ts";
import { standingEvents } from "#db/events.ts";
import { dropHosting } from "#db/hostings.ts";
import { dropLink, putLink } from "#db/links.ts";
import { offerById } from "#db/offers.ts";
import { replacementsOf } from "#db/series.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { type Facts, factsOf, holds, type Step } from "#domain/alignment/step.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { Invalid } from "#domain/refusal.ts";

type Change = Extract<Step, { does: "CHANGE" }>;

/**
 * Takes the steps of an agreement; nobody has to own what changes, since all who do have signed. Answers the steps as they
 * were taken, with the posts that they made, and whether a calendar elsewhere must follow first: only its own network moves
 * what it shows. Taking `back` goes past what is gone, or is already as it was. Throws Invalid when a post is not any more
 * what the parties saw.
 */
export async function takeSteps(
  doing: Act,
  steps: readonly Step[],
  { id: alignment, parties }: Alignment,
  back: boolean,
): Promise<{ done: Step[]; waits: boolean }> {
  const done: Step[] = [];
  const own = new Set(parties.map(({ network }) => network));
  let waits = false;
  for (const step of steps) {
    if (step.does === "LINK") {
      await (step.on ? putLink(doing.tx, pick(step), alignment) : dropLink(doing.tx, step));
      if (step.kind === "ONE") doing.touched.events.add(step.post).add(step.other);
      done.push(step);
      continue;
    }
    const post = await postOf(doing, step);
    if (back && (!post || holds(step.to, post))) continue;
    // It may have gone to another network since, which signed nothing.
    if (!post || !own.has(post.network)) changed();
    if ((back || step.happening === null) && !holds(step.was, post)) changed();
    if (isFollowed(post) && "start" in step.to) {
      waits = true;
      done.push(step);
      continue;
    }
    const now = "need" in post ? await offerChanged(doing, post, step) : await eventChanged(doing, post, step);
    done.push({ ...step, post: now.id, to: factsOf(step.to, now) });
  }
  return { done, waits };
}

async function postOf({ tx }: Act, { post }: Change): Promise<Event | Offer | null> {
  return (await standingEvents(tx, [post]))[0] ?? (await offerById(tx, post));
}

/** Whether it comes from a calendar that the board follows, or a file. */
function isFollowed(post: Event | Offer): boolean {
  return !("need" in post) && post.source !== null;
}

function pick({ post, other, kind }: Extract<Step, { does: "LINK" }>) {
  return { post, other, kind };
}

async function offerChanged(doing: Act, before: Offer, { to }: Change): Promise<Offer> {
  const after = { ...before, ...offerFacts(to), version: before.version + 1, confirmedAt: doing.at };
  return saveOffer(doing, before, after, { verb: "align" });
}

function offerFacts({ audiences, areas, status }: Facts) {
  return { ...(audiences && { audiences }), ...(areas && { areas }), ...(status && { status }) };
}

async function eventChanged(doing: Act, event: Event, { to, happening }: Change): Promise<Event> {
  const { tx, actor, at } = doing;
  if (to.start !== undefined && to.start < at) throw new Invalid([{ field: "proposal", key: "fault.proposal.past" }]);
  const { hosts, areas: _, status: __, ...facts } = to;
  const replacements = event.source === null ? await replacementsOf(tx, { actor, now: at }, event) : [];
  const standing = { event, replacements };
  const part: SeriesPart = {
    scope: happening === null ? "ALL" : facts.recurrence === undefined ? "THIS" : "FOLLOWING",
    occurrence: happening,
  };
  let now = event;
  if ("start" in facts) {
    now = await carryOut(doing, event, plannedChange(standing, part, { ...event, ...facts }, at), "align");
  } else if (Object.keys(facts).length > 0) {
    const next = { ...nextVersion(event, at), recurrence: opened(event.recurrence, standing) };
    now = await carryOut(doing, event, plannedWhole(standing, { ...event, ...facts, ...next }), "align");
  }
  if (!hosts) return now;
  for (const network of hosts) await dropHosting(tx, { event: now.id, network });
  return setHosts(doing, now, { hosts, verb: hosts.length < event.hosts.length ? "unhost" : "host" });
}

function changed(): never {
  throw new Invalid([{ field: "proposal", key: "fault.proposal.changed" }]);
}
