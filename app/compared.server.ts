import { OneCareFields } from "./forms/desk/desk-documents.ts";
import { gql, type ResultOf } from "./gql.ts";
import { CorrectionFields, FlagFields } from "./parts.server.ts";

export const ComparedEventFields = gql(`
  fragment ComparedEventFields on Event {
    id title description language start end allDay status online invitationOnly price valueForms expectedAttendance
    recurrenceText(language: $language)
    network { id slug name }
    place { name }
    area { name(language: $language) }
    themes { name(language: $language) }
    audiences { name(language: $language) }
  }
`);
export type ComparedEvent = ResultOf<typeof ComparedEventFields>;

export const ComparedOfferFields = gql(`
  fragment ComparedOfferFields on Offer {
    id title description language form valueForms price schedule createdAt confirmedAt
    network { id slug name }
    need { name(language: $language) }
    areas { name(language: $language) }
    audiences { name(language: $language) }
  }
`);
export type ComparedOffer = ResultOf<typeof ComparedOfferFields>;

/** One flag with everything that one needs to decide about it. */
export const OneFlag = gql(
  `
  query OneFlag($id: ID!, $language: Language) {
    flag(id: $id) {
      ...FlagFields
      mayAnswer
      ...OneCareFields
      alignment { id state }
      answers {
        id answer reason note by at rewordedAt mayReword mayCorrect
        taught { id text(language: $language) }
        corrections { ...CorrectionFields }
      }
      pairs {
        band probability score verdict
        reasons { code weight text(language: $language) }
        changed { text(language: $language) }
        events { id title network { id name } }
        offers { id title network { id name } }
      }
      events { ...ComparedEventFields }
      offers { ...ComparedOfferFields }
    }
    formerFlag(id: $id) {
      __typename
      ... on Event { id title network { id name } }
      ... on Offer { id title network { id name } }
    }
  }
`,
  [FlagFields, OneCareFields, CorrectionFields, ComparedEventFields, ComparedOfferFields],
);

export const WhoSpoke = gql(`query WhoSpoke($id: ID!) { flag(id: $id) { answers { mayReword } } }`);

export const AnswerFlag = gql(`
  mutation AnswerFlag($id: ID!, $between: [ID!], $answer: FlagAnswer!, $reason: AnswerReason, $note: String, $language: Language) {
    answerFlag(id: $id, between: $between, answer: $answer, reason: $reason, note: $note) {
      __typename
      ... on Flag { id answers { id mayCorrect } }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const RewordAnswer = gql(`
  mutation RewordAnswer($id: ID!, $note: String, $language: Language) {
    result: rewordAnswer(id: $id, note: $note) {
      __typename
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
