import { gql } from "#app/gql.ts";

export const DayFields = gql(`
  fragment DayFields on Day {
    id kind from to nl en written state changedAt name(language: $language) source(language: $language)
  }
`);

export const daysOfYear = gql(
  `query DaysOfYear($from: String!, $to: String!, $removed: Boolean, $language: Language) {
    days(from: $from, to: $to, removed: $removed) { ...DayFields }
  }`,
  [DayFields],
);

export const dayToEdit = gql(`query DayToEdit($id: ID!, $language: Language) { day(id: $id) { ...DayFields } }`, [
  DayFields,
]);

export const addDay = gql(`
  mutation AddDay($input: DayInput!, $language: Language) {
    result: addDay(input: $input) {
      __typename
      ... on Day { id from }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const addDays = gql(`
  mutation AddDays($kind: DayKind!, $lines: String!, $source: String!, $language: Language) {
    result: addDays(kind: $kind, lines: $lines, source: $source) {
      __typename
      ... on DaysAdded { known days { id from } }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const changeDay = gql(`
  mutation ChangeDay($id: ID!, $input: DayInput!, $language: Language) {
    result: changeDay(id: $id, input: $input) {
      __typename
      ... on Day { id from }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const removeDay = gql(`
  mutation RemoveDay($id: ID!, $language: Language) {
    result: removeDay(id: $id) {
      __typename
      ... on Day { id from }
      ... on Refusal { message(language: $language) }
    }
  }
`);

export const restoreDay = gql(`
  mutation RestoreDay($id: ID!, $language: Language) {
    result: restoreDay(id: $id) {
      __typename
      ... on Day { id from }
      ... on Refusal { message(language: $language) }
    }
  }
`);
