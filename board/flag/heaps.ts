import type { Db } from "#db/handle.ts";
import { pairsOf } from "#db/pairs.ts";
import { parts } from "#domain/flag/answering.ts";
import { type Link, MOST, RUNGS, strengthOf } from "#domain/flag/grouping.ts";
import type { Pair } from "#domain/flag/pair.ts";

/**
 * The pairs of one scope, read as far as one walks along them. What people parted is grouped apart from what is open,
 * by how likely it looked, so that a group which was settled as a whole stays one.
 */
export class PairGraph {
  private readonly pairs = new Map<string, Pair[]>();

  constructor(
    private readonly db: Db,
    private readonly scope: string,
    readonly parted: boolean,
    private readonly most = MOST,
  ) {}

  /** The pairs of these posts. */
  async at(posts: Iterable<string>): Promise<Pair[]> {
    const wanted = [...posts];
    const unread = wanted.filter((post) => !this.pairs.has(post));
    for (const post of unread) this.pairs.set(post, []);
    const fresh = new Set(unread);
    for (const pair of await pairsOf(this.db, unread, this.scope)) {
      if (this.parted && !parts(pair.verdict)) continue;
      for (const end of [pair.a, pair.b]) if (fresh.has(end)) this.pairs.get(end)?.push(pair);
    }
    return [...new Map(wanted.flatMap((post) => this.pairs.get(post) ?? []).map((pair) => [pair.core, pair])).values()];
  }

  /** How a pair links its posts for grouping. */
  linkOf(pair: Pair): Link {
    return this.parted ? { ...pair, verdict: null } : pair;
  }

  /** The posts that hang together with one along pairs at least so strong, without going through `shut`; null for too many. */
  async heap(from: string, rung: number, shut: ReadonlySet<string> = new Set()): Promise<Set<string> | null> {
    const found = new Set([from]);
    for (let edge = [from]; edge.length > 0; ) {
      const next = new Set<string>();
      for (const pair of await this.at(edge)) {
        if (strengthOf(this.linkOf(pair)) < rung) continue;
        for (const end of [pair.a, pair.b]) if (!found.has(end) && !shut.has(end)) next.add(end);
      }
      for (const post of next) found.add(post);
      if (found.size > this.most) return null;
      edge = [...next];
    }
    return found;
  }
}

/** Posts that are grouped among each other, and how alike they are to be for that. */
export interface Heap {
  rung: number;
  posts: Set<string>;
}

/**
 * The heaps in which posts are grouped anew when these changed: theirs, and those of posts that hung together, or come
 * to, by way of them. Touched posts in no heap stand by themselves.
 */
export async function heapsAround(graph: PairGraph, changed: ReadonlySet<string>) {
  const touched = new Set(changed);
  for (const rung of RUNGS) await touchBeside(graph, rung, changed, touched);
  const heaps: Heap[] = [];
  const placed = new Set<string>();
  for (const post of [...touched].sort()) {
    const heap = placed.has(post) ? null : await heapOf(graph, post);
    if (!heap) continue;
    heaps.push(heap);
    for (const one of heap.posts) placed.add(one);
  }
  return { heaps, touched };
}

/** A heap that was small without the changed posts may have been one with them, or be none any more. */
async function touchBeside(graph: PairGraph, rung: number, changed: ReadonlySet<string>, touched: Set<string>) {
  const beside = new Set<string>();
  for (const pair of await graph.at(changed)) {
    if (strengthOf(graph.linkOf(pair)) >= rung) beside.add(pair.a).add(pair.b);
  }
  const seen = new Set<string>(changed);
  for (const post of beside) {
    if (seen.has(post)) continue;
    for (const one of (await graph.heap(post, rung, changed)) ?? []) {
      seen.add(one);
      touched.add(one);
    }
  }
}

/** The heap of a post at the loosest rung on which it is small enough; null where it is on none. */
async function heapOf(graph: PairGraph, post: string): Promise<Heap | null> {
  for (const rung of RUNGS) {
    const posts = await graph.heap(post, rung);
    if (posts) return { rung, posts };
  }
  return null;
}
