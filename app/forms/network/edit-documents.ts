import { gql } from "#app/gql.ts";

export const EditedNetwork = gql(`
  fragment EditedNetwork on Network {
    id slug version name purpose forWhom howToJoin url valueForms fundingUntil areas { id name(language: $language) }
  }
`);

export const networkToEdit = gql(
  `query NetworkToEdit($slug: String!, $language: Language) {
    network(slug: $slug) { manageable ...EditedNetwork }
  }`,
  [EditedNetwork],
);

export const changeNetwork = gql(`
  mutation ChangeNetwork($id: ID!, $version: Int!, $input: NetworkInput!, $language: Language) {
    result: changeNetwork(id: $id, version: $version, input: $input) {
      __typename
      ... on Network { slug }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
