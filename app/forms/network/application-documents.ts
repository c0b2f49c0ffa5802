import { gql } from "#app/gql.ts";

export const whoAsks = gql(`
  query WhoAsks($slug: String!) {
    viewer { person { name } applications { id name } }
    network(slug: $slug) { id slug name adopted }
  }
`);

export const askForNetwork = gql(`
  mutation AskForNetwork($input: NetworkInput!, $why: String, $name: String, $email: String, $language: Language) {
    result: askForNetwork(input: $input, why: $why, name: $name, email: $email) {
      __typename
      ... on NetworkAsked { email mailed }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const claimNetwork = gql(`
  mutation ClaimNetwork($network: ID!, $why: String, $name: String, $email: String, $language: Language) {
    result: claimNetwork(network: $network, why: $why, name: $name, email: $email) {
      __typename
      ... on NetworkAsked { email mailed }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const toConfirm = gql(`query ToConfirm($secret: String!) { applicationToConfirm(secret: $secret) }`);

export const confirmApplication = gql(`
  mutation ConfirmApplication($secret: String!) {
    result: confirmApplication(secret: $secret) { __typename }
  }
`);

export const applicationsToDecide = gql(`
  query ApplicationsToDecide($language: Language) {
    waiting: applications(states: [ASKED]) {
      id kind name purpose forWhom howToJoin url areas { id name(language: $language) }
      network { slug name } part { events offers feeds members } why applicant email askedAt
    }
    decided: applications(states: [APPROVED, REFUSED]) { id kind state name network { slug name } applicant decidedAt word }
  }
`);

export const decideApplication = gql(`
  mutation DecideApplication($id: ID!, $approve: Boolean!, $word: String, $language: Language) {
    result: decideApplication(id: $id, approve: $approve, word: $word) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const addNetwork = gql(`
  mutation AddNetwork($input: NetworkInput!, $feed: String, $language: Language) {
    result: addNetwork(input: $input, feed: $feed) {
      __typename
      ... on Network { slug }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
