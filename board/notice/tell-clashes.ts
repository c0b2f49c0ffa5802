import { noteTold, toldOfFlags } from "#db/flag-told.ts";
import { rewordNotice, untriedNotices } from "#db/notices.ts";
import { leadsOf } from "#db/people.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { isNewClash, nearestFirst, type Seen } from "#domain/flag/news.ts";
import type { Actor } from "#domain/network/network.ts";
import { dueAfter } from "#domain/notice/posting.ts";
import type { Told } from "#domain/notice/told.ts";
import { inLines, notify, type Telling } from "./notify.ts";
import { type FlagPost, type Lookup, lookupFlags } from "./told-flags.ts";

/** So many of them a notice tells in full. */
const MOST = 5;

/** A write on posts, by whom; null for what the board does by itself. */
export interface Writing extends Telling {
  actor: Actor | null;
  touched: Telling["touched"] & { events: ReadonlySet<string>; offers: ReadonlySet<string> };
}

/**
 * Tells leads, once, of clashes on posts of theirs that a write just made: all of one write in one notice. Not whoever
 * made it, nor who leads the network for which she did, for she was shown them; what came with a feed nobody was shown.
 */
export async function tellClashes(writing: Writing, seen: readonly Seen[]): Promise<void> {
  const { tx, at, actor, touched } = writing;
  if (actor === null || seen.length === 0) return;
  const told = await toldOfFlags(
    tx,
    seen.map(({ now }) => now.id),
  );
  const isTouched = (id: string) => touched.events.has(id) || touched.offers.has(id);
  const news = seen
    .filter(({ now }) => [...now.events, ...now.offers].some(isTouched))
    .filter((one) => isNewClash(one, told.get(one.now.id) ?? null, at))
    .map(({ now }) => now);
  if (news.length === 0) return;
  const lookup = await lookupFlags(tx, news);
  const due = dueAfter(touched.events.size + touched.offers.size, at);
  // A file or a feed comes in parts, of which the last may be small; what one person does is told by itself.
  const isPart = due > at || actor.via === "feed";
  for (const [person, flags] of await readersOf(writing, news, lookup, isTouched)) {
    const nearest = nearestFirst([...flags.of], at);
    const letters = nearest.slice(0, MOST).map((flag) => lookup.told(flag, flags.own));
    const said = { about: "clash" as const, flags: letters, more: nearest.length - letters.length };
    if (isPart) await addToNotice(writing, person, said, due);
    else await notify(writing, [{ id: person }], said);
  }
  await noteTold(
    tx,
    news.map(({ id }) => id),
    at,
  );
}

interface Reading {
  own: Set<string>;
  of: Set<Flag>;
}

/** Who is told of which of these flags, and for which networks she speaks. */
async function readersOf(
  { tx, actor }: Writing,
  news: readonly Flag[],
  { postsOf }: Lookup,
  isTouched: (id: string) => boolean,
): Promise<Map<string, Reading>> {
  const readers = new Map<string, Reading>();
  const byHand = actor !== null && actor.via !== "feed";
  const isWriters = ({ id, network }: FlagPost) =>
    byHand && isTouched(id) && actor.memberships.some((own) => own.network === network);
  const leads = new Map<string, { id: string }[]>();
  for (const flag of news) {
    const posts = postsOf(flag);
    const writers = new Set(posts.filter(isWriters).map(({ network }) => network));
    const concerned = new Set(posts.flatMap(({ owners }) => owners).filter((owner) => !writers.has(owner)));
    for (const network of concerned) {
      const people = leads.get(network) ?? (await leadsOf(tx, network));
      leads.set(network, people);
      for (const { id } of people) {
        if (byHand && id === actor.id) continue;
        const reading = readers.get(id) ?? { own: new Set(), of: new Set() };
        reading.own.add(network);
        reading.of.add(flag);
        readers.set(id, reading);
      }
    }
  }
  return readers;
}

type Clash = Extract<Told, { about: "clash" }>;

/** What still waits to be sent to her says this too. */
async function addToNotice(telling: Telling, person: string, said: Clash, due: number): Promise<void> {
  const { flags, more } = said;
  const waiting = (await untriedNotices(telling.tx, "clash", [person])).get(person);
  if (waiting?.told.about !== "clash") {
    return notify(telling, [{ id: person }], said, due);
  }
  const known = new Set(flags.map(({ id }) => id));
  const all = [...waiting.told.flags.filter(({ id }) => !known.has(id)), ...flags];
  const told: Told = {
    ...{ about: "clash", flags: all.slice(0, MOST) },
    more: waiting.told.more + more + Math.max(0, all.length - MOST),
  };
  await rewordNotice(telling.tx, { id: waiting.id, told: inLines(told), due: Math.max(due, waiting.due) });
}
