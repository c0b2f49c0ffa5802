import type { Act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { tell } from "#board/network/tell.ts";
import { dropHosting, hostingsOf, putHosting } from "#db/hostings.ts";
import { networksByIds } from "#db/networks.ts";
import { leadsOf } from "#db/people.ts";
import type { Event } from "#domain/calendar/event.ts";
import { hostsWanted } from "#domain/calendar/hosting.ts";
import { Invalid } from "#domain/refusal.ts";
import { setHosts } from "./set-hosts.ts";

/** An event with the networks that were asked just now to host it too. */
export interface AskedHosts {
  event: Event;
  asked: string[];
}

const MOST = 12;

/**
 * Asks other networks to host an event too, and lets go of whom is not wanted any more; `wanted` null leaves all as it
 * is. Nobody becomes a host without saying so. Throws Invalid for a network that is none, or that nobody speaks for.
 */
export async function askHosts(
  doing: Act,
  event: Event,
  wanted: readonly string[] | null | undefined,
): Promise<AskedHosts> {
  if (!wanted) return { event, asked: [] };
  const { tx, actor, at, log } = doing;
  const { ask, forget, hosts } = hostsWanted(event.hosts, await hostingsOf(tx, [event.id]), wanted);
  const known = await networksByIds(tx, ask);
  const good = known.filter(({ id, adopted, mergedInto }) => id !== event.network && adopted && mergedInto === null);
  if (good.length < ask.length || wanted.length > MOST) throw new Invalid([{ field: "coHosts", key: "fault.coHosts" }]);
  for (const network of ask) {
    const hosting = { event: event.id, network, state: "ASKED" as const, person: actor?.id ?? null, at };
    await putHosting(tx, hosting);
    await log({ verb: "ask", noun: "hosting", item: `${event.id} ${network}`, before: null, after: hosting });
  }
  for (const network of forget) {
    await dropHosting(tx, { event: event.id, network });
    const before = { event: event.id, network, state: "ASKED" };
    await log({ verb: "forget", noun: "hosting", item: `${event.id} ${network}`, before, after: null });
  }
  const fewer = hosts.length < event.hosts.length;
  return { event: fewer ? await setHosts(doing, event, { hosts, verb: "unhost" }) : event, asked: ask };
}

/** Mails the leads of the networks that were asked. */
export async function tellAsked(board: Board, { event, asked }: AskedHosts): Promise<void> {
  const [owner] = await networksByIds(board.store.read, asked.length > 0 ? [event.network] : []);
  for (const { id, name, slug } of await networksByIds(board.store.read, asked)) {
    const told = { about: "host", network: name, owner: owner?.name ?? "", event: event.title, slug } as const;
    for (const { email } of await leadsOf(board.store.read, id)) await tell(board, email, told);
  }
}
