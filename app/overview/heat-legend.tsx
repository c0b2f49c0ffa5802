import { HEAT_LEVELS, type HeatAxis } from "#domain/flag/heat-map.ts";
import { useSay } from "../ui/say.ts";
import { Hexagon, rem } from "./hexagon.tsx";

const SAMPLES = { EMPTY: undefined, CALM: undefined, LIGHT: "3", BUSY: "6", CROWDED: "12" } as const;

/** What each kind of cell means, in words. */
export function HeatLegend({ axis }: { axis: HeatAxis }) {
  const say = useSay();
  return (
    <ul className="legend" aria-label={say("overview.legend")}>
      {axis === "THEME" ? null : (
        <li>
          <b className="legend-whole">21</b>
          <span>
            <b>{say("heat.whole")}</b> {say("heatHint.WHOLE")}
          </span>
        </li>
      )}
      {HEAT_LEVELS.map((level) => (
        <li key={level}>
          <svg width={rem(32)} height={rem(36)} viewBox="-21 -24 42 48" aria-hidden="true">
            <Hexagon look={level.toLowerCase()} text={SAMPLES[level]} />
          </svg>
          <span>
            <b>{say(`heatLevel.${level}`)}</b> {say(`heatHint.${level}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
