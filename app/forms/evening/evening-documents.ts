import { gql } from "#app/gql.ts";

export const ClaimEvening = gql(`
  mutation ClaimEvening($input: EveningInput!, $language: Language) {
    result: claimEvening(input: $input) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const ReleaseEvening = gql(`
  mutation ReleaseEvening($id: ID!, $language: Language) {
    result: releaseEvening(id: $id) {
      __typename
      ... on Refusal { message(language: $language) }
    }
  }
`);
