import { DAY } from "#domain/calendar/interval.ts";
import { HEAT_AXES } from "#domain/flag/heat-map.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { useSay } from "../ui/say.ts";
import type { HeatChoice } from "./heat-choice.ts";
import type { HeatMapData } from "./heat-documents.ts";

type Choice = Pick<HeatChoice, "axis" | "week">;

/** The parameters of a choice, in the page's address and in the file's. */
export function heatParams({ axis, week }: Choice): Record<string, string> {
  return { ...(axis !== "AREA" && { by: axis.toLowerCase() }), ...(week !== null && { week }) };
}

/** By area or by theme, and on to other weeks. */
export function HeatLinks({ axis, week, weeks }: Choice & Pick<HeatMapData, "weeks">) {
  const say = useSay();
  const count = weeks.length;
  const moved = (by: number) =>
    new Date(Date.parse(weeks[0]?.date ?? "") + by * count * 7 * DAY).toISOString().slice(0, 10);
  const address = (choice: Choice) => withQuery(paths.overview, heatParams(choice));
  return (
    <div className="heat-links">
      <nav aria-label={say("heat.axis")}>
        <ul>
          {HEAT_AXES.map((one) => (
            <li key={one}>
              <a href={address({ axis: one, week })} aria-current={one === axis ? "true" : undefined}>
                {say(`heat.axis.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={say("heat.weeks")}>
        <ul>
          <li>
            <a href={address({ axis, week: moved(-1) })}>{say("heat.earlier", { count })}</a>
          </li>
          <li>
            <a href={address({ axis, week: null })} aria-current={week === null ? "true" : undefined}>
              {say("heat.now")}
            </a>
          </li>
          <li>
            <a href={address({ axis, week: moved(1) })}>{say("heat.later", { count })}</a>
          </li>
        </ul>
      </nav>
    </div>
  );
}
