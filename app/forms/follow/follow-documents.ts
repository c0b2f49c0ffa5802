import { gql } from "#app/gql.ts";

export const makeFollow = gql(`
  mutation MakeFollow($filter: AgendaFilter!, $email: String, $language: Language!) {
    result: makeFollow(filter: $filter, language: $language, email: $email) {
      __typename
      ... on Follow { page }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const changeFollow = gql(`
  mutation ChangeFollow($secret: String!, $filter: AgendaFilter!, $language: Language!) {
    result: changeFollow(secret: $secret, filter: $filter, language: $language) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const dropFollow = gql(`
  mutation DropFollow($secret: String!) {
    result: dropFollow(secret: $secret) { __typename ... on FollowDropped { query } }
  }
`);

export const askFollowMail = gql(`
  mutation AskFollowMail($secret: String!, $email: String!, $language: Language) {
    result: askFollowMail(secret: $secret, email: $email) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const endFollowMail = gql(`
  mutation EndFollowMail($key: String!) { result: endFollowMail(key: $key) { __typename } }
`);

export const followShown = gql(`
  query FollowShown($secret: String!, $language: Language) {
    follow(secret: $secret) {
      name(language: $language) query language page calendar
      mail { address confirmed until }
    }
  }
`);
