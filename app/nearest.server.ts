import { gql, type ResultOf } from "./gql.ts";
import { EventLineFields, OfferLineFields } from "./parts.server.ts";

// What there is for somebody who asked for too much; asked for only when a list is empty.

export const NearestOffers = gql(
  `
  query NearestOffers($filter: OfferFilter, $search: String, $language: Language) {
    nearestOffers(filter: $filter, search: $search) {
      search without totalCount
      offers { ...OfferLineFields }
    }
  }
`,
  [OfferLineFields],
);
export type NearOffersData = ResultOf<typeof NearestOffers>["nearestOffers"][number];

export const NearestAgenda = gql(
  `
  query NearestAgenda($from: DateTime!, $to: DateTime!, $filter: AgendaFilter) {
    nearestAgenda(from: $from, to: $to, filter: $filter) {
      search without
      happenings { start end event { ...EventLineFields } }
    }
  }
`,
  [EventLineFields],
);
export type NearAgendaData = ResultOf<typeof NearestAgenda>["nearestAgenda"][number];
