import { newId } from "#db/id.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { offerFaults } from "#domain/catalogue/offer-faults.ts";
import type { OfferInput } from "#domain/catalogue/offer-input.ts";
import { Invalid } from "#domain/refusal.ts";
import { written } from "#domain/written.ts";

/** A new offer from what was given, its first version. Throws Invalid with every fault at its field. */
export function draftOffer(input: OfferInput, now: number): Offer {
  const faults = offerFaults(input);
  if (faults.length > 0) throw new Invalid(faults);
  return { ...fieldsOf(input), id: newId(), version: 1, status: "OFFERED", confirmedAt: now, createdAt: now };
}

/** The offer with what was given in place of what it said; saying it anew confirms it. Throws Invalid. */
export function redraftOffer(before: Offer, input: OfferInput, now: number): Offer {
  const faults = offerFaults(input);
  if (faults.length > 0) throw new Invalid(faults);
  return { ...before, ...fieldsOf(input), network: before.network, version: before.version + 1, confirmedAt: now };
}

function fieldsOf(input: OfferInput) {
  return {
    network: input.network,
    title: input.title.trim(),
    description: input.description.trim(),
    language: input.language,
    need: input.need ?? null,
    form: input.form ?? null,
    areas: [...new Set(input.areas)].sort(),
    audiences: [...new Set(input.audiences)].sort(),
    valueForms: input.valueForms,
    price: written(input.price),
    schedule: written(input.schedule),
    funder: written(input.funder),
    url: written(input.url),
  };
}
