import { paths } from "#domain/paths.ts";
import { named } from "../ui/flag-sentence.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { fullSpan } from "../ui/time.ts";
import { NumbersTable } from "./numbers-table.tsx";
import type { TimelineData } from "./timeline-documents.ts";
import { rivalsOf } from "./timeline-picture.tsx";

const COLUMNS = ["start", "title", "networks", "status", "rivals"] as const;

/** The marks of the timeline as lines of a table. */
export function TimelineTable({ timeline, label }: { timeline: TimelineData; label: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <NumbersTable
      label={label}
      heads={COLUMNS.map((column) => ({ key: column, text: say(`timeline.column.${column}`) }))}
    >
      {timeline.marks.map(({ event, start, end, flags }) => (
        <tr key={event.id + start}>
          <td>{fullSpan(language, { start, end }, event.allDay)}</td>
          <th scope="row">
            <a href={paths.event(event.id)}>{event.title}</a>
          </th>
          <td>{named([event.network, ...event.hosts.filter(({ id }) => id !== event.network.id)], language)}</td>
          <td>{say(event.status === "TENTATIVE" ? "timeline.hold" : "timeline.sure")}</td>
          <td>{rivalsOf({ event, flags })}</td>
        </tr>
      ))}
    </NumbersTable>
  );
}
