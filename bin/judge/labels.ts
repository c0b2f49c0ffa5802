import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LearntKind } from "#domain/flag/model.ts";

/** Two posts, in any order. */
export interface Pair {
  a: string;
  b: string;
}

/** A pair with what an author says it is: 0 to 3, or 0 and 1 for same events. */
export interface Graded extends Pair {
  grade: number;
}

interface Labels {
  same: (Pair & { same: boolean })[];
  overlap: (Pair & { matters: number })[];
}

/** The pairs across networks that the author of a folder graded, by kind. */
export function gradesOf(folder: string, networks: ReadonlyMap<string, string>): Record<LearntKind, Graded[]> {
  const { pairs } = labels<{ pairs: (Pair & { label: number })[] }>(folder, "offer-pairs.json", { pairs: [] });
  const { same, overlap } = labels<Labels>(folder, "event-pairs.json", { same: [], overlap: [] });
  const across = <One extends Pair>(all: readonly One[], grade: (one: One) => number) =>
    all
      .filter(({ a, b }) => networks.get(a) !== networks.get(b))
      .map((one) => ({ a: one.a, b: one.b, grade: grade(one) }));
  return {
    DUPLICATE_OFFER: across(pairs, ({ label }) => label),
    SAME_EVENT: across(same, ({ same: one }) => (one ? 1 : 0)),
    OVERLAP: across(overlap, ({ matters }) => matters),
  };
}

/** The network of each post. */
export function networksOf(...posted: (readonly { post: { id: string; network: string } }[])[]): Map<string, string> {
  return new Map(posted.flat().map(({ post }) => [post.id, post.network]));
}

/** One key for a pair, whichever stands first. */
export function keyOf({ a, b }: Pair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function labels<Shape>(folder: string, file: string, none: Shape): Shape {
  const path = join(folder, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Shape) : none;
}
