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
import { type Facts, holds, type Step } from "#domain/alignment/step.ts";
import type { Event } from "#domain/calendar/event.ts";
import { Invalid } from "#domain/refusal.ts";

type Change = Extract<Step, { does: "CHANGE" }>;

/**
 * Takes the steps of an agreement; nobody has to own what changes, since all who do have signed. Answers the steps with
 * the posts that they made, and whether a calendar elsewhere must follow first: only its own network moves what it shows.
 * Throws Invalid when a post is not any more what the parties saw.
 */
export async function takeSteps(
  doing: Act,
  steps: readonly Step[],
  { id: alignment, parties }: Alignment,
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
    const [event] = await standingEvents(doing.tx, [step.post]);
    if (event && event.source !== null && "start" in step.to) waits = true;
    // It may have gone to another network since, which signed nothing.
    if (event && !own.has(event.network)) changed();
    const post = event ? await eventChanged(doing, event, step) : await offerChanged(doing, step, own);
    done.push({ ...step, post });
  }
  return { done, waits };
}

function pick({ post, other, kind }: Extract<Step, { does: "LINK" }>) {
  return { post, other, kind };
}

async function offerChanged(doing: Act, { post, to, was }: Change, own: ReadonlySet<string>): Promise<string> {
  const before = await offerById(doing.tx, post);
  if (!before || !own.has(before.network) || !holds(was, before)) changed();
  const after = { ...before, ...offerFacts(to), version: before.version + 1, confirmedAt: doing.at };
  await saveOffer(doing, before, after, { verb: "align" });
  return post;
}

function offerFacts({ audiences, areas, status }: Facts) {
  return { ...(audiences && { audiences }), ...(areas && { areas }), ...(status && { status }) };
}

async function eventChanged(doing: Act, event: Event, { to, was, happening }: Change): Promise<string> {
  if (happening === null && !holds(was, event)) changed();
  if (event.source !== null && "start" in to) return event.id;
  const { tx, actor, at } = doing;
  if (to.start !== undefined && to.start < at) changed();
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
  if (!hosts) return now.id;
  for (const network of hosts) await dropHosting(tx, { event: now.id, network });
  return (await setHosts(doing, now, { hosts, verb: hosts.length < event.hosts.length ? "unhost" : "host" })).id;
}

function changed(): never {
  throw new Invalid([{ field: "proposal", key: "fault.proposal.changed" }]);
}
