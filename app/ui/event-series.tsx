import { useLanguage, useSay } from "./say.ts";
import { clockSpan, moment, type Span } from "./time.ts";

const SHOWN = 6;

interface Props {
  event: { recurrenceText: string | null; allDay: boolean; next: Span[] };
}

/** How an event repeats, in words, and the next dates. */
export function EventSeries({ event }: Props) {
  const say = useSay();
  const language = useLanguage();
  if (event.recurrenceText === null) return null;
  return (
    <section className="series">
      <h2>{say("event.repeats")}</h2>
      <p>{event.recurrenceText}</p>
      <h3>{say("event.next")}</h3>
      <ol className="plain-list">
        {event.next.slice(0, SHOWN).map((span) => (
          <li key={span.start}>
            <time dateTime={span.start}>{moment(language, "day", span.start)}</time>{" "}
            <span className="quiet">{clockSpan(language, span, event.allDay)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
