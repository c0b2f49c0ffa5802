import type { OfferForm } from "#domain/catalogue/offer.ts";
import type { ValueForm } from "#domain/network/value-form.ts";

/** Columns of an offer table by the names that people give them, in plain letters. */
export const COLUMNS = {
  id: ["id", "nummer", "nr", "code", "kenmerk"],
  title: ["titel", "title", "naam", "name", "aanbod", "dienst", "offer", "service"],
  description: ["omschrijving", "beschrijving", "description", "toelichting", "tekst", "uitleg", "details"],
  need: ["thema", "behoefte", "need", "theme", "onderwerp", "topic", "hulpvraag"],
  form: ["vorm", "form", "soort", "type"],
  audiences: ["doelgroep", "doelgroepen", "audience", "audiences", "voor wie", "for whom"],
  areas: [
    "gebied",
    "gebieden",
    "wijk",
    "wijken",
    "buurt",
    "area",
    "areas",
    "neighbourhood",
    "neighborhood",
    "district",
  ],
  valueForms: ["waardevorm", "waardevormen", "waarde", "value", "value form", "value forms", "kosten"],
  price: ["prijs", "price", "tarief", "bedrag", "costs", "fee"],
  schedule: ["wanneer", "schedule", "when", "tijden", "rooster", "dagen en tijden", "moment"],
  funder: ["financier", "funder", "subsidie van", "subsidieverstrekker", "funded by"],
  url: ["link", "url", "website", "webadres", "web", "pagina"],
  language: ["taal", "language", "lang"],
} as const;
export type OfferColumn = keyof typeof COLUMNS;

/** Words for value forms, in plain letters; the longest that fits wins. */
export const VALUE_WORDS: Record<string, ValueForm> = {
  gratis: "FREE",
  kosteloos: "FREE",
  "geen kosten": "FREE",
  free: "FREE",
  "free of charge": "FREE",
  betaald: "PAID",
  "tegen betaling": "PAID",
  paid: "PAID",
  gesubsidieerd: "SUBSIDISED",
  "met subsidie": "SUBSIDISED",
  subsidised: "SUBSIDISED",
  subsidized: "SUBSIDISED",
  "uur voor uur": "TIME_FOR_TIME",
  "tijd voor tijd": "TIME_FOR_TIME",
  "hour for hour": "TIME_FOR_TIME",
  "time for time": "TIME_FOR_TIME",
  timebank: "TIME_FOR_TIME",
  vrijwillig: "VOLUNTEER",
  vrijwilligers: "VOLUNTEER",
  vrijwilligerswerk: "VOLUNTEER",
  volunteer: "VOLUNTEER",
  volunteers: "VOLUNTEER",
  volunteering: "VOLUNTEER",
  voluntary: "VOLUNTEER",
  ruil: "BARTER",
  ruilen: "BARTER",
  barter: "BARTER",
  swap: "BARTER",
  gedeeld: "SHARED",
  "samen delen": "SHARED",
  "kosten delen": "SHARED",
  shared: "SHARED",
};

/** Words for the form of an offer, in plain letters. */
export const FORM_WORDS: Record<string, OfferForm> = {
  advies: "ADVICE",
  adviesgesprek: "ADVICE",
  spreekuur: "ADVICE",
  inloop: "ADVICE",
  inloopspreekuur: "ADVICE",
  coaching: "ADVICE",
  advice: "ADVICE",
  consultation: "ADVICE",
  training: "TRAINING",
  cursus: "TRAINING",
  workshop: "TRAINING",
  course: "TRAINING",
  programma: "PROGRAMME",
  traject: "PROGRAMME",
  programme: "PROGRAMME",
  program: "PROGRAMME",
  groep: "GROUP",
  intervisie: "GROUP",
  netwerkgroep: "GROUP",
  group: "GROUP",
  ruimte: "SPACE",
  werkplek: "SPACE",
  werkruimte: "SPACE",
  zaal: "SPACE",
  space: "SPACE",
  workspace: "SPACE",
  "uit handen": "DONE_FOR_YOU",
  "wij doen het": "DONE_FOR_YOU",
  uitvoering: "DONE_FOR_YOU",
  "done for you": "DONE_FOR_YOU",
  lenen: "LENDING",
  uitleen: "LENDING",
  lending: "LENDING",
  library: "LENDING",
  matching: "MATCHING",
  koppelen: "MATCHING",
  bemiddeling: "MATCHING",
  mentor: "MATCHING",
  fonds: "FUND",
  lening: "FUND",
  krediet: "FUND",
  fund: "FUND",
  loan: "FUND",
};

/** A text as the tables above spell it: lower case, no accents, words with single spaces. */
export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
