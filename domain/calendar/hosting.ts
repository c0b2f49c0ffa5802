/** Whether a network that was asked to host an event has yet to answer, or said no. Who says yes is a host. */
export const HOSTING_STATES = ["ASKED", "DECLINED"] as const;
export type HostingState = (typeof HOSTING_STATES)[number];

/** That a network was asked to host an event of another, and is no host (yet). */
export interface Hosting {
  event: string;
  network: string;
  state: HostingState;
  /** Who asked, as long as the board knows her. */
  person: string | null;
  at: number;
}

/** What becomes of the hosts of an event when its network wants these. */
export interface HostsWanted {
  /** To be asked: nothing was said by them yet. */
  ask: string[];
  /** Asked, and not wanted any more. */
  forget: string[];
  /** Who hosts it from now on: of those that do, the ones still wanted. */
  hosts: string[];
}

/** Who said no is not asked again: it can still say yes by itself. */
export function hostsWanted(
  hosts: readonly string[],
  known: readonly Pick<Hosting, "network" | "state">[],
  wanted: readonly string[],
): HostsWanted {
  const settled = new Set([...hosts, ...known.map(({ network }) => network)]);
  return {
    ask: [...new Set(wanted)].filter((network) => !settled.has(network)),
    forget: known
      .filter(({ network, state }) => state === "ASKED" && !wanted.includes(network))
      .map((one) => one.network),
    hosts: hosts.filter((network) => wanted.includes(network)),
  };
}
