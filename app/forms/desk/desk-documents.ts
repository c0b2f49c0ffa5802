import { gql, type ResultOf } from "#app/gql.ts";

export const CareFields = gql(`
  fragment CareFields on Flag {
    care { assignee { id name } snoozedUntil notes { id } }
  }
`);

/** A flag as a line of the desk. */
export const DeskFlagFields = gql(
  `
  fragment DeskFlagFields on Flag {
    id kind band state joined dates firstSeen
    ...CareFields
    alignment { id state deadline }
    events { id title start end allDay network { id slug name } area { id name(language: $language) } themes { id name(language: $language) } }
    offers { id title network { id slug name } areas { id name(language: $language) } need { id name(language: $language) } }
  }
`,
  [CareFields],
);
export type DeskFlagData = ResultOf<typeof DeskFlagFields>;

const DeedFields = gql(`
  fragment DeedFields on Deed {
    id kind count mayUndo
    refused {
      message(language: $language)
      flag { id kind dates events { id title start end allDay network { id slug name } } offers { id title network { id slug name } } }
    }
  }
`);
export type DeedData = ResultOf<typeof DeedFields>;

export const DeskFrame = gql(
  `
  query DeskFrame($did: ID!, $language: Language) {
    viewer { boardRoles }
    networks { id name }
    colleagues { id name }
    deed(id: $did) { ...DeedFields }
  }
`,
  [DeedFields],
);

export const OneDeed = gql(`query OneDeed($did: ID!, $language: Language) { deed(id: $did) { ...DeedFields } }`, [
  DeedFields,
]);

export const DeskList = gql(
  `
  query DeskList($filter: FlagFilter, $care: CareFilter, $order: DeskOrder, $first: Int, $after: String, $language: Language) {
    revision
    desk(filter: $filter, care: $care, order: $order, first: $first, after: $after) {
      totalCount
      nodes { ...DeskFlagFields }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [DeskFlagFields],
);

export const DeskColumns = gql(
  `
  query DeskColumns($filter: FlagFilter, $care: CareFilter, $order: DeskOrder, $first: Int, $language: Language) {
    revision
    deskColumns(filter: $filter, care: $care, order: $order, first: $first) {
      state totalCount
      nodes { ...DeskFlagFields }
    }
  }
`,
  [DeskFlagFields],
);

export type DeskColumnData = ResultOf<typeof DeskColumns>["deskColumns"][number];

export const OneCareFields = gql(`
  fragment OneCareFields on Flag {
    care { assignee { id name } snoozedUntil notes { id by text at } }
  }
`);
export type OneCareData = ResultOf<typeof OneCareFields>;

/** One flag at the desk, with everything that can be done there. */
export const DeskOne = gql(
  `
  query DeskOne($id: ID!) {
    flag(id: $id) {
      id kind dates ...OneCareFields
      events { id title start end allDay network { id slug name } }
      offers { id title network { id slug name } }
    }
    colleagues { id name }
  }
`,
  [OneCareFields],
);

export const AssignFlags = gql(`
  mutation AssignFlags($flags: [ID!]!, $to: ID, $language: Language) {
    result: assignFlags(flags: $flags, to: $to) {
      __typename
      ... on Deed { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const SnoozeFlags = gql(`
  mutation SnoozeFlags($flags: [ID!]!, $until: DateTime, $language: Language) {
    result: snoozeFlags(flags: $flags, until: $until) {
      __typename
      ... on Deed { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const DismissFlags = gql(`
  mutation DismissFlags($flags: [ID!]!, $reason: AnswerReason!, $language: Language) {
    result: dismissFlags(flags: $flags, reason: $reason) {
      __typename
      ... on Deed { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const NoteFlag = gql(`
  mutation NoteFlag($flag: ID!, $text: String!, $language: Language) {
    result: noteFlag(flag: $flag, text: $text) {
      __typename
      ... on Flag { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

export const UndoDeed = gql(`
  mutation UndoDeed($id: ID!, $language: Language) {
    result: undoDeed(id: $id) {
      __typename
      ... on Deed { id }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);
