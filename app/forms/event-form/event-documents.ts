import { gql, type ResultOf } from "#app/gql.ts";

export const editedEvent = gql(`
  fragment EditedEvent on Event {
    id version title description language start end timeZone allDay recurrence status holdUntil online invitationOnly
    valueForms price expectedAttendance funder url imported replaces rule
    network { id name } hosts { id name } hostings { state network { id name } }
    place { name } area { id name } themes { id name } audiences { id name }
  }
`);
export type EditedEvent = ResultOf<typeof editedEvent>;

export const eventToEdit = gql(
  `query EventToEdit($id: ID!, $at: DateTime, $language: Language) {
    event(id: $id) {
      ...EditedEvent
      recurrenceText(language: $language)
      next(first: 12) { start end }
      # THIS is about what one happening became when it was changed or cancelled by itself.
      replacement(at: $at) { id }
    }
  }`,
  [editedEvent],
);

export const publishEvent = gql(`
  mutation PublishEvent($input: EventInput!, $tried: String, $language: Language) {
    publishEvent(input: $input, tried: $tried) {
      __typename
      ... on Event { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const changeEvent = gql(
  `mutation ChangeEvent(
    $id: ID!, $version: Int!, $input: EventInput!, $scope: SeriesScope, $occurrence: DateTime, $language: Language
  ) {
    changeEvent(id: $id, version: $version, input: $input, scope: $scope, occurrence: $occurrence) {
      __typename
      ... on Event { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
      ... on ChangedMeanwhile { current { __typename ... on Event { ...EditedEvent } } }
    }
  }`,
  [editedEvent],
);

export const checkChange = gql(`
  query CheckChange($id: ID!, $version: Int!, $input: EventInput!, $scope: SeriesScope, $occurrence: DateTime) {
    checkChange(id: $id, version: $version, input: $input, scope: $scope, occurrence: $occurrence) {
      changed first last becomes apart lost
    }
  }
`);

export const checkCancellation = gql(`
  query CheckCancellation($id: ID!, $version: Int!, $scope: SeriesScope, $occurrence: DateTime) {
    checkCancellation(id: $id, version: $version, scope: $scope, occurrence: $occurrence) { changed first last }
  }
`);

export const undoChange = gql(`
  mutation UndoChange($id: ID!, $version: Int!) {
    undoChange(id: $id, version: $version) { __typename ... on Event { id } }
  }
`);

export const extendHold = gql(`
  mutation ExtendHold($id: ID!, $version: Int!) {
    extendHold(id: $id, version: $version) { __typename ... on Event { id } }
  }
`);

export const confirmHold = gql(`
  mutation ConfirmHold($id: ID!, $version: Int!) {
    confirmHold(id: $id, version: $version) { __typename ... on Event { id } }
  }
`);

export const cancelEvent = gql(`
  mutation CancelEvent($id: ID!, $version: Int!, $scope: SeriesScope, $occurrence: DateTime, $language: Language) {
    cancelEvent(id: $id, version: $version, scope: $scope, occurrence: $occurrence) {
      __typename
      ... on Event { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { message(language: $language) } }
    }
  }
`);

export const checkEvent = gql(`
  query CheckEvent($input: EventInput!, $ignore: ID, $language: Language) {
    checkEvent(input: $input, ignore: $ignore) {
      flags {
        id kind band dates
        reasons { code text(language: $language) weight }
        events { id title start end allDay network { name } }
      }
      slots { start end label reasons { text(language: $language) } }
      day { text(language: $language) }
      label seal
      faults { field message(language: $language) }
      suggested {
        themes { id name(language: $language) }
        audiences { id name(language: $language) }
        areas { id name(language: $language) }
      }
    }
  }
`);
