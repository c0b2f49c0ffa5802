import type { EventLineData } from "../parts.server.ts";
import { EventLine } from "./event-line.tsx";
import { useLanguage, useSay } from "./say.ts";
import { dayKey, daysBetween, moment, type Span } from "./time.ts";

export interface Happening extends Span {
  event: EventLineData;
}
interface Day {
  key: string;
  at: string | number;
  happenings: Happening[];
}

interface Props {
  happenings: Happening[];
  /** Instant from which the list runs: what began earlier stands under its day. */
  from: number;
  now: number;
  /** Opens each beside the page: the list stands in a frame of another site. */
  beside?: boolean;
}

/** Happenings by month and day, each day under a heading that stays in sight. */
export function AgendaList({ happenings, from, now, beside = false }: Props) {
  const language = useLanguage();
  return groupBy(daysOf(happenings, from), (day) => day.key.slice(0, 7)).map(([month, days]) => (
    <section key={month} aria-labelledby={`month-${month}`}>
      <h2 className={month === dayKey(now).slice(0, 7) ? "month unseen" : "month"} id={`month-${month}`}>
        {moment(language, "month", days[0]?.at ?? from)}
      </h2>
      {days.map((day) => (
        <DaySection key={day.key} day={day} now={now} beside={beside} />
      ))}
    </section>
  ));
}

function DaySection({ day, now, beside }: { day: Day; now: number; beside: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const near = daysBetween(now, day.at);
  return (
    <section className="day" aria-labelledby={`day-${day.key}`}>
      <h3 className="day-head" id={`day-${day.key}`}>
        <span className="day-name">{moment(language, "weekday", day.at)} </span>
        <span className="day-number">{moment(language, "dayOfMonth", day.at)} </span>
        <span className="day-month">{moment(language, "monthName", day.at)} </span>
        {near === 0 ? <span className="day-near">{say("agenda.today")}</span> : null}
        {near === 1 ? <span className="day-near">{say("agenda.tomorrow")}</span> : null}
      </h3>
      <ol>
        {day.happenings.map(({ event, start, end }) => (
          <EventLine key={event.id + start} event={event} span={{ start, end }} beside={beside} />
        ))}
      </ol>
    </section>
  );
}

function daysOf(happenings: Happening[], from: number): Day[] {
  const under = (start: string) => (Date.parse(start) < from ? from : start);
  return groupBy(happenings, ({ start }) => dayKey(under(start))).map(([key, list]) => ({
    key,
    at: under(list[0]?.start ?? ""),
    happenings: list,
  }));
}

/** Neighbours with the same key together; the order stays. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}
