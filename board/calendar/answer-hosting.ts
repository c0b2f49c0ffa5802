import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { eventById } from "#db/events.ts";
import { dropHosting, hostingsOf, putHosting } from "#db/hostings.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound } from "#domain/refusal.ts";
import { setHosts } from "./set-hosts.ts";

/** Which network says whether it hosts which event. */
export interface HostingAnswer {
  event: string;
  network: string;
  accept: boolean;
}

/**
 * Says for a network that it hosts an event of another, which asked for it, or that it does not (any more). Who said no
 * can still say yes. Throws SignInNeeded, NotAllowed, NotFound when nobody asked.
 */
export function answerHosting(board: Board, actor: Actor | null, answer: HostingAnswer): Promise<Event> {
  return act(board, actor, async (doing) => {
    demand(actor, "HOST", { networks: [answer.network] });
    const event = await eventById(doing.tx, { actor, now: doing.at }, answer.event);
    if (!event) throw new NotFound();
    if (event.hosts.includes(answer.network)) return answer.accept ? event : withdrawn(doing, event, answer.network);
    const asked = (await hostingsOf(doing.tx, [event.id])).find(({ network }) => network === answer.network);
    if (!asked) throw new NotFound();
    return answer.accept ? agreed(doing, event, answer.network) : declined(doing, event, answer.network);
  });
}

async function agreed(doing: Act, event: Event, network: string): Promise<Event> {
  await dropHosting(doing.tx, { event: event.id, network });
  return setHosts(doing, event, { hosts: [...event.hosts, network], verb: "host" });
}

/** It was a host until now; the record that it was asked comes back, so that it can change its mind. */
async function withdrawn(doing: Act, event: Event, network: string): Promise<Event> {
  await declined(doing, event, network);
  const hosts = event.hosts.filter((host) => host !== network);
  return setHosts(doing, event, { hosts, verb: "unhost" });
}

async function declined({ tx, actor, at, log }: Act, event: Event, network: string): Promise<Event> {
  const hosting = { event: event.id, network, state: "DECLINED" as const, person: actor?.id ?? null, at };
  await putHosting(tx, hosting);
  await log({ verb: "decline", noun: "hosting", item: `${event.id} ${network}`, before: null, after: hosting });
  return event;
}
