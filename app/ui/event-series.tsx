import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { pathOn, type SeriesDate } from "../series-dates.ts";
import { useOwns } from "../viewer.ts";
import { foreign, useLanguage, useSay } from "./say.ts";
import { clockSpan, dayKey, moment, type Span } from "./time.ts";

const SHOWN = 6;

interface InSeries {
  id: string;
  recurrenceText: string | null;
  allDay: boolean;
  start: string;
  replaces: string | null;
  imported: boolean;
  network: { id: string };
  series: { id: string; title: string; language: Language; recurrenceText: string | null } | null;
}

/** How an event repeats, in words, and the next dates; or the series of which it is one happening. */
export function EventSeries({ event, span, dates }: { event: InSeries; span: Span; dates: SeriesDate[] }) {
  const say = useSay();
  if (event.series !== null) return <OneOfSeries event={event} series={event.series} />;
  if (event.recurrenceText === null) return null;
  const later = dates.slice(SHOWN);
  const list = (some: SeriesDate[]) => <DateList {...{ event, span }} dates={some} />;
  return (
    <section className="series">
      <h2>{say("event.repeats")}</h2>
      <p>{event.recurrenceText}</p>
      <h3>{say("event.next")}</h3>
      {list(dates.slice(0, SHOWN))}
      {later.length === 0 ? null : (
        <details className="folded">
          <summary>{say("event.later", { count: later.length })}</summary>
          {list(later)}
        </details>
      )}
    </section>
  );
}

interface Dates {
  event: Pick<InSeries, "id" | "allDay">;
  /** The date that the page is about. */
  span: Span;
}

function DateList({ dates, ...rest }: Dates & { dates: SeriesDate[] }) {
  return (
    <ol className="plain-list">
      {dates.map((date) => (
        <li key={`${date.start} ${date.id}`}>
          <DateLine date={date} {...rest} />
        </li>
      ))}
    </ol>
  );
}

function DateLine({ event, span, date }: Dates & { date: SeriesDate }) {
  const say = useSay();
  const language = useLanguage();
  const { start, id, became, was } = date;
  const day = <time dateTime={start}>{moment(language, "day", start)}</time>;
  const from = dayKey(was) === dayKey(start) ? "clock" : "dayAndMonth";
  const shown = became === "CANCELLED" ? <s>{day}</s> : day;
  return (
    <>
      <a
        href={id === null ? pathOn(event.id, start) : paths.event(id)}
        aria-current={id === null && start === span.start ? "page" : undefined}
      >
        {shown}
      </a>{" "}
      <span className="quiet">{clockSpan(language, date, event.allDay)}</span>
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
