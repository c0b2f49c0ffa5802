import { paths, withQuery } from "#domain/paths.ts";
import { choiceOf } from "../filters.ts";
import { useLanguage, useSay } from "./say.ts";
import { dayKey, moment } from "./time.ts";

const AHEAD = 6;

/** Leads ahead to the coming months with the same choice. */
export function MonthLinks({ params, now }: { params: URLSearchParams; now: number }) {
  const say = useSay();
  const language = useLanguage();
  const chosen = params.get("from");
  return (
    <nav className="months" aria-label={say("agenda.months")}>
      <ul>
        <li>
          <a href={withQuery(paths.agenda, choiceOf(params))} aria-current={chosen === null ? "true" : undefined}>
            {say("agenda.today")}
          </a>
        </li>
        {monthsAfter(now).map((first) => (
          <li key={first}>
            <a
              href={withQuery(paths.agenda, new URLSearchParams([...choiceOf(params), ["from", first]]))}
              aria-current={chosen === first ? "true" : undefined}
            >
              {moment(language, "monthName", `${first}T12:00:00Z`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The first days of the coming months, "2026-12-01". */
function monthsAfter(now: number): string[] {
  const [year = 0, month = 0] = dayKey(now).split("-").map(Number);
  return Array.from({ length: AHEAD }, (_, ahead) =>
    new Date(Date.UTC(year, month + ahead, 1)).toISOString().slice(0, 10),
  );
}
