import { WHENS } from "#domain/calendar/when.ts";
import { paths, withEach, withQuery } from "#domain/paths.ts";
import { firstOfMonth } from "../agenda-view.ts";
import { choiceWithout } from "../filters.ts";
import { useLanguage, useSay } from "./say.ts";
import { dayKey, moment } from "./time.ts";

const AHEAD = 6;

/** Leads to an evening that people have free, and to the coming months, with the same choice. */
export function WhenLinks({ params, now }: { params: URLSearchParams; now: number }) {
  const say = useSay();
  const language = useLanguage();
  const [from, when] = [params.get("from"), params.get("when")];
  const choice = choiceWithout(params, "when");
  const to = withEach(paths.agenda, choice);
  const toList = withEach(paths.agenda, choiceWithout(params, "when", "view"));
  return (
    <nav className="months" aria-label={say("agenda.months")}>
      <ul>
        <li>
          <a href={withQuery(paths.agenda, choice)} aria-current={from === null && when === null ? "true" : undefined}>
            {say("agenda.onwards")}
          </a>
        </li>
        {WHENS.map((one) => (
          <li key={one}>
            <a href={toList("when", one)} aria-current={when === one ? "true" : undefined}>
              {say(`agenda.when.${one}`)}
            </a>
          </li>
        ))}
        {Array.from({ length: AHEAD }, (_, at) => firstOfMonth(dayKey(now), at + 1)).map((first) => (
          <li key={first}>
            <a href={to("from", first)} aria-current={from?.slice(0, 7) === first.slice(0, 7) ? "true" : undefined}>
              {moment(language, "monthName", `${first}T12:00:00Z`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
