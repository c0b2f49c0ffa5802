import type { Week } from "#domain/calendar/week.ts";
import { paths, withEach } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { datesFrom, firstOfMonth, isKept } from "../agenda-view.ts";
import { choiceWithout } from "../filters.ts";
import type { Happening } from "./agenda-list.tsx";
import { addressOf } from "./event-line.tsx";
import { foreign, useLanguage, useSay } from "./say.ts";
import { StepHead } from "./step-head.tsx";
import { dayKey, moment } from "./time.ts";

/** A day with how much begins on it and the first of that. */
export interface AgendaDay {
  date: string;
  count: number;
  first: Happening[];
}

interface Props {
  params: URLSearchParams;
  weeks: readonly Week[];
  days: readonly AgendaDay[];
  /** The month that is meant, "2026-12": days of others are quiet. */
  month: string;
  now: number;
}

/** A month as a table: on a desk with what happens, on a phone with how much. */
export function MonthTable({ params, weeks, days, month, now }: Props) {
  const language = useLanguage();
  const byDate = new Map(days.map((day) => [day.date, day]));
  const to = withEach(paths.agenda, choiceWithout(params, "view"));
  return (
    <table className="month-table">
      <caption className="unseen">{nameOf(language, month)}</caption>
      <thead>
        <tr>
          {datesFrom(weeks[0]?.date ?? "1970-01-05", 7).map((date) => (
            <th key={date} scope="col">
              <abbr title={moment(language, "weekday", `${date}T12:00:00Z`)}>
                {moment(language, "shortWeekday", `${date}T12:00:00Z`)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.date}>
            {datesFrom(week.date, 7).map((date) => (
              <td key={date} className={classOf(date, month, now)}>
                <Cell date={date} day={byDate.get(date) ?? null} address={to("from", date)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Names the month and leads to those beside it. */
export function MonthHead({ params, month, now }: Pick<Props, "params" | "month" | "now">) {
  const say = useSay();
  const isLater = month > dayKey(now).slice(0, 7);
  const next = firstOfMonth(month, 1);
  return (
    <StepHead
      params={params}
      label={say("agenda.otherMonths")}
      title={nameOf(useLanguage(), month)}
      before={isLater ? { from: firstOfMonth(month, -1), label: say("agenda.monthBefore") } : null}
      after={isKept(next, now) ? { from: next, label: say("agenda.monthAfter") } : null}
    />
  );
}

function nameOf(language: Language, month: string): string {
  return moment(language, "month", `${month}-15T12:00:00Z`);
}

function classOf(date: string, month: string, now: number): string | undefined {
  if (date < dayKey(now)) return "month-past";
  if (date === dayKey(now)) return "month-today";
  return date.startsWith(month) ? undefined : "month-other";
}

function Cell({ date, day, address }: { date: string; day: AgendaDay | null; address: string }) {
  const say = useSay();
  const language = useLanguage();
  const number = moment(language, "dayOfMonth", `${date}T12:00:00Z`);
  if (!day) return <span className="month-number">{number}</span>;
  const rest = day.count - day.first.length;
  return (
    <>
      <a className="month-number" href={address}>
        {number}{" "}
        <span className="month-count" aria-hidden="true">
          {day.count}
        </span>
        <span className="unseen">, {say("agenda.dayCount", { day: dayName(), count: day.count })}</span>
      </a>
      <ol>
        {day.first.map(({ event, start, end }) => (
          <li key={event.id + start} className={`month-event event-${event.status.toLowerCase()}`}>
            <a href={addressOf(event, { start, end })}>
              {event.allDay ? null : <time dateTime={start}>{moment(language, "clock", start)}</time>}{" "}
              <span className="event-name" lang={foreign(event.language, language)}>
                {event.title}
              </span>
              <span className="unseen">
                , {say("agenda.cellName", { day: dayName(), network: event.hosts[0]?.name ?? "" })}
              </span>
            </a>
          </li>
        ))}
      </ol>
      {rest > 0 ? (
        <a className="month-rest" href={address}>
          {say("agenda.rest", { count: rest })}
          <span className="unseen"> {dayName()}</span>
        </a>
      ) : null}
    </>
  );

  function dayName(): string {
    return moment(language, "day", `${date}T12:00:00Z`);
  }
}
