import { paths } from "#domain/paths.ts";
import type { ComingDate } from "../series-dates.ts";
import { useOwns } from "../viewer.ts";
import { type Held, HoldNotice } from "./hold-notice.tsx";
import { Notice } from "./notice.tsx";
import { OverNotice } from "./over-notice.tsx";
import { useSay } from "./say.ts";

interface Props {
  /** Once it is over: when it is next. */
  over: { next: ComingDate | null } | null;
  /** Which of two it is when the clock shows its start twice that night. */
  turn: "FIRST" | "SECOND" | null;
  event: Held & {
    status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
    allDay: boolean;
    unconfirmed: boolean;
    relatedEvents: readonly unknown[];
    network: { id: string; name: string };
  };
}

/** What one must know before coming: that it is off or over, or not certain yet. */
export function EventNotices({ event, over, turn }: Props) {
  const say = useSay();
  const own = useOwns([event.network]);
  return (
    <>
      {event.status === "CANCELLED" ? <Notice kind="clash" title={say("event.cancelled")} /> : null}
      {over && event.status !== "CANCELLED" ? (
        <OverNotice next={over.next} allDay={event.allDay} hasRelated={event.relatedEvents.length > 0} />
      ) : null}
      {event.status === "TENTATIVE" && !over ? <HoldNotice event={event} /> : null}
      {turn === null ? null : <Notice title={say(`event.turn.${turn}`)} />}
      {event.unconfirmed && event.status !== "CANCELLED" && !over ? (
        <Notice kind="attention" title={say("feed.uncertain")}>
          <p>{say("feed.uncertainHint", { network: event.network.name })}</p>
        </Notice>
      ) : null}
      {own && event.imported ? (
        <Notice>
          <p>{say("event.imported", { network: event.network.name })}</p>
          {event.status === "CANCELLED" ? null : (
            <p>
              <a href={paths.editEvent(event.id)}>{say("event.importedHere")}</a>
            </p>
          )}
        </Notice>
      ) : null}
    </>
  );
}
