import { HOME_ZONE, toWall } from "#domain/calendar/zone.ts";
import { isTalkedOf, parts, stateOf, type Talk } from "./answering.ts";
import type { Flag } from "./flag.ts";
import type { Pair } from "./pair.ts";

/** What a flag says that shows these pairs; its posts, id and instants are the board's to add. */
export type Card = Pick<Flag, "kind" | "band" | "score" | "probability" | "state" | "joined" | "reasons" | "dates">;

/** The listing under which each post is shown, itself or another. */
export type Listings = ReadonlyMap<string, string>;

/**
 * One card for pairs that belong together. The pair that leads is the likeliest of those that wait for an answer;
 * `listings` of posts that seem one event say which of them are shown as one, `talk` what networks do about it together.
 */
export function cardOf(pairs: readonly Pair[], listings: Listings = new Map(), talk: Talk | null = null): Card {
  const shown = (post: string) => listings.get(post) ?? post;
  const apart = pairs.filter(({ a, b }) => shown(a) !== shown(b));
  const open = apart.filter(({ verdict }) => verdict !== "SAME" && !parts(verdict));
  const lead = leading(open) ?? leading(pairs);
  if (!lead) throw new Error("A card shows at least one pair.");
  const { kind, score, probability, reasons } = lead;
  // What people answered stays to be seen, also where the board became too unsure to show it.
  const band = lead.band ?? "NOTE";
  const dates = daysOf(pairs.flatMap((pair) => pair.dates));
  // What is one listing already by way of others waits for nobody.
  const telling = pairs.filter((pair) => pair.verdict !== null || open.includes(pair) || isTalkedOf(pair, talk));
  const state = stateOf(telling, talk);
  return { kind, band, score, probability, reasons, dates, state, joined: apart.length === 0 };
}

/** The first start of each local day: an evening on which three begin one after another is one evening. */
function daysOf(starts: readonly number[]): number[] {
  const days = new Map<string, number>();
  for (const start of [...starts].sort((x, y) => y - x)) days.set(toWall(start, HOME_ZONE).slice(0, 10), start);
  return [...days.values()].sort((x, y) => x - y);
}

function leading(pairs: readonly Pair[]): Pair | undefined {
  return [...pairs].sort((x, y) => y.probability - x.probability || y.score - x.score || (x.core < y.core ? -1 : 1))[0];
}
