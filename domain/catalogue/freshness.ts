import { DateTime } from "luxon";
import { DAY } from "#domain/calendar/interval.ts";
import { dateAtHome, HOME_ZONE, startOfDay } from "#domain/calendar/zone.ts";
import type { Network } from "#domain/network/network.ts";
import type { Offer } from "./offer.ts";

/** For so many months the word of a network holds that an offer is as it says. */
const CONFIRMED_MONTHS = 6;
/** After so many days without a sign of life a network is silent. */
const SILENT_DAYS = 90;
/** So many months ahead one hears that funding ends: a new request takes about as long. */
const FUNDING_MONTHS = 6;

/** An offer that was last confirmed before this instant is unconfirmed; it moves with the day, not with the clock. */
export function confirmedSince(now: number): number {
  return DateTime.fromMillis(startOfDay(now), { zone: HOME_ZONE }).minus({ months: CONFIRMED_MONTHS }).toMillis();
}

/** Whether it has been so long that a network should say again that its offer holds: "klopt dit nog?" */
export function isUnconfirmed({ status, confirmedAt }: Pick<Offer, "status" | "confirmedAt">, now: number): boolean {
  return status === "OFFERED" && confirmedAt < confirmedSince(now);
}

/** A network of which the last sign of life is older than this instant is silent. */
export function silentBefore(now: number): number {
  return startOfDay(now) - SILENT_DAYS * DAY;
}

/** The last day ("2027-06-01") that is near enough for the end of funding to be told. */
export function fundingHorizon(now: number): string {
  const today = DateTime.fromISO(dateAtHome(now), { zone: HOME_ZONE });
  return today.plus({ months: FUNDING_MONTHS }).toFormat("yyyy-MM-dd");
}

/** Whether a network's funding ends soon, or has ended without a word of what comes next. */
export function isFundingEnding({ fundingUntil }: Pick<Network, "fundingUntil">, now: number): boolean {
  return fundingUntil !== null && fundingUntil <= fundingHorizon(now);
}

/** An offer that takes part in a duplicate, and who pays for it. */
export interface Funded {
  flag: string;
  offer: string;
  funder: string;
}

/** What one funder pays for that is offered twice. */
export interface FunderGroup {
  funder: string;
  /** The duplicates of which it pays for one offer or more. */
  flags: string[];
  /** How many of these it pays for on both sides. */
  twice: number;
}

/** Subsidised duplicates by who pays for them, first who pays twice; a funder is the same whatever its capitals. */
export function byFunder(funded: readonly Funded[]): FunderGroup[] {
  const groups = new Map<string, { funder: string; offers: Map<string, number> }>();
  for (const { flag, funder } of funded) {
    const key = funder.trim().toLowerCase();
    const group = groups.get(key) ?? { funder: funder.trim(), offers: new Map() };
    group.offers.set(flag, (group.offers.get(flag) ?? 0) + 1);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ funder, offers }) => ({
      ...{ funder, flags: [...offers.keys()].sort() },
      twice: [...offers.values()].filter((count) => count > 1).length,
    }))
    .sort((a, b) => b.twice - a.twice || b.flags.length - a.flags.length || (a.funder < b.funder ? -1 : 1));
}
