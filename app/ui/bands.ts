import { FLAG_BANDS, type FlagBand } from "#domain/flag/flag.ts";

/** The band that matters most among flags; null without flags. */
export function worstBand(flags: readonly { band: FlagBand }[]): FlagBand | null {
  return FLAG_BANDS.find((band) => flags.some((flag) => flag.band === band)) ?? null;
}
