import { DAY } from "#domain/calendar/interval.ts";
import { MOST_MONTHS, monthOf, startOf } from "#domain/effect/period.ts";

/** The months that an address chooses, `?from=2026-01&to=2026-11`, in their order; what is no month is not chosen. */
export function effectMonths(params: URLSearchParams): { from: string | null; to: string | null } {
  const [one, other] = ["from", "to"].map(
    (name) => /^\d{4}-(0[1-9]|1[0-2])$/.exec(params.get(name) ?? "")?.[0] ?? null,
  );
  const [from = null, to = null] = one && other ? [one, other].sort() : [one, other];
  return { from, to };
}

/** The same as instants for the graph, half-open. */
export function effectPeriod(params: URLSearchParams): { from: string | null; to: string | null } {
  const { from, to } = effectMonths(params);
  return { from: from && iso(startOf(from)), to: to && iso(startOf(next(to))) };
}

/** The months that can be chosen, newest first: as many as a report covers, up to the present. */
export function choosableMonths(now: number): string[] {
  const months = [monthOf(now)];
  while (months.length < MOST_MONTHS) months.push(monthOf(startOf(months.at(-1) ?? "") - 1));
  return months;
}

/** 32 days after its first, a month is over. */
function next(month: string): string {
  return monthOf(startOf(month) + 32 * DAY);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
