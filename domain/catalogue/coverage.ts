import { AREAS } from "#domain/place/areas.ts";
import type { OfferPost } from "./offer.ts";
import type { Row } from "./rows.ts";

/** How well a need is met somewhere: by nobody, only from a wider area, by one or two networks there, or by more. */
export const COVERAGE_LEVELS = ["GAP", "WIDE", "SERVED", "CROWDED"] as const;
export type CoverageLevel = (typeof COVERAGE_LEVELS)[number];

/** What is offered for a need in an area. */
export interface Coverage {
  /** Offers for this area itself, or a part of it: as many as the catalogue lists for it. */
  offers: number;
  /** Whose they are: network ids, ascending. */
  networks: string[];
  /** Offers that reach it from a wider area, or are tied to no place. */
  wide: number;
}

/** From so many networks on one need in one area is crowded: they take each other's people. */
const CROWDED = 3;

/** How well a need is met, in words. */
export function coverageLevel({ offers, networks, wide }: Coverage): CoverageLevel {
  if (networks.length >= CROWDED) return "CROWDED";
  if (offers > 0) return "SERVED";
  return wide > 0 ? "WIDE" : "GAP";
}

/** What is offered for a row's needs in a row's areas. `db/offer-matrix.ts` counts by the same rule. */
export function coverageOf(
  offers: readonly Pick<OfferPost, "need" | "areas" | "network">[],
  need: Pick<Row, "within">,
  area: Pick<Row, "id" | "within">,
): Coverage {
  const meant = offers.filter((offer) => need.within.includes(offer.need));
  const here = meant.filter(({ areas }) => areas.some((one) => area.within.includes(one)));
  const wider = widerThan(area.id);
  const wide = meant.filter(
    (offer) => !here.includes(offer) && (offer.areas.length === 0 || offer.areas.some((one) => wider.includes(one))),
  );
  return { offers: here.length, networks: [...new Set(here.map(({ network }) => network))].sort(), wide: wide.length };
}

/** The areas from which an offer reaches this one too: those that hold it, and online. */
export function widerThan(id: string | null): string[] {
  const parent = AREAS.find((area) => area.id === id)?.parent ?? null;
  return parent === null ? ["online"].filter((one) => one !== id) : [parent, ...widerThan(parent)];
}
