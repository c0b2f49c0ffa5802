import type { FlagBand } from "#domain/flag/flag.ts";
import { useSay } from "./say.ts";

/** Two cells in each other, a triangle, a ring: told apart without colour. */
const SHAPES: Record<FlagBand, string> = {
  CLASH: "M7 1.5 12.5 4.7v6.6L7 14.5 1.5 11.3V4.7zM13 5.5l5.5 3.2v6.6L13 18.5l-5.5-3.2V8.7z",
  ATTENTION: "M10 2.5 18.5 17.5h-17zM10 8v4.2M10 14.4v1",
  NOTE: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15zM10 9.2v4.8M10 6v1",
};

/** How much a flag matters, in shape, word and colour. `quiet` keeps the word for screen readers alone. */
export function BandMark({ band, quiet = false }: { band: FlagBand; quiet?: boolean }) {
  const say = useSay();
  return (
    <span className={`band band-${band.toLowerCase()}`}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d={SHAPES[band]} />
      </svg>
      <span className={quiet ? "unseen" : ""}>{say(`band.${band}`)}</span>
    </span>
  );
}
