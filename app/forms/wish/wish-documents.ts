import { gql } from "#app/gql.ts";

export const declareWish = gql(`
  mutation DeclareWish($network: ID!, $other: ID!, $reason: String, $language: Language) {
    result: declareWish(network: $network, other: $other, reason: $reason) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const withdrawWish = gql(`
  mutation WithdrawWish($network: ID!, $other: ID!) {
    result: withdrawWish(network: $network, other: $other) { __typename }
  }
`);
