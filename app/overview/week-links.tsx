import { DAY } from "#domain/calendar/interval.ts";
import { useSay } from "../ui/say.ts";
import type { WeekData } from "./heat-documents.ts";

interface Props {
  /** The day that the address names; null for the present. */
  week: string | null;
  weeks: WeekData[];
  address(week: string | null): string;
}

/** On to earlier and later weeks, and back to the present. */
export function WeekLinks({ week, weeks, address }: Props) {
  const say = useSay();
  const count = weeks.length;
  const moved = (by: number) => {
    const monday = Date.parse(weeks[0]?.date ?? "") + by * count * 7 * DAY;
    return new Date(monday).toISOString().slice(0, 10);
  };
  return (
    <nav aria-label={say("heat.weeks")}>
      <ul>
        <li>
          <a href={address(moved(-1))}>{say("heat.earlier", { count })}</a>
        </li>
        <li>
          <a href={address(null)} aria-current={week === null ? "true" : undefined}>
            {say("heat.now")}
          </a>
        </li>
        <li>
          <a href={address(moved(1))}>{say("heat.later", { count })}</a>
        </li>
      </ul>
    </nav>
  );
}
