import type { Offer } from "#domain/catalogue/offer.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { writeTable } from "#domain/csv.ts";
import type { Network } from "#domain/network/network.ts";
import { AREAS } from "#domain/place/areas.ts";
import { type Language, type Named, nameIn } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { OfferColumn } from "./offer-words.ts";

const ORDER: OfferColumn[] = [
  "id",
  "title",
  "description",
  "need",
  "form",
  "audiences",
  "areas",
  "valueForms",
  "price",
  "schedule",
  "funder",
  "url",
  "language",
];

/**
 * Offers as a table for a spreadsheet, in one language, with names of columns and words in them that `readOfferTable`
 * knows again. What a spreadsheet would run as a formula is disarmed by a mark before it.
 */
export function writeOfferTable(
  offers: readonly Offer[],
  networks: ReadonlyMap<string, Network>,
  language: Language,
): string {
  const head = [...ORDER.map((column) => say(language, `csv.${column}`)), say(language, "csv.network")];
  const rows = offers.map((offer) => [...cellsOf(offer, language), networks.get(offer.network)?.name ?? ""]);
  return writeTable([head, ...rows]);
}

function cellsOf(offer: Offer, language: Language): string[] {
  const cells: Record<OfferColumn, string> = {
    id: offer.id,
    title: offer.title,
    description: offer.description,
    need: labels(THEMES, offer.need === null ? [] : [offer.need], language),
    form: offer.form === null ? "" : say(language, `offerForm.${offer.form}`),
    audiences: labels(AUDIENCES, offer.audiences, language),
    areas: labels(AREAS, offer.areas, language),
    valueForms: offer.valueForms.map((form) => say(language, `valueForm.${form}`)).join(", "),
    price: offer.price ?? "",
    schedule: offer.schedule ?? "",
    funder: offer.funder ?? "",
    url: offer.url ?? "",
    language: offer.language,
  };
  return ORDER.map((column) => cells[column]);
}

type Term = { id: string } & Named;

/** Labels in one cell; a comma within a label would make two of it. */
function labels(terms: readonly Term[], ids: readonly string[], language: Language): string {
  const named = terms.filter(({ id }) => ids.includes(id));
  return named.map((term) => nameIn(language, term).replace(/[,;|/]/g, "")).join(", ");
}
