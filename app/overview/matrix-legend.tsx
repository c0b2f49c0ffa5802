import { COVERAGE_LEVELS } from "#domain/catalogue/coverage.ts";
import { useSay } from "../ui/say.ts";
import { Hexagon, rem } from "./hexagon.tsx";
import { LOOKS } from "./matrix-picture.tsx";

const SAMPLES = { GAP: "+", WIDE: "+", SERVED: "2", CROWDED: "5" } as const;

/** What each kind of cell means, in words. */
export function MatrixLegend() {
  const say = useSay();
  return (
    <>
      <ul className="legend" aria-label={say("overview.legend")}>
        {COVERAGE_LEVELS.map((level) => (
          <li key={level}>
            <svg width={rem(32)} height={rem(36)} viewBox="-21 -24 42 48" aria-hidden="true">
              <Hexagon look={LOOKS[level]} text={SAMPLES[level]} />
            </svg>
            <span>
              <b>{say(`coverage.${level}`)}</b> {say(`coverageHint.${level}`)}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{say("coverageHint.NETWORKS")}</p>
    </>
  );
}
