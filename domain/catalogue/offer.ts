import type { ValueForm } from "#domain/network/value-form.ts";
import type { Language } from "#domain/wording/languages.ts";

/** So many offers fit beside each other. */
export const MOST_COMPARED = 4;

/** What shape a service has for whoever uses it. */
export const OFFER_FORMS = [
  "ADVICE",
  "TRAINING",
  "PROGRAMME",
  "GROUP",
  "SPACE",
  "DONE_FOR_YOU",
  "LENDING",
  "MATCHING",
  "FUND",
] as const;
export type OfferForm = (typeof OFFER_FORMS)[number];

/** What the matcher reads of an offer: the post as its network wrote it, with the facets that were picked. */
export interface OfferPost {
  id: string;
  network: string;
  title: string;
  description: string;
  language: Language;
  /** A theme id, or null when nobody picked one. */
  need: string | null;
  form: OfferForm | null;
  /** Area ids; empty when nothing was picked. */
  areas: string[];
  /** Audience ids; empty when nothing was picked. */
  audiences: string[];
  valueForms: ValueForm[];
  price: string | null;
  schedule: string | null;
  url: string | null;
  /** It came from a table: its need and form may be what the board made of a network's own words, and not picked. */
  imported?: boolean;
}

/** A service that a network provides. */
export interface Offer extends OfferPost {
  version: number;
  funder: string | null;
  status: "OFFERED" | "WITHDRAWN";
  /** Instant (epoch milliseconds) at which the network last said that this still holds. */
  confirmedAt: number;
  createdAt: number;
}
