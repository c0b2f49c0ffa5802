import { gql } from "#app/gql.ts";

export const invitation = gql(`
  query Invitation($secret: String!) {
    invitation(secret: $secret) { role expiresAt network { id slug name purpose } }
    viewer { person { name email } }
    demonstration { __typename }
  }
`);

export const acceptInvite = gql(`
  mutation AcceptInvite($secret: String!, $language: Language) {
    result: acceptInvite(secret: $secret) {
      __typename
      ... on Network { slug }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const askToJoin = gql(`
  mutation AskToJoin($secret: String!, $name: String!, $email: String!, $language: Language) {
    result: askToJoin(secret: $secret, name: $name, email: $email) {
      __typename
      ... on JoinAsked { email }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
