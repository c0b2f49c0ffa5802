import { z } from "zod";

const text = z.string().catch("");
const ticks = z.array(z.string()).catch([]);

/** What a person typed in the offer form, as it was typed. */
const offerValues = z.object({
  network: text,
  title: text,
  description: text,
  language: z.enum(["nl", "en"]).catch("nl"),
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

/** An empty form for a network. */
export function emptyOfferValues(network: string, language: "nl" | "en"): OfferValues {
  return { ...readOfferValues(new FormData()), network, language };
}
