import { DAY } from "#domain/calendar/interval.ts";
import type { Week } from "#domain/calendar/week.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { datesFrom, isKept } from "../agenda-view.ts";
import { choiceWithout } from "../filters.ts";
import { EventLine } from "./event-line.tsx";
import type { AgendaDay } from "./month-table.tsx";
import { useLanguage, useSay } from "./say.ts";
import { StepHead } from "./step-head.tsx";
import { dayKey, moment } from "./time.ts";

interface Props {
  params: URLSearchParams;
  week: Week;
  days: readonly AgendaDay[];
  now: number;
}

/** A week: a column for each day on a desk, one below the other on a phone. */
export function WeekColumns({ params, week, days, now }: Props) {
  const say = useSay();
  const language = useLanguage();
  const byDate = new Map(days.map((day) => [day.date, day]));
  const choice = choiceWithout(params, "view");
  return (
    <>
      <StepHead
        params={params}
        label={say("agenda.weeks")}
        title={say("agenda.weekOf", { number: week.number, day: moment(language, "dayAndMonth", week.start) })}
        before={week.date > dayKey(now) ? { from: weekAt(week, -1), label: say("agenda.weekBefore") } : null}
        after={isKept(weekAt(week, 1), now) ? { from: weekAt(week, 1), label: say("agenda.weekAfter") } : null}
      />
      <div className="week">
        {datesFrom(week.date, 7).map((date) => (
          <DayColumn
            key={date}
            date={date}
            day={byDate.get(date) ?? null}
            over={date < dayKey(now)}
            address={withQuery(paths.agenda, new URLSearchParams([...choice, ["from", date]]))}
          />
        ))}
      </div>
    </>
  );
}

function DayColumn({
  date,
  day,
  over,
  address,
}: {
  date: string;
  day: AgendaDay | null;
  over: boolean;
  address: string;
}) {
  const say = useSay();
  const language = useLanguage();
  const rest = (day?.count ?? 0) - (day?.first.length ?? 0);
  return (
    <section className={over ? "week-day week-over" : "week-day"} aria-labelledby={`day-${date}`}>
      <h3 id={`day-${date}`}>{moment(language, "day", `${date}T12:00:00Z`)}</h3>
      {day ? (
        <ol>
          {day.first.map(({ event, start, end }) => (
            <EventLine key={event.id + start} event={event} span={{ start, end }} />
          ))}
        </ol>
      ) : (
        <p className="quiet">{over ? say("agenda.over") : say("agenda.nothing")}</p>
      )}
      {rest > 0 ? <a href={address}>{say("agenda.rest", { count: rest })}</a> : null}
    </section>
  );
}

function weekAt({ date }: Week, ahead: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + ahead * 7 * DAY).toISOString().slice(0, 10);
}
