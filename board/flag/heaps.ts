import type { Db } from "#db/handle.ts";
import { linksOf, type PairLink } from "#db/pairs.ts";
import { parts } from "#domain/flag/answering.ts";
import { type Link, MOST, RUNGS, strengthOf } from "#domain/flag/grouping.ts";

/**
 * The pairs of one scope, read as far as one walks along them. What people parted is grouped apart from what is open,
 * by how likely it looked, so that a group which was settled as a whole stays one.
 */
export class PairGraph {
  private readonly links = new Map<string, PairLink[]>();

  constructor(
    private readonly db: Db,
    private readonly scope: string,
    readonly parted: boolean,
    readonly most = MOST,
  ) {}

  /** Reads the pairs of these posts, all of those that were not read yet at once. */
  async read(posts: Iterable<string>): Promise<void> {
    const fresh = new Set([...posts].filter((post) => !this.links.has(post)));
    for (const post of fresh) this.links.set(post, []);
    for (const link of await linksOf(this.db, [...fresh], this.scope)) {
      if (this.parted && !parts(link.verdict)) continue;
      for (const end of [link.a, link.b]) if (fresh.has(end)) this.links.get(end)?.push(link);
    }
  }

  /** The pairs of a post that was read. */
  of(post: string): readonly PairLink[] {
    return this.links.get(post) ?? [];
  }

  /** The pairs of these posts, each once. */
  async at(posts: ReadonlySet<string>): Promise<PairLink[]> {
    await this.read(posts);
    const once = new Map<string, PairLink>();
    for (const post of posts) for (const link of this.of(post)) once.set(link.core, link);
    return [...once.values()];
  }

  /** How a pair links its posts for grouping. */
  linkOf(pair: PairLink): Link {
    return this.parted ? { ...pair, verdict: null } : pair;
  }

  /** How strongly a pair holds its posts together here. */
  strengthOf({ likelihood, verdict }: PairLink): number {
    return strengthOf({ likelihood, verdict: this.parted ? null : verdict });
  }
}

/** The posts that hang together along pairs at least so strong, without going through `shut`. */
class Heaps {
  /** Those that hang together share a heap, so each is walked once; null is one too large. */
  private readonly known = new Map<string, ReadonlySet<string> | null>();

  constructor(
    private readonly graph: PairGraph,
    readonly rung: number,
    private readonly shut: ReadonlySet<string> = new Set(),
  ) {}

  /** The heap of a post, or null where too many hang together. */
  async of(post: string): Promise<ReadonlySet<string> | null> {
    const known = this.known.get(post);
    if (known !== undefined) return known;
    const found = new Set([post]);
    const heap = (await this.spread(found)) ? found : null;
    for (const one of found) this.known.set(one, heap);
    return heap;
  }

  /** Adds all that hangs together with what was found; false as soon as that is too much. */
  private async spread(found: Set<string>): Promise<boolean> {
    for (let edge = [...found]; edge.length > 0; ) {
      await this.graph.read(edge);
      const next: string[] = [];
      for (const post of edge) {
        for (const end of this.endsAt(post)) {
          if (found.has(end)) continue;
          if (this.known.get(end) === null || found.size === this.graph.most) return false;
          found.add(end);
          next.push(end);
        }
      }
      edge = next;
    }
    return true;
  }

  private *endsAt(post: string): Generator<string> {
    for (const link of this.graph.of(post)) {
      const end = link.a === post ? link.b : link.a;
      if (!this.shut.has(end) && this.graph.strengthOf(link) >= this.rung) yield end;
    }
  }
}

/** Posts that are grouped among each other, and how alike they are to be for that. */
export interface Heap {
  rung: number;
  posts: ReadonlySet<string>;
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
  const rungs = RUNGS.map((rung) => new Heaps(graph, rung));
  for (const post of [...touched].sort()) {
    const heap = placed.has(post) ? null : await heapOf(rungs, post);
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
    if (graph.strengthOf(pair) >= rung) beside.add(pair.a).add(pair.b);
  }
  await graph.read(beside);
  const heaps = new Heaps(graph, rung, changed);
  for (const post of beside) {
    if (changed.has(post)) continue;
    for (const one of (await heaps.of(post)) ?? []) touched.add(one);
  }
}

/** The heap of a post at the loosest rung on which it is small enough; null where it is on none. */
async function heapOf(rungs: readonly Heaps[], post: string): Promise<Heap | null> {
  for (const heaps of rungs) {
    const posts = await heaps.of(post);
    if (posts) return { rung: heaps.rung, posts };
  }
  return null;
}
