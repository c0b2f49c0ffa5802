import { gql, type ResultOf } from "../gql.ts";

export const HeatMapOf = gql(`
  query HeatMapOf($axis: HeatAxis!, $from: DateTime, $weeks: Int, $language: Language) {
    heatMap(axis: $axis, from: $from, weeks: $weeks) {
      weeks { date number start end }
      lines {
        whole
        area { id name(language: $language) }
        theme { id name(language: $language) }
        cells { load flags happenings level }
      }
    }
  }
`);
export type HeatMapData = ResultOf<typeof HeatMapOf>["heatMap"];
export type HeatLineData = HeatMapData["lines"][number];
export type WeekData = HeatMapData["weeks"][number];
