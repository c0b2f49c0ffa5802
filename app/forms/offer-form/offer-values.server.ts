import { z } from "zod";
import { POST_LANGUAGES, type PostLanguage } from "#domain/wording/languages.ts";
import { prefill } from "../prefill.ts";

const text = z.string().catch("");
const ticks = z.array(z.string()).catch([]);

/** What a person typed in the offer form, as it was typed. */
const offerValues = z.object({
  network: text,
  title: text,
  description: text,
  language: z.enum(POST_LANGUAGES).catch(POST_LANGUAGES[0]),
  need: text,
  form: text,
  areas: ticks,
  audiences: ticks,
  valueForms: ticks,
  price: text,
  schedule: text,
  funder: text,
  url: text,
  version: text,
});
export type OfferValues = z.infer<typeof offerValues>;

const LISTS = new Set(["areas", "audiences", "valueForms"]);

/** Reads a posted offer form; what is missing or makes no sense reads as empty. */
export function readOfferValues(form: FormData): OfferValues {
  const names = Object.keys(offerValues.shape);
  return offerValues.parse(
    Object.fromEntries(names.map((name) => [name, LISTS.has(name) ? form.getAll(name) : (form.get(name) ?? "")])),
  );
}

/** What another page may fill in of a new offer, such as the gap that it is to close. */
const FILLED_IN = ["need", "areas", "audiences"];

/** A form for a network, empty but for what its address fills in. */
export function newOfferValues(network: string, language: PostLanguage, params: URLSearchParams): OfferValues {
  return readOfferValues(prefill(params, FILLED_IN, { network, language }));
}
