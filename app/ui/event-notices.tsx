import { paths } from "#domain/paths.ts";
import { useOwns } from "../viewer.ts";
import { Notice } from "./notice.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

interface Props {
  /** Which of two it is when the clock shows its start twice that night. */
  turn: "FIRST" | "SECOND" | null;
  event: {
    id: string;
    status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
    holdUntil: string | null;
    imported: boolean;
    unconfirmed: boolean;
    network: { id: string; name: string };
  };
}

/** What one must know before coming: that it is off, or not certain yet. */
export function EventNotices({ event, turn }: Props) {
  const say = useSay();
  const language = useLanguage();
  const own = useOwns([event.network]);
  const hold =
    event.holdUntil === null
      ? say("event.hold")
      : say("event.holdUntil", { day: moment(language, "day", event.holdUntil) });
  return (
    <>
      {event.status === "CANCELLED" ? <Notice kind="clash" title={say("event.cancelled")} /> : null}
      {event.status === "TENTATIVE" ? <Notice kind="attention" title={hold} /> : null}
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
