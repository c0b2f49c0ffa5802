import type { ValueForm } from "#domain/network/value-form.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { OfferForm } from "./offer.ts";

/** What a person or client gives to publish or change an offer. */
export interface OfferInput {
  network: string;
  title: string;
  description: string;
  language: Language;
  need?: string | null | undefined;
  form?: OfferForm | null | undefined;
  areas: string[];
  audiences: string[];
  valueForms: ValueForm[];
  price?: string | null | undefined;
  schedule?: string | null | undefined;
  funder?: string | null | undefined;
  url?: string | null | undefined;
}
