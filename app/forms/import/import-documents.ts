import { gql, type ResultOf } from "#app/gql.ts";
import { FlagFields } from "#app/parts.server.ts";

export const checkImport = gql(`
  query CheckImport($network: ID!, $text: String!, $language: Language) {
    checkImport(network: $network, text: $text) {
      kind name product
      lines {
        line outcome title start end allDay status
        recurrenceText(language: $language) message(language: $language)
      }
      counts { new changed same refused }
    }
  }
`);
export type Preview = ResultOf<typeof checkImport>["checkImport"];

const Imported = gql(
  `fragment Imported on Import {
    id kind at undoneAt
    network { id slug name }
    counts { new changed same refused }
    flags(first: 5) { ...FlagFields }
  }`,
  [FlagFields],
);
export type Imported = ResultOf<typeof Imported>;

export const importCalendar = gql(
  `mutation ImportCalendar($network: ID!, $text: String!, $language: Language) {
    result: importCalendar(network: $network, text: $text) {
      __typename
      ... on Import { ...Imported }
      ... on Refusal { message(language: $language) }
    }
  }`,
  [Imported],
);

export const importOffers = gql(
  `mutation ImportOffers($network: ID!, $text: String!, $language: Language) {
    result: importOffers(network: $network, text: $text) {
      __typename
      ... on Import { ...Imported }
      ... on Refusal { message(language: $language) }
    }
  }`,
  [Imported],
);

export const undoImport = gql(
  `mutation UndoImport($id: ID!, $language: Language) {
    result: undoImport(id: $id) {
      __typename
      ... on Import { ...Imported }
      ... on Refusal { message(language: $language) }
    }
  }`,
  [Imported],
);
