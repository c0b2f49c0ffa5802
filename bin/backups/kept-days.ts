import { DateTime } from "luxon";

/** How many are kept of each kind, the youngest. */
const KEPT = [
  { of: 7, format: "yyyy-MM-dd" },
  { of: 4, format: "kkkk-WW" },
  { of: 12, format: "yyyy-MM" },
];

/**
 * Which nightly backups stay, by their days (ISO dates): the last of each of the last 7 days, 4 weeks and 12 months that
 * have one. Days without a backup do not use up a place, so a board that was off for a month still has its 7.
 */
export function keptDays(days: readonly string[]): Set<string> {
  const sorted = [...days].sort();
  const kept = KEPT.flatMap(({ of, format }) => {
    const last = new Map(sorted.map((day) => [DateTime.fromISO(day).toFormat(format), day]));
    return [...last.values()].slice(-of);
  });
  return new Set(kept);
}
