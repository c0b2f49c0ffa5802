import { gql, type ResultOf } from "#app/gql.ts";
import { FlagFields } from "#app/parts.server.ts";

const Preview = gql(`
  fragment Preview on ImportCheck {
    kind name product
    table { headless columns { head samples column } }
    lines {
      line outcome title start end allDay status
      recurrenceText(language: $language) message(language: $language) remark(language: $language)
    }
    counts { new changed same refused }
  }
`);
export type Preview = ResultOf<typeof Preview>;

export const checkImport = gql(
  `query CheckImport($network: ID!, $text: String!, $table: TableInput, $language: Language) {
    checkImport(network: $network, text: $text, table: $table) { ...Preview }
  }`,
  [Preview],
);

export const checkFeed = gql(
  `query CheckFeed($network: ID!, $url: String!, $language: Language) {
    result: checkFeed(network: $network, url: $url) {
      __typename
      ... on ImportCheck { ...Preview }
      ... on Refusal { message(language: $language) }
    }
  }`,
  [Preview],
);

const Imported = gql(
  `fragment Imported on Import {
    id kind at undoneAt
    network { id slug name }
    counts { new changed same refused }
    remarks { line title message(language: $language) }
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
  `mutation ImportOffers($network: ID!, $text: String!, $table: TableInput, $language: Language) {
    result: importOffers(network: $network, text: $text, table: $table) {
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

export const followFeed = gql(
  `mutation FollowFeed($network: ID!, $url: String!, $language: Language) {
    result: followFeed(network: $network, url: $url) {
      __typename
      ... on Feed { id name network { id slug name } lastImport { ...Imported } }
      ... on Refusal { message(language: $language) }
    }
  }`,
  [Imported],
);
export type Followed = Extract<ResultOf<typeof followFeed>["result"], { __typename: "Feed" }>;
