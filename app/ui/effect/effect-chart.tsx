import type { EffectMonth } from "#app/effect-report.server.ts";
import { chartOf, PARTS } from "#domain/effect/chart.ts";
import { shortMonth } from "#domain/effect/report-text.ts";
import { useLanguage, useSay } from "../say.ts";

const [WIDTH, HEIGHT, LEFT] = [400, 150, 26];

/** What was found each month and what came of it; the table under it has the same numbers. */
export function EffectChart({ months, subject }: { months: readonly EffectMonth[]; subject: string }) {
  const say = useSay();
  const language = useLanguage();
  const counted = months.map(({ month, counts }) => ({ month, numbers: counts }));
  const { bars, lines } = chartOf(counted, { width: WIDTH - LEFT, height: HEIGHT });
  return (
    <figure className="effect-chart">
      <figcaption>
        <ul>
          {PARTS.map((name) => (
            <li key={name} className={`part-${name}`}>
              {say(`effect.number.${name}`)}
            </li>
          ))}
        </ul>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 28}`} role="img" aria-label={say("effect.chart", { subject })}>
        {lines.map(({ count, y }) => (
          <g key={count} className="line">
            <path d={`M${LEFT} ${y + 8}H${WIDTH}`} />
            <text x={LEFT - 6} y={y + 12} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        {bars.map(({ month, x, width, named, parts }) => (
          <g key={month}>
            {parts.map(({ name, y, height }) => (
              <rect key={name} className={`part-${name}`} x={LEFT + x} y={y + 8} width={width} height={height} />
            ))}
            {named ? (
              <text x={LEFT + x + width / 2} y={HEIGHT + 23} textAnchor="middle">
                {shortMonth(language, month)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
    </figure>
  );
}
