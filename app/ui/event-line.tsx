import { paths } from "#domain/paths.ts";
import type { EventLineData } from "../parts.server.ts";
import { pathOn } from "../series-dates.ts";
import { BandMark } from "./band-mark.tsx";
import { worstBand } from "./bands.ts";
import { QuietLine } from "./quiet-line.tsx";
import { foreign, useLanguage, useSay } from "./say.ts";
import { clockSpan, dayKey, moment, type Span } from "./time.ts";
import { whereOf } from "./where.ts";

interface Props {
  event: EventLineData;
  span: Span;
  /** Where no day heading stands above, the line says its day itself. */
  withDay?: boolean;
  /** Opens it beside the page: the line stands in a frame of another site. */
  beside?: boolean;
}

/** One happening in a list: time in its column, title loudest, hosts and area quiet below. */
export function EventLine({ event, span, withDay = false, beside = false }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { hosts, status } = event;
  const about = {
    day: moment(language, "day", span.start),
    time: clockSpan(language, span, event.allDay),
    network: hosts[0]?.name ?? "",
  };
  return (
    <li className={`event event-${status.toLowerCase()}`}>
      <TimeColumn span={span} allDay={event.allDay} withDay={withDay} />
      <div className="event-text">
        <a className="event-title" href={addressOf(event, span)} {...(beside ? BESIDE : {})}>
          <span className="event-name" lang={foreign(event.language, language)}>
            {event.title}
          </span>
          <span className="unseen">, {say("agenda.linkName", about)}</span>
        </a>{" "}
        {status === "CONFIRMED" && !event.unconfirmed ? null : <EventStatus event={event} />}
        <EventMark flags={event.flags} />
        <EventQuiet event={event} />
      </div>
    </li>
  );
}

const BESIDE = { target: "_blank", rel: "noopener" };

/** A later happening of a series leads to itself, not to the first. */
export function addressOf(event: EventLineData, span: Span): string {
  return event.start === span.start ? paths.event(event.id) : pathOn(event.id, span.start);
}

function TimeColumn({ span, allDay, withDay }: { span: Span; allDay: boolean; withDay: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const sameDay = dayKey(span.start) === dayKey(Date.parse(span.end) - 1);
  return (
    <p className="event-time">
      {withDay ? <span className="event-day">{moment(language, "day", span.start)}</span> : null}
      {allDay ? (
        <span className="event-start">{say("time.allDay")}</span>
      ) : (
        <>
          <time className="event-start" dateTime={span.start}>
            {moment(language, "clock", span.start)}
          </time>
          <span className="event-end">–{moment(language, "clock", span.end)}</span>
        </>
      )}
      {sameDay ? null : (
        <span className="event-until">→ {moment(language, "dayAndMonth", Date.parse(span.end) - 1)}</span>
      )}
    </p>
  );
}

function EventStatus({ event: { status, holdUntil } }: { event: EventLineData }) {
  const say = useSay();
  const language = useLanguage();
  if (status === "CONFIRMED") return <span className="status">{say("agenda.uncertain")}</span>;
  const held = status === "TENTATIVE" && holdUntil !== null;
  const words = held
    ? say("agenda.holdUntil", { day: moment(language, "dayAndMonth", holdUntil) })
    : say(`eventStatus.${status}`);
  return <span className="status">{words}</span>;
}

function EventMark({ flags }: { flags: EventLineData["flags"] }) {
  const band = worstBand(flags);
  return band === null ? null : <BandMark band={band} />;
}

function EventQuiet({ event }: { event: EventLineData }) {
  const say = useSay();
  const { hosts } = event;
  const others = event.listedBy.filter(({ slug }) => !hosts.some((host) => host.slug === slug));
  return (
    <QuietLine
      networks={hosts}
      facts={[
        whereOf(event, say("agenda.online")),
        event.valueForms.map((form) => say(`valueForm.${form}`)).join(", "),
        others.length === 0 ? "" : say("agenda.alsoBy", { networks: others.map(({ name }) => name).join(", ") }),
      ]}
    />
  );
}
