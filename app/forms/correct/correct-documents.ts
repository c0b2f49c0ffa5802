import { gql, type ResultOf } from "#app/gql.ts";

const suggested = gql(`
  fragment Suggested on Suggestion {
    need { id } themes { id } audiences { id } areas { id }
  }
`);

export const answerToCorrect = gql(
  `
  query AnswerToCorrect($id: ID!, $language: Language) {
    flag(id: $id) {
      id
      answers {
        id reason mayCorrect
        posts {
          __typename
          ... on Event {
            id version title online invitationOnly network { id name } audiences { id name(language: $language) }
            suggested { ...Suggested } themes { id name(language: $language) } area { id name(language: $language) }
          }
          ... on Offer {
            id version title network { id name } audiences { id name(language: $language) }
            suggested { ...Suggested } need { id name(language: $language) } areas { id name(language: $language) }
          }
        }
      }
    }
  }
`,
  [suggested],
);
export type AnswerToCorrect = NonNullable<ResultOf<typeof answerToCorrect>["flag"]>["answers"][number];
export type CorrectedPost = AnswerToCorrect["posts"][number];

export const proposeCorrection = gql(`
  mutation ProposeCorrection($answer: ID!, $post: ID!, $version: Int!, $terms: [ID!], $language: Language) {
    proposeCorrection(answer: $answer, post: $post, version: $version, terms: $terms) {
      __typename
      ... on Correction { state post { __typename ... on Event { id } ... on Offer { id } } }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
