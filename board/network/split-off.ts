import type { Act } from "#board/act.ts";
import { feedsOf, putFeed } from "#db/feeds.ts";
import { endInvitesOf } from "#db/invites.ts";
import { addLabel, labelsOf } from "#db/labels.ts";
import { type Move, moveOwned, withKin } from "#db/ownership.ts";
import { addMembership, dropMembership, leadsOf, membersOf } from "#db/people.ts";
import { forgetReadingsOf } from "#db/renewal.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Part } from "#domain/network/application.ts";
import { Invalid } from "#domain/refusal.ts";
import { keepAnswers, logMoved } from "./log-moved.ts";
import { reflagComing } from "./reflag-coming.ts";

/**
 * Gives a part of one network to another that was just founded: posts, calendars with what they bring, people with their
 * roles, and what its words mean. What is no longer the first one's stays where it is. Throws Invalid when that would be
 * left without a lead.
 */
export async function splitOff(doing: Act, move: Move, part: Part, lead: string): Promise<void> {
  const { tx } = doing;
  const { from, to } = move;
  const owned = { event: part.events, offer: part.offers, feed: part.feeds };
  const all = { ...owned, event: await withKin(tx, owned, from) };
  await keepAnswers(doing, all);
  await moveOwned(tx, all, move);
  for (const feed of await feedsOf(tx, to)) await putFeed(tx, { ...feed, person: lead });
  for (const label of await labelsOf(tx, from)) {
    if (label.kind !== "NOTHING") await addLabel(tx, to, label);
  }
  await movePeople(doing, from, to, part.members);
  if ((await leadsOf(tx, from)).length === 0) throw new Invalid([{ field: "word", key: "fault.split.noLead" }]);
  await logMoved(doing, all, move, "split");
  await forgetReadingsOf(tx, from);
  await reflagComing(doing, from);
}

async function movePeople({ tx, at, log }: Act, from: string, to: string, people: readonly string[]): Promise<void> {
  const there = new Set((await membersOf(tx, to)).map(({ id }) => id));
  for (const { id, role, duty } of await membersOf(tx, from)) {
    if (!people.includes(id)) continue;
    await dropMembership(tx, { network: from, person: id });
    await endInvitesOf(tx, from, at, id);
    if (!there.has(id)) await addMembership(tx, id, { network: to, role, duty });
    await endSessionsOf(tx, id);
    const lines = { before: { role, duty, network: from }, after: { role, duty, network: to } };
    await log({ verb: "split", noun: "membership", item: `${to} ${id}`, ...lines });
  }
}
