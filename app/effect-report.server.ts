import { gql, type ResultOf } from "./gql.ts";

const countFields = gql(`
  fragment CountFields on ReportCounts {
    found prevented solved agreed alone joined letBe passed open talking
    hours { count median shortest longest }
  }
`);

/** The report with both its subjects. */
export const effectReport = gql(
  `query EffectReport($from: DateTime, $to: DateTime, $language: Language) {
    report(from: $from, to: $to) {
      from to whole
      period(language: $language)
      counted(language: $language)
      overlap: sentences(subject: OVERLAP, language: $language)
      duplicate: sentences(subject: DUPLICATE, language: $language)
      overlaps: total(subject: OVERLAP) { ...CountFields outcomes { outcome count } }
      duplicates: total(subject: DUPLICATE) { ...CountFields outcomes { outcome count } }
      months {
        month
        overlaps: counts(subject: OVERLAP) { ...CountFields }
        duplicates: counts(subject: DUPLICATE) { ...CountFields }
      }
      networks {
        network { id slug name }
        overlaps: counts(subject: OVERLAP) { ...CountFields }
        duplicates: counts(subject: DUPLICATE) { ...CountFields }
      }
    }
  }`,
  [countFields],
);

export type EffectCounts = ResultOf<typeof countFields>;
export type EffectTotal = ResultOf<typeof effectReport>["report"]["overlaps"];

/** A month of one subject. */
export interface EffectMonth {
  month: string;
  counts: EffectCounts;
}
