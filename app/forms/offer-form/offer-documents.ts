import { gql, type ResultOf } from "#app/gql.ts";

export const editedOffer = gql(`
  fragment EditedOffer on Offer {
    id version title description language form status valueForms price schedule funder url
    network { id name }
    need { id name } areas { id name } audiences { id name }
  }
`);
export type EditedOffer = ResultOf<typeof editedOffer>;

export const offerToEdit = gql(`query OfferToEdit($id: ID!) { offer(id: $id) { ...EditedOffer } }`, [editedOffer]);

export const publishOffer = gql(`
  mutation PublishOffer($input: OfferInput!, $language: Language) {
    publishOffer(input: $input) {
      __typename
      ... on Offer { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const changeOffer = gql(
  `mutation ChangeOffer($id: ID!, $version: Int!, $input: OfferInput!, $language: Language) {
    changeOffer(id: $id, version: $version, input: $input) {
      __typename
      ... on Offer { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
      ... on ChangedMeanwhile { current { __typename ... on Offer { ...EditedOffer } } }
    }
  }`,
  [editedOffer],
);

export const withdrawOffer = gql(`
  mutation WithdrawOffer($id: ID!, $version: Int!, $language: Language) {
    withdrawOffer(id: $id, version: $version) {
      __typename
      ... on Offer { id }
      ... on Refusal { message(language: $language) }
    }
  }
`);

export const undoOffer = gql(`
  mutation UndoOffer($id: ID!, $version: Int!) {
    undoOffer(id: $id, version: $version) {
      __typename
      ... on Offer { id }
    }
  }
`);

export const confirmOffer = gql(`
  mutation ConfirmOffer($id: ID!) {
    confirmOffer(id: $id) { __typename }
  }
`);

export const checkOffer = gql(`
  query CheckOffer($input: OfferInput!, $ignore: ID, $language: Language) {
    checkOffer(input: $input, ignore: $ignore) {
      flags {
        id kind band
        reasons { code text(language: $language) weight }
        offers { id title network { name } }
      }
      faults { field message(language: $language) }
      suggested {
        need { id name(language: $language) }
        form
        audiences { id name(language: $language) }
        areas { id name(language: $language) }
      }
    }
  }
`);
