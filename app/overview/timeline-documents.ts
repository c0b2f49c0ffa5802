import { gql, type ResultOf } from "../gql.ts";

export const TimelineOf = gql(`
  query TimelineOf($theme: ID!, $from: DateTime) {
    timeline(theme: $theme, from: $from) {
      more
      weeks { date number start end }
      marks {
        start end
        event { id title allDay status network { id slug name } hosts { id slug name } }
        flags { id events { id title } }
      }
    }
  }
`);
export type TimelineData = ResultOf<typeof TimelineOf>["timeline"];
export type MarkData = TimelineData["marks"][number];
