import { parts } from "./answering.ts";
import type { Pair } from "./pair.ts";

/** What grouping needs of a pair. */
export type Link = Pick<Pair, "a" | "b" | "likelihood" | "verdict">;

/**
 * How alike posts are on average to be shown as one group, from the loosest on. Where more hang together than a card
 * can show, the next rung is tried, so that a crowded year falls apart into evenings and not into one heap.
 */
export const RUNGS = [0.3, 0.5, 0.7, 0.9] as const;
/** So many posts at most are looked at as one heap. */
export const MOST = 40;

/** How strongly a pair holds together (0 to 1): as likely as it is, or as people said. */
export function strengthOf({ likelihood, verdict }: Pick<Link, "likelihood" | "verdict">): number {
  if (verdict === "SAME") return 1;
  return parts(verdict) ? 0 : likelihood;
}

interface Cluster {
  posts: string[];
}

/**
 * Posts that belong together, by average linkage (Sokal & Michener 1958): of two groups the strength is the mean over
 * all their pairs, and one that nobody saw counts nothing, so that no chain of half-alike posts becomes one. What people
 * called the same is joined first, what they parted never is. Posts of `links` alone; the same whatever their order.
 */
export function clustersOf(links: readonly Link[], rung: number): string[][] {
  const between = new Map(links.map((link) => [keyOf(link.a, link.b), link]));
  let clusters: Cluster[] = [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort().map((post) => ({ posts: [post] }));
  for (;;) {
    const best = strongest(clusters, between, rung);
    if (!best) return clusters.map(({ posts }) => posts);
    const [one, other] = best;
    const merged = { posts: [...one.posts, ...other.posts].sort() };
    clusters = [...clusters.filter((cluster) => cluster !== one && cluster !== other), merged].sort(byFirst);
  }
}

function strongest(clusters: readonly Cluster[], between: Map<string, Link>, rung: number): [Cluster, Cluster] | null {
  let best: [Cluster, Cluster] | null = null;
  let most = -1;
  for (const [at, one] of clusters.entries()) {
    for (const other of clusters.slice(at + 1)) {
      const how = linkage(one, other, between);
      if (how >= rung && how > most) [best, most] = [[one, other], how];
    }
  }
  return best;
}

/** Mean strength between two groups; 2 where people called two of them the same, -1 where they parted two. */
function linkage(one: Cluster, other: Cluster, between: Map<string, Link>): number {
  let [sum, same] = [0, false];
  for (const a of one.posts) {
    for (const b of other.posts) {
      const link = between.get(keyOf(a, b));
      if (!link) continue;
      if (parts(link.verdict)) return -1;
      same ||= link.verdict === "SAME";
      sum += strengthOf(link);
    }
  }
  return same ? 2 : Math.round((10_000 * sum) / (one.posts.length * other.posts.length)) / 10_000;
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function byFirst({ posts: [a = ""] }: Cluster, { posts: [b = ""] }: Cluster): number {
  return a < b ? -1 : 1;
}
