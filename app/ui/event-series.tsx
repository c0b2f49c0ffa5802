import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { SeriesDate } from "../series-dates.ts";
import { useOwns } from "../viewer.ts";
import { foreign, useLanguage, useSay } from "./say.ts";
import { clockSpan, dayKey, moment } from "./time.ts";

const SHOWN = 6;

interface InSeries {
  recurrenceText: string | null;
  allDay: boolean;
  start: string;
  replaces: string | null;
  imported: boolean;
  network: { id: string };
  series: { id: string; title: string; language: Language; recurrenceText: string | null } | null;
}

/** How an event repeats, in words, and the next dates; or the series of which it is one happening. */
export function EventSeries({ event, dates }: { event: InSeries; dates: SeriesDate[] }) {
  const say = useSay();
  if (event.series !== null) return <OneOfSeries event={event} series={event.series} />;
  if (event.recurrenceText === null) return null;
  const later = dates.slice(SHOWN);
  return (
    <section className="series">
      <h2>{say("event.repeats")}</h2>
      <p>{event.recurrenceText}</p>
      <h3>{say("event.next")}</h3>
      <DateList dates={dates.slice(0, SHOWN)} allDay={event.allDay} />
      {later.length === 0 ? null : (
        <details className="folded">
          <summary>{say("event.later", { count: later.length })}</summary>
          <DateList dates={later} allDay={event.allDay} />
        </details>
      )}
    </section>
  );
}

function DateList({ dates, allDay }: { dates: SeriesDate[]; allDay: boolean }) {
  return (
    <ol className="plain-list">
      {dates.map((date) => (
        <li key={`${date.start} ${date.id}`}>
          <DateLine date={date} allDay={allDay} />
        </li>
      ))}
    </ol>
  );
}

function DateLine({ date, allDay }: { date: SeriesDate; allDay: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { start, id, became, was } = date;
  const day = <time dateTime={start}>{moment(language, "day", start)}</time>;
  const from = dayKey(was) === dayKey(start) ? "clock" : "dayAndMonth";
  const shown = became === "CANCELLED" ? <s>{day}</s> : day;
  return (
    <>
      {id === null ? shown : <a href={paths.event(id)}>{shown}</a>}{" "}
      <span className="quiet">{clockSpan(language, date, allDay)}</span>
      {became === null ? null : ` (${say(`event.became.${became}`, { from: moment(language, from, was) })})`}
    </>
  );
}

function OneOfSeries({ event, series }: { event: InSeries; series: NonNullable<InSeries["series"]> }) {
  const say = useSay();
  const language = useLanguage();
  const own = useOwns([event.network]) && !event.imported;
  const was = event.replaces ?? event.start;
  return (
    <section className="series">
      <h2>{say("event.oneOf")}</h2>
      <p>
        <a href={paths.event(series.id)} lang={foreign(series.language, language)}>
          {series.title}
        </a>
        {series.recurrenceText === null ? null : `, ${series.recurrenceText}`}
      </p>
      {was === event.start ? null : (
        <p>{say("event.wasAt", { when: `${moment(language, "day", was)}, ${moment(language, "clock", was)}` })}</p>
      )}
      {own ? (
        <p>
          <a href={withQuery(paths.editEvent(series.id), { at: was })}>{say("event.editSeries")}</a>
        </p>
      ) : null}
    </section>
  );
}
