import { HOME_ZONE, toWall } from "#domain/calendar/zone.ts";
import type { Verdict } from "./answering.ts";
import { bandOf, probabilityOf } from "./evidence.ts";
import type { Evidence, FlagKind } from "./flag.ts";
import type { Grounds } from "./grounds.ts";
import { learntAs, SHIPPED } from "./model.ts";

/** Two posts and what is seen between them; a flag shows one pair, or several as a group. */
export interface Pair extends Evidence {
  /** What makes it the same pair when it is seen again: {@link pairKey}. */
  core: string;
  scope: string;
  /** Ids of the posts; `a` sorts before `b`. */
  a: string;
  b: string;
  /** The probability by the rules as shipped, by which pairs are grouped; `probability` holds what answers taught. */
  likelihood: number;
  grounds: Grounds;
  verdict: Verdict | null;
  /** The flag that shows it; null as long as none does. */
  flag: string | null;
}

/** A pair as the rules see it now, before people's answers are held against it. */
export type Sighting = Omit<Pair, "verdict" | "flag">;

/** A pair's key: a series overlap may shrink to one date and back, and stays the same pair. */
export function pairKey(kind: FlagKind, a: string, b: string): string {
  return `${kind === "SERIES_OVERLAP" ? "OVERLAP" : kind}:${[a, b].sort().join(",")}`;
}

/** The ids of the two posts that a pair's key names. */
export function postsOfKey(core: string): [string, string] {
  const [a = "", b = ""] = core.slice(core.indexOf(":") + 1).split(",");
  return [a, b];
}

/** What the rules said of two posts, as a pair; `grounds` in the order of the ids. */
export function sighting(evidence: Evidence, [one, other]: readonly [string, string], grounds: Grounds): Sighting {
  const [a = "", b = ""] = [one, other].sort();
  const core = pairKey(evidence.kind, a, b);
  const likelihood = probabilityOf(evidence.score, SHIPPED[learntAs(evidence.kind)]);
  return { ...evidence, core, a, b, grounds, scope: scopeOf(evidence), likelihood };
}

/**
 * Whether what is seen of two posts is kept: what is shown, and of what people answered (`answered`: the kinds) also what
 * was learned to be too unsure to show, so that no answer is undone by what others taught.
 */
export function isKept({ kind, band, score }: Evidence, answered: readonly FlagKind[]): boolean {
  if (band !== null) return true;
  const shipped = SHIPPED[learntAs(kind)];
  const known = answered.some((one) => learntAs(one) === learntAs(kind));
  return known && bandOf(probabilityOf(score, shipped), shipped.thresholds) !== null;
}

/** Pairs of one scope may be shown as one: of one kind, and overlaps of single happenings by their local day. */
function scopeOf({ kind, dates: [first] }: Evidence): string {
  if (kind === "SERIES_OVERLAP") return "OVERLAP";
  return kind === "OVERLAP" ? `OVERLAP ${toWall(first ?? 0, HOME_ZONE).slice(0, 10)}` : kind;
}
