import { notify, type Telling } from "#board/notice/notify.ts";
import { standingEvents } from "#db/events.ts";
import { networksByIds } from "#db/networks.ts";
import { offersByIds } from "#db/offers.ts";
import { leadsOf, officersOf } from "#db/people.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import type { ProposalKind } from "#domain/alignment/proposal.ts";
import type { TalkNews } from "#domain/notice/told.ts";

/** Of what, and by which network; null for the municipality, and for what the board says by itself. */
export interface News {
  about: TalkNews;
  by: string | null;
  /** The way out that it is about, and whether a reason was given. */
  kind?: ProposalKind;
  reason?: boolean;
  /** Only these parties; not given: all but the one that did it. */
  to?: readonly string[];
}

/** Tells the leads of the other parties what happened in their talk. */
export async function tellParties(telling: Telling, alignment: Alignment, { to, ...news }: News): Promise<void> {
  const networks = to ?? alignment.parties.map(({ network }) => network).filter((network) => network !== news.by);
  const people = (await Promise.all(networks.map((network) => leadsOf(telling.tx, network)))).flat();
  await tellOf(telling, alignment, news, people);
}

/** Asks the officers to help in a talk that got stuck. */
export async function tellOfficers(telling: Telling, alignment: Alignment): Promise<void> {
  await tellOf(telling, alignment, { about: "help", by: null }, await officersOf(telling.tx));
}

async function tellOf(
  telling: Telling,
  alignment: Alignment,
  { about, by, ...way }: News,
  people: readonly { id: string }[],
) {
  const { tx } = telling;
  const posts = [...(await standingEvents(tx, alignment.events)), ...(await offersByIds(tx, alignment.offers))];
  const [network] = by === null ? [] : await networksByIds(tx, [by]);
  const titles = posts.map(({ title }) => title);
  await notify(telling, people, {
    ...{ about: "talk", news: about, alignment: alignment.id, titles },
    ...{ network: network?.name ?? null, waits: alignment.state === "WAITING", ...way },
  });
}
