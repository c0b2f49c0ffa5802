import { OFFER_FORMS } from "#domain/catalogue/offer.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { postLanguageOf } from "#domain/wording/languages.ts";
import { webAddress } from "../web-address.ts";
import type { EditedOffer } from "./offer-documents.ts";
import type { OfferValues } from "./offer-values.server.ts";

/** What a typed offer form asks of the board. */
export function offerInputOf(values: OfferValues) {
  const optional = (text: string) => text.trim() || null;
  return {
    network: values.network,
    title: values.title,
    description: values.description,
    language: values.language,
    need: optional(values.need),
    form: OFFER_FORMS.find((form) => form === values.form) ?? null,
    areas: values.areas,
    audiences: values.audiences,
    valueForms: VALUE_FORMS.filter((form) => values.valueForms.includes(form)),
    price: optional(values.price),
    schedule: optional(values.schedule),
    funder: optional(values.funder),
    url: webAddress(values.url),
  };
}

/** The form as an offer fills it. */
export function valuesOfOffer(offer: EditedOffer): OfferValues {
  return {
    network: offer.network.id,
    title: offer.title,
    description: offer.description,
    language: postLanguageOf(offer.language),
    need: offer.need?.id ?? "",
    form: offer.form ?? "",
    areas: offer.areas.map(({ id }) => id),
    audiences: offer.audiences.map(({ id }) => id),
    valueForms: offer.valueForms,
    price: offer.price ?? "",
    schedule: offer.schedule ?? "",
    funder: offer.funder ?? "",
    url: offer.url ?? "",
    version: String(offer.version),
  };
}
