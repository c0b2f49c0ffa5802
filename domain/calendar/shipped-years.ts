/** The years that the board knows by itself: as far as the holidays of the schools are known. */
export const SHIPPED_YEARS = { first: 2026, last: 2030 } as const;
