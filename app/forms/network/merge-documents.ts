import { gql } from "#app/gql.ts";

export const mergesOfNetwork = gql(`
  query MergesOfNetwork($slug: String!) {
    networks { id name adopted }
    network(slug: $slug) {
      id slug name manageable mayMerge
      merges { id state undoable doneAt leaves { id name } stays { id name } askedFor { id name } }
    }
  }
`);

export const askMerge = gql(`
  mutation AskMerge($network: ID!, $other: ID!, $leaves: Boolean!, $language: Language) {
    result: askMerge(network: $network, other: $other, leaves: $leaves) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const answerMerge = gql(`
  mutation AnswerMerge($id: ID!, $accept: Boolean!, $language: Language) {
    result: answerMerge(id: $id, accept: $accept) {
      __typename
      ... on Merge { stays { slug } }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const undoMerge = gql(`
  mutation UndoMerge($id: ID!, $language: Language) {
    result: undoMerge(id: $id) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
