import { FLAG_BANDS, type FlagBand, type FlagState } from "#domain/flag/flag.ts";
import { isSettled } from "#domain/flag/urgency.ts";

/** The band that matters most among flags that somebody still has to look at; null without them. */
export function worstBand(flags: readonly { band: FlagBand; state: FlagState }[]): FlagBand | null {
  const open = flags.filter((flag) => !isSettled(flag));
  return FLAG_BANDS.find((band) => open.some((flag) => flag.band === band)) ?? null;
}
