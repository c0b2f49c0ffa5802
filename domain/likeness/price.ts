import type { OfferPost } from "#domain/catalogue/offer.ts";

/**
 * What one pays for an offer in euros, as the first amount that is written of it; 0 when it is free of charge, null when
 * nobody said. A deposit comes back and a share of a sum is no price.
 */
export function priceOf({ price, valueForms }: Pick<OfferPost, "price" | "valueForms">): number | null {
  const said = (price ?? "").toLowerCase().replace(DEPOSIT, " ");
  const [amount] = said.match(AMOUNT) ?? [];
  if (amount !== undefined) return Number(amount.replace(THOUSANDS, "").replace(",", "."));
  if (ONLY_FIRST.test(said)) return null;
  if (FREE.test(said)) return 0;
  return valueForms.length > 0 && valueForms.every((form) => WITHOUT_MONEY.has(form)) ? 0 : null;
}

const WITHOUT_MONEY = new Set<string>(["FREE", "VOLUNTEER", "BARTER", "TIME_FOR_TIME"]);
const DEPOSIT = /(borg|deposit|waarborg)\D{0,12}\d+(?:[.,]\d+)?|[€\s]*\d+(?:[.,]\d+)? (?:borg|deposit|waarborg)/g;
const AMOUNT = /\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?(?![\d.,]*\s*%)\b/;
const THOUSANDS = /[.,](?=\d{3}(?!\d))/g;
const ONLY_FIRST = /\b(eerste|first|1e|1st|proef|trial)\b/;
const FREE =
  /\b(gratis|kosteloos|om niet|geen kosten|zonder kosten|niets|free|no (fee|cost|charge)|nothing|complimentary)\b/;
