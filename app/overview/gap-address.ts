import { eveningOf } from "#domain/calendar/quick-moment.ts";
import { paths, withQuery } from "#domain/paths.ts";

/** Where nothing is: an offer for a need in an area, or an evening of a week (by its Monday) in an area or on a theme. */
export interface Gap {
  need?: string | undefined;
  area?: string | undefined;
  theme?: string | undefined;
  week?: string | undefined;
  audiences?: readonly string[] | undefined;
}

/** The form that closes a gap, filled in; null when its week is over, or nothing is said that a form could take over. */
export function formOfGap({ need, area, theme, week, audiences = [] }: Gap, now: number): string | null {
  const whom = audiences.map((audience) => ["audiences", audience]);
  if (need && area) return withQuery(paths.newOffer, new URLSearchParams([["need", need], ["areas", area], ...whom]));
  const evening = week ? eveningOf(week, now) : null;
  if (evening === null || (!area && !theme)) return null;
  const about = [...(area ? [["area", area]] : []), ...(theme ? [["themes", theme]] : [])];
  return withQuery(
    paths.newEvent,
    new URLSearchParams([["status", "TENTATIVE"], ...Object.entries(evening), ...about, ...whom]),
  );
}

/** The page of a gap, to look at and to share. */
export function gapAddress({ audiences = [], ...gap }: Gap): string {
  const said = Object.entries(gap).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return withQuery(paths.gap, new URLSearchParams([...said, ...audiences.map((one) => ["audience", one])]));
}

/** Where an empty cell leads: who can post to the form, one tap; who looks over all of it to the page to share. */
export function claimAddress(gap: Gap, { plans, now }: { plans: boolean; now: number }): string | null {
  const form = formOfGap(gap, now);
  return plans || form === null ? form : gapAddress(gap);
}
