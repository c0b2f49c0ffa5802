import { HEAT_AXES } from "#domain/flag/heat-map.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { useSay } from "../ui/say.ts";
import type { HeatChoice } from "./heat-choice.ts";
import type { WeekData } from "./heat-documents.ts";
import { WeekLinks } from "./week-links.tsx";

type Choice = Pick<HeatChoice, "axis" | "week">;

/** The parameters of a choice, in the page's address and in the file's. */
export function heatParams({ axis, week }: Choice): Record<string, string> {
  return { ...(axis !== "AREA" && { by: axis.toLowerCase() }), ...(week !== null && { week }) };
}

/** By area or by theme, and on to other weeks. */
export function HeatLinks({ axis, week, weeks }: Choice & { weeks: WeekData[] }) {
  const say = useSay();
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
      <WeekLinks week={week} weeks={weeks} address={(moved) => address({ axis, week: moved })} />
    </div>
  );
}
