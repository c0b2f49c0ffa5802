import { paths } from "#domain/paths.ts";
import type { ComingDate } from "../series-dates.ts";
import { RELATED } from "./event-related.tsx";
import { Notice } from "./notice.tsx";
import { useLanguage, useSay } from "./say.ts";
import { fullSpan } from "./time.ts";

interface Props {
  next: ComingDate | null;
  allDay: boolean;
  hasRelated: boolean;
}

/** That an event is over, and what its reader can still come to. */
export function OverNotice({ next, allDay, hasRelated }: Props) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Notice title={say("event.over")}>
      <p>
        {next ? (
          <a href={next.path}>{say("event.overNext", { when: fullSpan(language, next, allDay) })}</a>
        ) : (
          <a href={hasRelated ? `#${RELATED}` : paths.agenda}>
            {say(hasRelated ? "event.overRelated" : "event.overElse")}
          </a>
        )}
      </p>
    </Notice>
  );
}
