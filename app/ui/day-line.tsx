import type { DayFields } from "#app/forms/day/day-documents.ts";
import type { ResultOf } from "#app/gql.ts";
import { paths } from "#domain/paths.ts";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

/** One day with when it is, where that was read and, for an admin, the way to change it. */
export function DayLine({ day, admin }: { day: ResultOf<typeof DayFields>; admin: boolean }) {
  const say = useSay();
  const { id, name, kind, state, source, written } = day;
  return (
    <li className="day-fact" id={id} data-state={state}>
      <div>
        <p>
          <strong>{name}</strong>{" "}
          {state === "SHIPPED" ? null : <span className="status">{say(`dayState.${state}`)}</span>}
        </p>
        <p>
          <When day={day} /> <span className="quiet">· {say(`dayKind.${kind}`)}</span>
        </p>
        <p className="quiet day-source">{say("days.source", { source: ended(source), year: String(written) })}</p>
      </div>
      {admin ? (
        <a className="button button-plain" href={paths.day(id)} aria-label={say("days.changeName", { name })}>
          {say("days.change")}
        </a>
      ) : null}
    </li>
  );
}

function When({ day: { from, to } }: { day: { from: string; to: string } }) {
  const say = useSay();
  const language = useLanguage();
  const [first, last] = [from, to].map((date) => moment(language, "dayOfYear", `${date}T12:00:00Z`));
  return <>{from === to ? first : say("time.days", { from: first ?? "", to: last ?? "" })}</>;
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
