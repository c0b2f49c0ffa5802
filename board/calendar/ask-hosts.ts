import type { Act } from "#board/act.ts";
import { notify } from "#board/notice/notify.ts";
import { dropHosting, hostingsOf, putHosting } from "#db/hostings.ts";
import { networksByIds } from "#db/networks.ts";
import { leadsOf } from "#db/people.ts";
import type { Event } from "#domain/calendar/event.ts";
import { hostsWanted } from "#domain/calendar/hosting.ts";
import type { Network } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { setHosts } from "./set-hosts.ts";

const MOST = 12;

/**
 * Asks other networks to host an event too, and lets go of whom is not wanted any more; `wanted` null leaves all as it
 * is. Nobody becomes a host without saying so. Throws Invalid for a network that is none, or that nobody speaks for.
 */
export async function askHosts(doing: Act, event: Event, wanted: readonly string[] | null | undefined): Promise<Event> {
  if (!wanted) return event;
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
  await tellAsked(doing, event, known);
  return fewer ? setHosts(doing, event, { hosts, verb: "unhost" }) : event;
}

/** Tells the leads of the networks that were asked. */
async function tellAsked(doing: Act, event: Event, asked: readonly Network[]): Promise<void> {
  const [owner] = await networksByIds(doing.tx, asked.length > 0 ? [event.network] : []);
  for (const { id, name, slug } of asked) {
    const told = { about: "host", network: name, owner: owner?.name ?? "", event: event.title, slug } as const;
    await notify(doing, await leadsOf(doing.tx, id), told);
  }
}
