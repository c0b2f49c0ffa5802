import type { search as nl } from "../nl/search.ts";

export const search: Record<keyof typeof nl, string> = {
  "search.corrected": "You searched for ‘{typed}’. This is what we found for ‘{found}’.",
  "search.correctedNone": "We found nothing here for ‘{typed}’, and nothing for ‘{found}’ either.",
  "search.leftOut": "That is a lot of words. We did not look at these: {words}.",
  "search.nearest": "This comes closest",
  "search.withWords": "Just ‘{words}’",
  "search.allDays": "On all days",
  "search.without": "Without your choice of {part}",
  "search.inAgenda": "Search for this in the agenda",
  "search.inOffers": "Search for this in the offers",
  "filterPart.NEEDS": "‘help with’",
  "filterPart.THEMES": "theme",
  "filterPart.AREAS": "area",
  "filterPart.AUDIENCES": "‘for whom’",
  "filterPart.NETWORKS": "network",
  "filterPart.VALUE_FORMS": "form of value",
  "filterPart.LANGUAGE": "language",
  "filterPart.ONLINE": "online",
  "filterPart.DAY_PARTS": "time of day",
  "search.moreThan": "More than {count, number} offers",
};
