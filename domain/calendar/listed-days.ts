/**
 * What cannot be computed: `kind name | source, year in which it was written down | spans`; a span is a date, or
 * first..last. A source is a sentence of the wording (`daySource.…`) that also says whether it was checked. Nothing is
 * listed of the halls of Zuidoost: their dates change by the week, and an admin pastes them.
 */
export const LISTED_DAYS = `
SCHOOL_HOLIDAY voorjaarsvakantie | school 2026 | 2026-02-21..2026-03-01 2027-02-20..2027-02-28 2028-02-19..2028-02-27
SCHOOL_HOLIDAY voorjaarsvakantie | school 2026 | 2029-02-17..2029-02-25 2030-02-16..2030-02-24
SCHOOL_HOLIDAY zomervakantie | school 2026 | 2026-07-04..2026-08-16 2027-07-10..2027-08-22 2028-07-15..2028-08-27
SCHOOL_HOLIDAY zomervakantie | school 2026 | 2029-07-21..2029-09-02 2030-07-20..2030-09-01
SCHOOL_HOLIDAY herfstvakantie | school 2026 | 2026-10-10..2026-10-18 2027-10-16..2027-10-24 2028-10-14..2028-10-22
SCHOOL_HOLIDAY herfstvakantie | school 2026 | 2029-10-20..2029-10-28
SCHOOL_HOLIDAY kerstvakantie | school 2026 | 2026-12-19..2027-01-03 2027-12-25..2028-01-09
SCHOOL_HOLIDAY kerstvakantie | schoolOnce 2026 | 2028-12-23..2029-01-07 2029-12-22..2030-01-06
SCHOOL_HOLIDAY meivakantie | school 2026 | 2026-04-25..2026-05-03 2027-04-24..2027-05-02 2028-04-29..2028-05-07
SCHOOL_HOLIDAY meivakantie | schoolOnce 2026 | 2029-04-28..2029-05-06 2030-04-27..2030-05-05
CELEBRATION phagwa | hindu 2026 | 2026-03-03 2027-03-22 2028-03-11 2029-03-28 2030-03-19
CELEBRATION diwali | hindu 2026 | 2026-11-08 2027-10-28 2028-10-17 2029-11-05 2030-10-25
ELECTION gemeenteraad | election 2026 | 2026-03-18
ELECTION provinciale-staten | election 2026 | 2027-03-17
`;
