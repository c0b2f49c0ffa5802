import { crossings } from "#domain/calendar/crossings.ts";
import { duplicateOffer, type SeenOffer } from "#domain/flag/duplicate-offer.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import type { FlagBand } from "#domain/flag/flag.ts";
import { JOIN_AT } from "#domain/flag/joining.ts";
import { type Model, SHIPPED } from "#domain/flag/model.ts";
import { overlap } from "#domain/flag/overlap.ts";
import { sameEvent } from "#domain/flag/same-event.ts";
import { DAY_OFF, MOVED_OFF } from "#domain/flag/same-time.ts";
import { type KeyPart, listed, partOf, sizeOf } from "#domain/likeness/key-parts.ts";
import { keysToRead, MOST_CANDIDATES, mostShared } from "#domain/likeness/most-shared.ts";
import { keySearch, offerKeys } from "#domain/likeness/offer-keys.ts";

/** What the matcher says of one pair; `a` sorts before `b`. */
export interface Said {
  a: string;
  b: string;
  p: number;
  score: number;
  band: FlagBand | null;
}

/** Everything that the matcher says of a folder's pairs. */
export interface Predictions {
  offers: Said[];
  same: Said[];
  overlap: Said[];
}

/** The same as a judge elsewhere reads it: unordered pairs, what is missing is 0. */
export function printed({ offers, same, overlap }: Predictions) {
  const probability = ({ a, b, p }: Said) => ({ a, b, probability: rounded(p) });
  return {
    offers: offers.map((pair) => ({ ...probability(pair), expected: expectedGrade(pair.p) })),
    same: same.map(probability),
    overlap: overlap.map(({ a, b, p, band }) => ({ a, b, severity: rounded(p), band })),
  };
}

/** The grade (0 to 3) to be expected of two offers that are the same service with a probability; fitted on the development set. */
function expectedGrade(p: number): number {
  return rounded(3 * p ** 0.55);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Pairs of which nothing can be shown are left out. */
const SAYS_NOTHING = 0.001;

/** Compares every pair of different networks, as a board with this model would. */
export function predict(
  offers: readonly SeenOffer[],
  events: readonly SeenEvent[],
  model: Model = SHIPPED,
): Predictions {
  const duplicates = candidates(offers).flatMap(([a, b]) => said(a, b, duplicateOffer(a, b, model.DUPLICATE_OFFER)));
  const same = near(events).flatMap(([a, b]) => said(a, b, sameEvent(a, b, model.SAME_EVENT)));
  return { offers: duplicates, same, overlap: overlaps(events, same, model) };
}

/** The pairs of offers that the board compares: the one is among those that share most with the other. */
export function candidates(offers: readonly SeenOffer[]): [SeenOffer, SeenOffer][] {
  const found = candidatesOf(offers);
  return pairs(offers).filter(([a, b]) => found.get(a)?.includes(b) || found.get(b)?.includes(a));
}

/** For each offer those that a board which holds them all looks at for it. */
export function candidatesOf<Seen extends SeenOffer>(offers: readonly Seen[]): Map<Seen, Seen[]> {
  const parts = new Map<string, KeyPart>();
  const having = new Map<string, number>();
  for (const [number, { post, reading }] of offers.entries()) {
    const [part, keys] = [partOf(number), offerKeys(post.network, reading)];
    for (const key of keys) {
      const known = parts.get(`${part} ${key}`)?.offers ?? new Uint8Array();
      parts.set(`${part} ${key}`, { key, part, offers: listed(known, number, sizeOf(keys.length)) });
      having.set(key, (having.get(key) ?? 0) + 1);
    }
  }
  const all = [...parts.values()];
  const found = ({ post, reading }: Seen) => {
    const search = keySearch(post.network, reading);
    const read = new Set(keysToRead(search, having));
    const asked = { having, all: offers.length, most: MOST_CANDIDATES };
    const numbers = mostShared(
      all.filter(({ key }) => read.has(key)),
      search,
      asked,
    );
    return numbers.flatMap((number) => offers[number] ?? []);
  };
  return new Map(offers.map((offer) => [offer, found(offer)]));
}

/** Overlaps are seen between listings and told of each of their posts; what seems one event is not shown as competing with itself. */
function overlaps(events: readonly SeenEvent[], same: readonly Said[], model: Model): Said[] {
  const rivalry = (a: SeenEvent, b: SeenEvent) => overlap(a, b, model.OVERLAP);
  const shown = listings(events, same);
  const seen = new Map(events.map((event) => [event.post.id, event]));
  return pairs(events).flatMap(([a, b]) => {
    const [one, other] = [seen.get(shown.get(a.post.id) ?? ""), seen.get(shown.get(b.post.id) ?? "")];
    if (!one || !other || one === other) return [];
    const shownAsOne = sameEvent(one, other, model.SAME_EVENT).band !== null;
    const evidence =
      [rivalry(one, other), rivalry(a, b)].sort((x, y) => y.probability - x.probability)[0] ?? rivalry(a, b);
    return said(a, b, shownAsOne ? { ...evidence, band: null } : evidence);
  });
}

/** The post under which each event is listed. */
function listings(events: readonly SeenEvent[], same: readonly Said[]): Map<string, string> {
  const shown = new Map(events.map(({ post }) => [post.id, post.id]));
  const find = (id: string): string => (shown.get(id) === id ? id : find(shown.get(id) ?? id));
  for (const { a, b, p } of same) {
    const [one, other] = [find(a), find(b)].sort();
    if (p >= JOIN_AT && one && other) shown.set(other, one);
  }
  return new Map(events.map(({ post }) => [post.id, find(post.id)]));
}

function said(
  a: { post: { id: string } },
  b: { post: { id: string } },
  { probability, score, band }: { probability: number; score: number; band: FlagBand | null },
): Said[] {
  const [one = "", other = ""] = [a.post.id, b.post.id].sort();
  return probability >= SAYS_NOTHING ? [{ a: one, b: other, p: probability, score, band }] : [];
}

/** The pairs of events that lie near enough in time to be one: of a large folder, few do. */
function near(events: readonly SeenEvent[]): [SeenEvent, SeenEvent][] {
  const happenings = events.flatMap((event) => event.occurrences.map((span) => ({ ...span, id: event.post.id })));
  const met = crossings(happenings, Math.max(DAY_OFF, MOVED_OFF));
  const found = new Set<string>();
  for (let at = 0; at < met.length; at += 2) {
    const [one, other] = [happenings[met[at] ?? 0]?.id, happenings[met[at + 1] ?? 0]?.id];
    found.add([one, other].sort().join());
  }
  return pairs(events).filter(([a, b]) => found.has([a.post.id, b.post.id].join()));
}

function pairs<Seen extends { post: { id: string; network: string } }>(all: readonly Seen[]): [Seen, Seen][] {
  const sorted = [...all].sort((a, b) => (a.post.id < b.post.id ? -1 : 1));
  return sorted
    .flatMap((a, at) => sorted.slice(at + 1).map((b): [Seen, Seen] => [a, b]))
    .filter(([a, b]) => a.post.network !== b.post.network);
}
