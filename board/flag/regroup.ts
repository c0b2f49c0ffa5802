import { setImmediate } from "node:timers/promises";
import { talksOfFlags } from "#db/alignments.ts";
import { wake } from "#db/cares.ts";
import { mergeFindings } from "#db/findings.ts";
import { addFlags, dropFlags, flagsByIds, mergeFlags, replaceFlags, setStateOfGone } from "#db/flags.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { joinedPosts, listingsOf } from "#db/joins.ts";
import { type PairLink, pairsByCores, setFlagsOfPairs } from "#db/pairs.ts";
import { wakes } from "#domain/desk/care.ts";
import { parts } from "#domain/flag/answering.ts";
import { cardOf } from "#domain/flag/card.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { clustersOf } from "#domain/flag/grouping.ts";
import type { Seen } from "#domain/flag/news.ts";
import type { Pair } from "#domain/flag/pair.ts";
import { heirsOf } from "#domain/flag/succession.ts";
import { heapsAround, PairGraph } from "./heaps.ts";
import { keepFindings, type Occasion } from "./keep-findings.ts";
import type { PairChanges } from "./keep-pairs.ts";

/**
 * Makes the flags anew that show pairs around these changes: pairs that belong together on one, each other pair on one
 * of its own. A flag stays the same flag as long as it shows most of what it showed. Answers the flags that came or changed.
 */
