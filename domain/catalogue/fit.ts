import { nearness } from "#domain/place/area.ts";
import { isUnconfirmed } from "./freshness.ts";
import { withNarrower } from "./narrower.ts";
import type { Offer } from "./offer.ts";
import { AUDIENCES, broadTheme, OPEN_AUDIENCES } from "./taxonomy.ts";

/** What somebody says of herself who looks for help; null where she leaves it open. */
export interface Situation {
  /** A theme id. */
  need: string | null;
  /** An area id. */
  area: string | null;
  /** An audience id. */
  audience: string | null;
}

/** Why an offer fits, in the order in which it counts. */
export const FIT_REASONS = ["SAME_NEED", "NEAR_NEED", "FOR_YOU", "FOR_ALL", "IN_AREA", "CLOSE_BY", "ONLINE"] as const;
export type FitReason = (typeof FIT_REASONS)[number];

/** An offer that fits, and why. */
export interface Fitting {
  offer: Offer;
  reasons: FitReason[];
}

const WORTH: Record<FitReason, number> = {
  ...{ SAME_NEED: 8, NEAR_NEED: 4 },
  ...{ FOR_YOU: 3, FOR_ALL: 1 },
  ...{ IN_AREA: 2, CLOSE_BY: 1, ONLINE: 1 },
};
/** What nobody confirmed for long may not be there any more. */
const STALE = -3;
const MOST = 3;
const MOST_NETWORKS = 2;

/**
 * The offers that fit, the best first, at `now` (epoch milliseconds): by what one needs first, then for whom it is, then
 * where. What is for others, elsewhere or about something else is not among them.
 */
export function fittingOf(offers: readonly Offer[], asked: Situation, now: number): Fitting[] {
  const fitting = offers.flatMap((offer) => {
    const reasons = reasonsFor(offer, asked);
    const stale = isUnconfirmed(offer, now) ? STALE : 0;
    return reasons === null ? [] : [{ offer, reasons, worth: worthOf(reasons) + stale }];
  });
  return fitting
    .sort((a, b) => b.worth - a.worth || b.offer.confirmedAt - a.offer.confirmedAt || inOrder(a, b))
    .map(({ offer, reasons }) => ({ offer, reasons }));
}

/** The two or three that fit best, each of another network. */
export function bestOf(fitting: readonly Fitting[]): Fitting[] {
  const networks = new Set<string>();
  return fitting.filter(({ offer }) => !networks.has(offer.network) && networks.add(offer.network)).slice(0, MOST);
}

/** The networks with most that fits, and how much that is. */
export function networksOf(fitting: readonly Fitting[]): { network: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { offer } of fitting) counts.set(offer.network, (counts.get(offer.network) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, MOST_NETWORKS).map(([network, count]) => ({ network, count }));
}

function inOrder(a: Fitting, b: Fitting): number {
  return a.offer.id < b.offer.id ? -1 : 1;
}

function worthOf(reasons: readonly FitReason[]): number {
  return reasons.reduce((sum, reason) => sum + WORTH[reason], 0);
}

/** Why an offer fits; null when it does not. */
function reasonsFor(offer: Offer, { need, area, audience }: Situation): FitReason[] | null {
  const parts = [
    need === null ? NOTHING : needFit(offer.need, need),
    audience === null ? NOTHING : audienceFit(offer.audiences, audience),
    area === null ? NOTHING : areaFit(offer.areas, area),
  ];
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

const NOTHING: FitReason[] = [];

function needFit(offered: string | null, asked: string): FitReason[] | null {
  if (offered === null) return null;
  if (offered === asked || broadTheme(offered) === asked) return ["SAME_NEED"];
  return broadTheme(offered) === broadTheme(asked) ? ["NEAR_NEED"] : null;
}

/** What is for entrepreneurs in general is for all; who is broader includes everybody of the narrower. */
function audienceFit(offered: readonly string[], asked: string): FitReason[] | null {
  if (offered.includes(asked)) return ["FOR_YOU"];
  if (offered.every((audience) => OPEN_AUDIENCES.has(audience))) return ["FOR_ALL"];
  return withNarrower(AUDIENCES, offered).includes(asked) ? ["FOR_ALL"] : null;
}

/** The audiences of which one is enough for an offer to be for somebody: hers, and the broader that include her. */
export function audiencesAround(asked: string): string[] {
  return AUDIENCES.map(({ id }) => id).filter((id) => withNarrower(AUDIENCES, [id]).includes(asked));
}

function areaFit(offered: readonly string[], asked: string): FitReason[] | null {
  if (offered.includes(asked)) return ["IN_AREA"];
  const near = nearness({ areas: offered, online: false }, { areas: [asked], online: false });
  if (near === "ONLINE") return ["ONLINE"];
  if (near === "UNKNOWN") return NOTHING;
  return near === "NEAR" || near === "SAME_AREA" ? ["CLOSE_BY"] : null;
}
