import { paths } from "#domain/paths.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

interface Props {
  sessions: {
    id: string;
    way: string;
    startedAt: string;
    seenAt: string;
    browser: string | null;
    system: string | null;
    here: boolean;
  }[];
  /** Whether one was ended just now. */
  ended: boolean;
}

/** Where one is signed in: when, in which browser, and out again. */
export function OwnSessions({ sessions, ended }: Props) {
  const say = useSay();
  return (
    <section className="part">
      <h2 id="sessions">{say("session.title")}</h2>
      <p>{say("session.hint")}</p>
      {ended ? <Notice kind="note" title={say("session.ended")} live /> : null}
      <ul className="account-list">
        {sessions.map((session) => (
          <OneSession key={session.id} {...session} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action={paths.sessions} className="acts">
          <Button>{say("session.endOthers")}</Button>
        </form>
      ) : null}
    </section>
  );
}

function OneSession({ id, way, startedAt, seenAt, browser, system, here }: Props["sessions"][number]) {
  const say = useSay();
  const language = useLanguage();
  const name = say("session.browser", { browser: browser ?? "none", system: system ?? "none" });
  const [started, seen] = [moment(language, "stamp", startedAt), moment(language, "stamp", seenAt)];
  return (
    <li className="own-link">
      <span>
        <strong>{name}</strong> {here ? <span className="quiet">({say("session.here")})</span> : null}
        <span className="quiet own-session">{say("session.times", { started, seen, way })}</span>
      </span>
      {here ? null : (
        <form method="post" action={paths.sessions}>
          <input type="hidden" name="id" value={id} />
          <Button aria-label={say("session.endName", { name })}>{say("session.end")}</Button>
        </form>
      )}
    </li>
  );
}