export async function regroup(tx: Tx, changes: PairChanges, occasion: Occasion): Promise<Seen[]> {
  const { at } = occasion;
  const found: PairLink[][] = [];
  for (const [scope, posts] of [...changes.posts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Others get their pages in between: a crowded post has hundreds of pairs.
    await setImmediate();
    for (const parted of [false, true]) found.push(...(await groupsAround(new PairGraph(tx, scope, parted), posts)));
  }
  await setImmediate();
  const groups = unsettled(found, changes.flags);
  const shown = groups.flat().flatMap(({ flag }) => flag ?? []);
  const stored = new Map(
    (await flagsByIds(tx, [...new Set([...changes.flags, ...shown])])).map((one) => [one.id, one]),
  );
  // A flag that was gone comes back with a pair that it showed.
  const { heirs, merged, ended } = heirsOf(groups, [...new Set([...stored.keys(), ...shown])]);
  const told = await toldBy(tx, groups);
  await setImmediate();
  const next = told.map((pairs, index): Group => {
    const id = heirs[index] ?? newId();
    return { pairs, id, before: stored.get(id) };
  });
  const turns = await write(tx, next, at);
  const moved = new Map([...merged].map(([old, index]) => [old, next[index]?.id ?? ""]));
  await mergeFlags(tx, moved);
  await dropFlags(tx, ended.filter(isThere), at);
  await settleGone(tx, ended);
  const gone = ended.map((id) => ({ id, before: stored.get(id), now: null }));
  await mergeFindings(tx, moved);
  await keepFindings(tx, [...turns, ...gone], occasion);
  return turns;

  function isThere(id: string): boolean {
    return stored.get(id)?.state !== "STALE";
  }
}

/** What networks agreed on, or still talk about, is not merely seen no more. */
async function settleGone(tx: Tx, ended: readonly string[]): Promise<void> {
  for (const [flag, { state }] of await talksOfFlags(tx, ended)) await setStateOfGone(tx, flag, state);
}

/** Without the groups that one flag shows and that no other has a part of: where no pair of it changed, it stays as it is. */
function unsettled(groups: readonly PairLink[][], changed: ReadonlySet<string>): PairLink[][] {
  const flagsOf = (group: readonly PairLink[]) => new Set(group.map(({ flag }) => flag));
  const parts = new Map<string | null, number>();
  for (const group of groups) for (const flag of flagsOf(group)) parts.set(flag, (parts.get(flag) ?? 0) + 1);
  return groups.filter((group) => {
    const [flag, ...more] = flagsOf(group);
    return !flag || more.length > 0 || parts.get(flag) !== 1 || changed.has(flag);
  });
}

/** These groups with what their pairs say. */
async function toldBy(tx: Tx, groups: readonly PairLink[][]): Promise<Pair[][]> {
  const pairs = await pairsByCores(
    tx,
    groups.flat().map(({ core }) => core),
  );
  const byCore = new Map(pairs.map((pair) => [pair.core, pair]));
  return groups.map((group) => group.flatMap(({ core }) => byCore.get(core) ?? []));
}

/** The pairs around these posts, by the flag that is to show them. */
export async function groupsAround(graph: PairGraph, posts: ReadonlySet<string>): Promise<PairLink[][]> {
  const { heaps, touched } = await heapsAround(graph, posts);
  const clusters = new Map<string, string>();
  for (const heap of heaps) {
    const inside = (await graph.at(heap.posts)).filter(({ a, b }) => heap.posts.has(a) && heap.posts.has(b));
    for (const cluster of clustersOf(
      inside.map((pair) => graph.linkOf(pair)),
      heap.rung,
    )) {
      for (const post of cluster) clusters.set(post, cluster[0] ?? "");
    }
  }
  const groups = new Map<string, PairLink[]>();
  for (const pair of await graph.at(touched)) {
    if (!isShown(pair) || parts(pair.verdict) !== graph.parted) continue;
    const one = clusters.get(pair.a);
    const key = one !== undefined && one === clusters.get(pair.b) ? one : pair.core;
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()];
}

/** What answers taught may have hidden a pair, but not one on which people answered. */
function isShown({ band, verdict }: PairLink): boolean {
  return band !== null || verdict !== null;
}

interface Group {
  pairs: Pair[];
  id: string;
  /** The flag that it goes on as, where it is there. */
  before: Flag | undefined;
}

/** Answers the flags that are new, or otherwise than before. */
async function write(tx: Tx, groups: readonly Group[], at: number): Promise<(Seen & { id: string })[]> {
  const posts = [...new Set(groups.flatMap(({ pairs }) => pairs.flatMap(({ a, b }) => [a, b])))];
  const [joined, listings] = [await joinedPosts(tx, posts), await listingsOf(tx, posts)];
  const talks = await talksOfFlags(
    tx,
    groups.map(({ id }) => id),
  );
  const [added, replaced]: [Flag[], Flag[]] = [[], []];
  const woken: string[] = [];
  const moved = new Map<string, string>();
  for (const { pairs, id, before } of groups) {
    const flag = { ...cardOf(pairs, listings, talks.get(id)), ...membersOf(pairs, joined), id };
    if (!before) added.push({ ...flag, firstSeen: at, changedAt: at });
    else if (differs(before, flag)) {
      replaced.push({ ...before, ...flag, changedAt: at });
      if (wakes(before, flag)) woken.push(id);
    }
    for (const { core, flag: shown } of pairs) if (shown !== id) moved.set(core, id);
  }
  await setFlagsOfPairs(tx, moved);
  await replaceFlags(tx, replaced);
  await addFlags(tx, added);
  await wake(tx, [...woken, ...added.map(({ id }) => id)]);
  const before = new Map(groups.map((group) => [group.id, group.before]));
  return [...added, ...replaced].map((now) => ({ id: now.id, before: before.get(now.id), now }));
}

/** Overlaps are seen between listings, and concern every post of them. */
function membersOf(pairs: readonly Pair[], joined: ReadonlyMap<string, string[]>) {
  const posts = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
  const [first] = pairs;
  if (first?.kind === "DUPLICATE_OFFER") return { events: [], offers: posts };
  const events = first?.kind === "SAME_EVENT" ? posts : posts.flatMap((id) => [id, ...(joined.get(id) ?? [])]);
  return { events: [...new Set(events)].sort(), offers: [] };
}

type Content = Omit<Flag, "id" | "firstSeen" | "changedAt">;

function differs(before: Flag, now: Content): boolean {
  const content = ({ kind, band, score, probability, reasons, dates, state, joined, events, offers }: Content) => [
    ...[kind, band, score, probability, reasons, dates, state, joined],
    ...[[...events].sort(), [...offers].sort()],
  ];
  return JSON.stringify(content(before)) !== JSON.stringify(content(now));
}
