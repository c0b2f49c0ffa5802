import { hueOf } from "#domain/network/hue.ts";
import { paths } from "#domain/paths.ts";
import { named } from "../ui/flag-sentence.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { Scroller } from "../ui/scroller.tsx";
import { fullSpan, moment } from "../ui/time.ts";
import { PictureCell, rem } from "./hexagon.tsx";
import { MarkShape } from "./mark-shape.tsx";
import type { MarkData, TimelineData } from "./timeline-documents.ts";
import { across, DAY_WIDTH, HEAD, laidOut, type Placed, ROW } from "./timeline-layout.ts";

/** What the networks plan, a row each; what overlaps on a day is tied together. */
export function TimelinePicture({ timeline, label }: { timeline: TimelineData; label: string }) {
  const language = useLanguage();
  const { networks, placed, ties } = laidOut(timeline);
  const [width, height] = [timeline.weeks.length * 7 * DAY_WIDTH, HEAD + networks.length * ROW];
  return (
    <div className="picture timeline">
      <ol className="picture-names" aria-hidden="true">
        {networks.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ol>
      <Scroller label={label}>
        <svg width={rem(width)} height={rem(height)} viewBox={`0 0 ${width} ${height}`} aria-label={label}>
          {timeline.weeks.map(({ date, number, start }) => (
            <g key={date} className="heat-week timeline-week">
              <path d={`M${across(start, timeline.weeks)} 0V${height}`} />
              <text x={across(start, timeline.weeks) + 6} y={16}>
                {number}
              </text>
              <text x={across(start, timeline.weeks) + 6} y={33} className="heat-day">
                {moment(language, "dayAndShort", start)}
              </text>
            </g>
          ))}
          {networks.map(({ id }, row) => (
            <path key={id} className="timeline-row" d={`M0 ${HEAD + row * ROW}H${width}`} />
          ))}
          {ties.map(([a, b]) => (
            <path key={`${tieKey(a)} ${tieKey(b)}`} className="timeline-tie" d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
          ))}
          {placed.map((one) => (
            <Mark key={tieKey(one)} {...one} />
          ))}
        </svg>
      </Scroller>
    </div>
  );
}

function tieKey({ mark }: Placed): string {
  return mark.event.id + mark.start;
}

function Mark({ mark, x, y }: Placed) {
  const label = useMarkWords(mark);
  const { event, flags } = mark;
  return (
    <PictureCell x={x} y={y} to={paths.event(event.id)} label={label}>
      <MarkShape hue={hueOf(event.network.slug).hue} hold={event.status === "TENTATIVE"} overlaps={flags.length > 0} />
    </PictureCell>
  );
}

/** What a mark stands for: title, networks, day and what it overlaps with. */
function useMarkWords({ event, start, end, flags }: MarkData): string {
  const say = useSay();
  const language = useLanguage();
  const networks = [event.network, ...event.hosts.filter(({ id }) => id !== event.network.id)];
  return say("timeline.mark", {
    title: event.title,
    networks: named(networks, language),
    day: fullSpan(language, { start, end }, event.allDay),
    hold: event.status === "TENTATIVE" ? "yes" : "no",
    rivals: rivalsOf({ event, flags }) || "none",
  });
}

/** The titles of what a mark overlaps with, in one text. */
export function rivalsOf({ event, flags }: Pick<MarkData, "event" | "flags">): string {
  const others = flags.flatMap(({ events }) => events).filter(({ id }) => id !== event.id);
  return [...new Map(others.map(({ id, title }) => [id, title])).values()].join(", ");
}
