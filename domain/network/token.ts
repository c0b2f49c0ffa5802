const DAY = 86_400_000;

/** So many days a key for programs can hold, as its maker chooses. */
export const TOKEN_DAYS = [30, 90, 365] as const;
/** So many when she does not choose. */
export const USUAL_TOKEN_DAYS = 90;

/** When a key that is made at an instant is over, or null for a choice that there is not. */
export function tokenEnd(at: number, days: number): number | null {
  return TOKEN_DAYS.some((choice) => choice === days) ? at + days * DAY : null;
}
