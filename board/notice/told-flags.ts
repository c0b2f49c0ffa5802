import { standingEvents } from "#db/events.ts";
import type { Db } from "#db/handle.ts";
import { networksByIds } from "#db/networks.ts";
import { offersByIds } from "#db/offers.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { speakingFor } from "#domain/flag/telling.ts";
import type { Network } from "#domain/network/network.ts";
import type { ToldFlag } from "#domain/notice/told.ts";

const MOST_REASONS = 2;

/** A post of a flag, with the networks whose it is: of an event its hosts too. */
export interface FlagPost {
  id: string;
  title: string;
  network: string;
  owners: string[];
  start: number | null;
}

/** Flags with what they are about, looked up at once however many they are. */
export interface Lookup {
  postsOf(flag: Flag): FlagPost[];
  /** As a notice tells of it to who speaks for these networks: one of the others first, then her own. */
  told(flag: Flag, own: ReadonlySet<string>): ToldFlag;
}

/** Looks up what flags are about. */
export async function lookupFlags(db: Db, flags: readonly Flag[]): Promise<Lookup> {
  const ids = (of: (flag: Flag) => readonly string[]) => [...new Set(flags.flatMap(of))];
  const events = await standingEvents(
    db,
    ids((flag) => flag.events),
  );
  const offers = await offersByIds(
    db,
    ids((flag) => flag.offers),
  );
  const posts = new Map<string, FlagPost>();
  for (const { id, title, network, hosts, start } of events)
    posts.set(id, { id, title, network, owners: [network, ...hosts], start });
  for (const { id, title, network } of offers) posts.set(id, { id, title, network, owners: [network], start: null });
  const networks = await networksByIds(db, [...new Set([...posts.values()].map(({ network }) => network))]);
  const names = new Map(networks.map(({ id, name }: Network) => [id, name]));
  const postsOf = (flag: Flag) => [...flag.events, ...flag.offers].flatMap((id) => posts.get(id) ?? []);
  return {
    postsOf,
    told(flag, own) {
      const all = postsOf(flag).map((post) => ({ ...post, mine: post.owners.some((owner) => own.has(owner)) }));
      // One of the others and her own are named; of a crowd the rest is only counted.
      const [theirs, mine] = [all.find((post) => !post.mine), all.find((post) => post.mine)];
      const named = [theirs, mine].flatMap((post) => post ?? []);
      const inOrder = [...named, ...all.filter((post) => !named.includes(post))];
      return {
        ...{ id: flag.id, kind: flag.kind, days: flag.dates.length },
        day: flag.dates[0] ?? all[0]?.start ?? null,
        posts: inOrder.map(({ title, network }) => ({ title, network: names.get(network) ?? "" })),
        reasons: speakingFor(flag.reasons)
          .slice(0, MOST_REASONS)
          .map(({ code, params }) => ({ code, params })),
      };
    },
  };
}
