import { gql, type ResultOf } from "../gql.ts";

export const OfferMatrixOf = gql(`
  query OfferMatrixOf($audiences: [ID!], $language: Language) {
    offerMatrix(audiences: $audiences) {
      columns { whole area { id name(language: $language) } }
      lines {
        need { id name(language: $language) }
        cells { offers wide level networks { slug name } }
      }
    }
  }
`);
export type MatrixData = ResultOf<typeof OfferMatrixOf>["offerMatrix"];
export type MatrixLineData = MatrixData["lines"][number];
export type CoverageData = MatrixLineData["cells"][number];
export type ColumnData = MatrixData["columns"][number];
