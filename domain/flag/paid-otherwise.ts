import type { OfferPost } from "#domain/catalogue/offer.ts";
import type { Pair } from "./pair.ts";

type Repaid = Pick<OfferPost, "id" | "valueForms" | "price">;

/** Offers that are much alike, the ones free of charge for who comes, the others somebody's trade. */
export interface PaidOtherwise {
  free: string[];
  paid: string[];
  /** Whether any of the free ones is subsidised. */
  subsidised: boolean;
}

/**
 * Which offers of a flag are free beside what somebody is paid for, or null. No evidence for or against anything: two
 * services may well be one and still be repaid otherwise. Pairs that matter little, or are told apart, are not marked.
 */
export function paidOtherwise(pairs: readonly Pair[], offers: readonly Repaid[]): PaidOtherwise | null {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const [free, paid] = [new Set<string>(), new Set<string>()];
  for (const pair of pairs) {
    if (pair.kind !== "DUPLICATE_OFFER" || !isMarked(pair)) continue;
    const both = [pair.a, pair.b].flatMap((id) => byId.get(id) ?? []);
    const [without, trade] = [both.find(isFree), both.find(isPaid)];
    if (!without || !trade) continue;
    free.add(without.id);
    paid.add(trade.id);
  }
  if (free.size === 0) return null;
  const subsidised = [...free].some((id) => byId.get(id)?.valueForms.includes("SUBSIDISED"));
  return { free: [...free].sort(), paid: [...paid].sort(), subsidised };
}

function isMarked({ band, verdict }: Pair): boolean {
  return (band === "CLASH" || band === "ATTENTION") && verdict !== "DIFFERENT";
}

function isFree({ valueForms }: Repaid): boolean {
  return valueForms.includes("FREE") || valueForms.includes("SUBSIDISED");
}

/** A price says so as well as a form does: "€ 150", but not "€ 0" or "gratis". */
function isPaid(offer: Repaid): boolean {
  return (offer.valueForms.includes("PAID") || /[1-9]/.test(offer.price ?? "")) && !isFree(offer);
}
