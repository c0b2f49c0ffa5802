import { setImmediate } from "node:timers/promises";
import type { Act } from "#board/act.ts";
import { openGrounds } from "#db/answers.ts";
import { standingEvents } from "#db/events.ts";
import { feedById } from "#db/feeds.ts";
import { offersByIds } from "#db/offers.ts";
import type { Move, Owned } from "#db/ownership.ts";
import { pairsOf } from "#db/pairs.ts";
import { addUnflagged, forgetReadingsOf } from "#db/renewal.ts";
import { reflagComing } from "./reflag-coming.ts";

/** So many offers are compared while a person waits. */
const AT_ONCE = 20;

/**
 * Writes in the history of each post and calendar that another network owns it now, and has what went compared anew with
 * all around it: the next with this act, the rest by the clock.
 */
export async function logMoved(doing: Act, owned: Partial<Owned>, { from, to }: Move, verb: string): Promise<void> {
  const { tx, at, log, touched } = doing;
  const moved = async (noun: "event" | "offer" | "feed", item: string, title: string | null) => {
    // Others get their pages in between.
    await setImmediate();
    await log({ verb, noun, item, before: { title, network: from }, after: { title, network: to } });
  };
  for (const { id, title, network } of await standingEvents(tx, owned.event ?? [])) {
    if (network === to) await moved("event", id, title);
  }
  const offers = (await offersByIds(tx, owned.offer ?? [])).filter(({ network }) => network === to);
  for (const { id, title } of offers) await moved("offer", id, title);
  for (const id of owned.feed ?? []) await moved("feed", id, (await feedById(tx, id))?.name ?? null);
  await forgetReadingsOf(tx, to);
  await reflagComing({ tx, at, touched }, to);
  for (const { id } of offers.slice(0, AT_ONCE)) touched.offers.add(id);
  const later = offers.slice(AT_ONCE).map(({ id }) => ({ noun: "offer" as const, item: id }));
  await addUnflagged(tx, later);
}

/** What people said of these posts stands, though the reasons that were given for a pair may be other ones now. */
export async function keepAnswers({ tx }: Act, { event = [], offer = [] }: Partial<Owned>): Promise<void> {
  const answered = (await pairsOf(tx, [...event, ...offer])).filter(({ verdict }) => verdict !== null);
  await openGrounds(
    tx,
    answered.map(({ core }) => core),
  );
}
