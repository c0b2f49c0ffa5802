import { paths, withEach } from "#domain/paths.ts";
import { datesFrom } from "../agenda-view.ts";
import { choiceWithout } from "../filters.ts";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

const DAYS = 14;

interface Props {
  params: URLSearchParams;
  /** The days from this one on, "2026-12-05". */
  from: string;
}

/** On a phone: the coming days, each leading to the list from there on. */
export function DayStrip({ params, from }: Props) {
  const say = useSay();
  const language = useLanguage();
  const to = withEach(paths.agenda, choiceWithout(params, "when"));
  return (
    <nav className="day-strip" aria-label={say("agenda.days")}>
      <ul>
        {datesFrom(from, DAYS).map((date, at) => (
          <li key={date}>
            <a href={to("from", date)} aria-current={at === 0 ? "date" : undefined}>
              <span>{moment(language, "shortWeekday", `${date}T12:00:00Z`)} </span>
              <strong>{moment(language, "dayOfMonth", `${date}T12:00:00Z`)}</strong>
              <span className="unseen">, {moment(language, "day", `${date}T12:00:00Z`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
