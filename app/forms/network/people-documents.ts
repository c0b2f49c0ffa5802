import { gql } from "#app/gql.ts";

export const peopleOfNetwork = gql(`
  query PeopleOfNetwork($slug: String!) {
    network(slug: $slug) {
      id slug name manageable
      members { id name email role duty }
      invites { id role most used createdAt expiresAt }
    }
  }
`);

export const makeInvite = gql(`
  mutation MakeInvite($network: ID!, $role: Role!, $many: Boolean, $days: Int, $language: Language) {
    result: makeInvite(network: $network, role: $role, many: $many, days: $days) {
      __typename
      ... on InviteMade { address invite { id } }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const revokeInvite = gql(`
  mutation RevokeInvite($id: ID!, $language: Language) {
    result: revokeInvite(id: $id) {
      __typename
      ... on Refusal { message(language: $language) }
    }
  }
`);

export const changeRole = gql(`
  mutation ChangeRole($network: ID!, $person: ID!, $role: Role!, $language: Language) {
    result: changeRole(network: $network, person: $person, role: $role) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const removeMember = gql(`
  mutation RemoveMember($network: ID!, $person: ID!, $language: Language) {
    result: removeMember(network: $network, person: $person) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const handOver = gql(`
  mutation HandOver($network: ID!, $person: ID!, $language: Language) {
    result: handOver(network: $network, person: $person) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const leaveNetwork = gql(`
  mutation LeaveNetwork($network: ID!, $language: Language) {
    result: leaveNetwork(network: $network) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
