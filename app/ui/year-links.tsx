import { SHIPPED_YEARS } from "#domain/calendar/shipped-years.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { useSay } from "./say.ts";

/** Leads to the days of the other years. */
export function YearLinks({ year }: { year: number }) {
  const say = useSay();
  const [first, last] = [Math.min(SHIPPED_YEARS.first, year), Math.max(SHIPPED_YEARS.last, year)];
  return (
    <nav className="months" aria-label={say("days.years")}>
      <ul>
        {Array.from({ length: last - first + 1 }, (_, at) => first + at).map((one) => (
          <li key={one}>
            <a href={withQuery(paths.days, { year: String(one) })} aria-current={one === year ? "true" : undefined}>
              {one}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
