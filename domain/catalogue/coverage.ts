import { AREAS } from "#domain/place/areas.ts";
import { withNarrower } from "./narrower.ts";
import type { OfferPost } from "./offer.ts";
import type { Row } from "./rows.ts";
import { AUDIENCES } from "./taxonomy.ts";

/** How well a need is met somewhere: by nobody, only by what is for more than that, by one or two networks, or by more. */
export const COVERAGE_LEVELS = ["GAP", "WIDE", "SERVED", "CROWDED"] as const;
export type CoverageLevel = (typeof COVERAGE_LEVELS)[number];

/** What is offered for a need in an area. */
export interface Coverage {
  /** Offers for this area itself, or a part of it: as many as the catalogue lists for it. */
  offers: number;
  /** Whose they are: network ids, ascending. */
  networks: string[];
  /** Offers that reach it too, being for a wider area or audience, or tied to no place or to nobody. */
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

/** Whom the reader asks about: the audiences that she chose with the narrower, and those that hold them. */
export interface Whom {
  meant: readonly string[];
  broader: readonly string[];
}

/** What is offered for a row's needs in a row's areas, and for whom. `db/offer-matrix.ts` counts by the same rule. */
export function coverageOf(
  offers: readonly Pick<OfferPost, "need" | "areas" | "audiences" | "network">[],
  need: Pick<Row, "within">,
  area: Pick<Row, "id" | "within">,
  whom: Whom | null = null,
): Coverage {
  const onNeed = offers.filter((offer) => need.within.includes(offer.need));
  const reach = onNeed.filter((offer) => reaches(offer.areas, [...area.within, ...widerThan(area.id)]));
  const all = whom ? reach.filter(({ audiences }) => reaches(audiences, [...whom.meant, ...whom.broader])) : reach;
  const here = all.filter(
    ({ areas, audiences }) => meets(areas, area.within) && (!whom || meets(audiences, whom.meant)),
  );
  const networks = [...new Set(here.map(({ network }) => network))].sort();
  return { offers: here.length, networks, wide: all.length - here.length };
}

function meets(ids: readonly string[], wanted: readonly (string | null)[]): boolean {
  return ids.some((id) => wanted.includes(id));
}

/** What is tied to nothing is for all. */
function reaches(ids: readonly string[], wanted: readonly (string | null)[]): boolean {
  return ids.length === 0 || meets(ids, wanted);
}

/** The areas from which an offer reaches this one too: those that hold it, and online. */
export function widerThan(id: string | null): string[] {
  const parent = AREAS.find((area) => area.id === id)?.parent ?? null;
  return parent === null ? ["online"].filter((one) => one !== id) : [parent, ...widerThan(parent)];
}

/** The audiences of a choice with the narrower, and those that hold them; null when nothing is chosen. */
export function whomOf(audiences: readonly string[]): Whom | null {
  if (audiences.length === 0) return null;
  const above = (id: string): string[] => {
    const broader = AUDIENCES.find((audience) => audience.id === id)?.broader ?? null;
    return broader === null ? [] : [broader, ...above(broader)];
  };
  return { meant: withNarrower(AUDIENCES, audiences), broader: [...new Set(audiences.flatMap(above))] };
}
