import { useSay } from "../ui/say.ts";
import { rem } from "./hexagon.tsx";
import { MarkShape } from "./mark-shape.tsx";

const KINDS = ["sure", "hold", "overlap"] as const;

/** What each kind of mark means, in words. */
export function TimelineLegend() {
  const say = useSay();
  return (
    <ul className="legend" aria-label={say("overview.legend")}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <svg width={rem(24)} height={rem(24)} viewBox="-12 -12 24 24" aria-hidden="true">
            <MarkShape hue={6} hold={kind === "hold"} overlaps={kind === "overlap"} />
          </svg>
          {say(`timeline.legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
