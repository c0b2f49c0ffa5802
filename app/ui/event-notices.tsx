import { paths } from "#domain/paths.ts";
import { useOwns } from "../viewer.ts";
import { type Held, HoldNotice } from "./hold-notice.tsx";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";

interface Props {
  /** Which of two it is when the clock shows its start twice that night. */
  turn: "FIRST" | "SECOND" | null;
  event: Held & {
    status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
    unconfirmed: boolean;
    network: { id: string; name: string };
  };
}

/** What one must know before coming: that it is off, or not certain yet. */
export function EventNotices({ event, turn }: Props) {
  const say = useSay();
  const own = useOwns([event.network]);
  return (
    <>
      {event.status === "CANCELLED" ? <Notice kind="clash" title={say("event.cancelled")} /> : null}
      {event.status === "TENTATIVE" ? <HoldNotice event={event} /> : null}
      {turn === null ? null : <Notice title={say(`event.turn.${turn}`)} />}
      {event.unconfirmed && event.status !== "CANCELLED" ? (
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
