const CELL = "M0-6.5 5.6-3.2V3.2L0 6.5-5.6 3.2V-3.2z";
const RIM = "M0-10 8.7-5V5L0 10-8.7 5V-5z";

/** A happening on the timeline: full or, for a hold, a rim alone; with a second rim what overlaps. */
export function MarkShape({ hue, hold, overlaps }: { hue: number; hold: boolean; overlaps: boolean }) {
  return (
    <g className={`timeline-mark hue-${hue}`}>
      <path d={CELL} className={hold ? "timeline-hold" : ""} />
      {overlaps ? <path d={RIM} className="timeline-rim" /> : null}
    </g>
  );
}
