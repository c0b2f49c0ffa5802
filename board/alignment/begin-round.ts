import { setRound } from "#db/alignments.ts";
import { dayFacts } from "#db/day-facts.ts";
import type { Tx } from "#db/handle.ts";
import { type Alignment, DAYS_TO_ANSWER, workingDaysAfter } from "#domain/alignment/alignment.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { dateAtHome } from "#domain/calendar/zone.ts";

/** Until when a network has time to answer what it hears at an instant; both in epoch milliseconds. */
export async function deadlineFrom(tx: Tx, at: number): Promise<number> {
  const holidays = await dayFacts(tx, { from: dateAtHome(at), to: dateAtHome(at + 30 * DAY) });
  return workingDaysAfter(at, DAYS_TO_ANSWER, holidays);
}

/**
 * There is something new to answer: a proposal, or that an agreement does not hold. Every party but those that said it
 * has its days again, and is reminded when they are over.
 */
export async function beginRound(
  tx: Tx,
  alignment: Alignment,
  { at, by }: { at: number; by: readonly string[] },
): Promise<Alignment> {
  const parties = alignment.parties.map(({ network }) => ({ network, heardAt: by.includes(network) ? at : null }));
  const round = { ...alignment, parties, deadline: await deadlineFrom(tx, at) };
  await setRound(tx, round, at);
  return round;
}
