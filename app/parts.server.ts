import { gql, type ResultOf } from "./gql.ts";

// What the parts of a page need of the graph, and no more: a list pays for each field of each of its lines. Some need
// $language in the documents that use them.

export const EventLineFields = gql(`
  fragment EventLineFields on Event {
    id title language start status holdUntil unconfirmed allDay online valueForms
    hosts { slug name }
    listedBy { slug name }
    place { name }
    area { name }
    flags { band state }
  }
`);
export type EventLineData = ResultOf<typeof EventLineFields>;

export const OfferLineFields = gql(`
  fragment OfferLineFields on Offer {
    id title language form status unconfirmed price schedule valueForms
    network { id slug name }
    need { id name(language: $language) }
    areas { id name(language: $language) }
    flags { id band state }
  }
`);
export type OfferLineData = ResultOf<typeof OfferLineFields>;

export const ReadingFields = gql(`
  fragment ReadingFields on SearchReading {
    corrected { typed found }
    leftOut
  }
`);
export type ReadingData = ResultOf<typeof ReadingFields>;

export const FeedFields = gql(`
  fragment FeedFields on Feed {
    id name address health readAt failingSince nextAt message(language: $language)
    asks missing { id title start }
  }
`);
export type FeedData = ResultOf<typeof FeedFields>;

export const CorrectionFields = gql(`
  fragment CorrectionFields on Correction {
    id state note mayDecide text(language: $language)
    post {
      __typename
      ... on Event { id version network { id name } }
      ... on Offer { id version network { id name } }
    }
  }
`);
export type CorrectionData = ResultOf<typeof CorrectionFields>;

export const HistoryFields = gql(`
  fragment HistoryFields on Change {
    id at via
    verb(language: $language)
    noun(language: $language)
    who(language: $language)
    fields(language: $language) { name before after }
  }
`);
export type ChangeData = ResultOf<typeof HistoryFields>;

export const FlagFields = gql(`
  fragment FlagFields on Flag {
    id kind band state joined score probability dates firstSeen
    waitsFor { id name }
    voices { id answer by }
    proposed { id text(language: $language) mayDecide }
    paidOtherwise { subsidised free { title } paid { id title } }
    reasons { code weight text(language: $language) }
    events { id title start end allDay network { id slug name } }
    offers { id title network { id slug name } }
  }
`);
export type FlagData = ResultOf<typeof FlagFields>;

export const FacetFields = gql(`
  fragment FacetFields on OfferFacets {
    needs { count theme { id name(language: $language) } }
    areas { count area { id name(language: $language) } }
    audiences { count audience { id name(language: $language) } }
    networks { count network { id name } }
    valueForms { count valueForm }
  }
`);
export type FacetData = ResultOf<typeof FacetFields>;
