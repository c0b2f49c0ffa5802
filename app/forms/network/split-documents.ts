import { gql } from "#app/gql.ts";

export const networkToSplit = gql(`
  query NetworkToSplit($slug: String!) {
    network(slug: $slug) {
      id slug name manageable
      ownEvents { id title start }
      ownOffers { id title }
      feeds { id name address }
      members { id name role }
    }
  }
`);

export const askForSplit = gql(`
  mutation AskForSplit($network: ID!, $input: NetworkInput!, $part: PartInput!, $why: String, $language: Language) {
    result: askForSplit(network: $network, input: $input, part: $part, why: $why) {
      __typename
      ... on Application { email }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
