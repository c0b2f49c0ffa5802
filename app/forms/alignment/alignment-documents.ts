import { ComparedEventFields, ComparedOfferFields } from "#app/compared.server.ts";
import { gql, type ResultOf } from "#app/gql.ts";
import { HistoryFields } from "#app/parts.server.ts";

export const OneAlignment = gql(
  `
  query OneAlignment($id: ID!, $language: Language) {
    alignment(id: $id) {
      id mark state openedBy openedAt deadline agreedAt kinds
      obstacles { kind text(language: $language) }
      movable { id }
      breach {
        at via who(language: $language)
        steps { text(language: $language) changes(language: $language) { name before after } }
      }
      parties { network { id slug name } heardAt viewerSigns }
      flags { id kind band reasons { code text(language: $language) weight } }
      events { ...ComparedEventFields recurrence url flags { id } next(first: 12) { start end } }
      offers { ...ComparedOfferFields }
      proposals {
        id kind state by at note chosen doneAt undoes counter
        asked {
          post happening stays words register
          moments { start end }
          parts { post audiences areas }
        }
        ways { steps { text(language: $language) changes(language: $language) { name before after } } }
        signatures { network { id name } signed note at }
      }
      messages { id by text at }
      history(first: 20) { ...HistoryFields }
    }
  }
`,
  [ComparedEventFields, ComparedOfferFields, HistoryFields],
);
export type AlignmentData = NonNullable<ResultOf<typeof OneAlignment>["alignment"]>;
export type ProposalData = AlignmentData["proposals"][number];
export type WayData = ProposalData["ways"][number];

export const CheckProposal = gql(`
  query CheckProposal($alignment: ID!, $proposal: ProposalInput!, $language: Language) {
    checkProposal(alignment: $alignment, proposal: $proposal) {
      ways { steps { text(language: $language) changes(language: $language) { name before after } } }
      faults { field message(language: $language) }
    }
  }
`);

export const Moments = gql(`
  query Moments($id: ID!, $event: ID!, $happening: DateTime, $language: Language) {
    alignment(id: $id) {
      id
      moments(event: $event, happening: $happening) { start end label reasons { code text(language: $language) } }
    }
  }
`);

export const OpenAlignment = gql(`
  mutation OpenAlignment($flags: [ID!]!, $language: Language) {
    result: openAlignment(flags: $flags) {
      __typename
      ... on Alignment { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const Propose = gql(`
  mutation Propose($alignment: ID!, $proposal: ProposalInput!, $language: Language) {
    result: propose(alignment: $alignment, proposal: $proposal) {
      __typename
      ... on Alignment { id proposals { id state kind } }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const Sign = gql(`
  mutation Sign($proposal: ID!, $way: Int, $language: Language) {
    result: sign(proposal: $proposal, way: $way) {
      __typename
      ... on Alignment { id proposals { id state kind } }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const Decline = gql(`
  mutation Decline($proposal: ID!, $note: String, $language: Language) {
    result: decline(proposal: $proposal, note: $note) {
      __typename
      ... on Alignment { id state }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const AddMessage = gql(`
  mutation AddMessage($alignment: ID!, $text: String!, $language: Language) {
    result: addMessage(alignment: $alignment, text: $text) {
      __typename
      ... on Alignment { id state }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const CloseAlignment = gql(`
  mutation CloseAlignment($id: ID!, $language: Language) {
    result: closeAlignment(id: $id) {
      __typename
      ... on Alignment { id state }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
