import type { ReactNode } from "react";
import type { ChangeData } from "../parts.server.ts";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";
import { WhoSees } from "./who-sees.tsx";

/** As many lines as a page of an item asks for. */
const LINES = 20;

interface Props {
  changes: readonly ChangeData[];
  /** Takes back what was last done, when that can be. */
  undo: ReactNode;
}

/** What happened to an item, folded; for who may see it, and else not there. */
export function History({ changes, undo }: Props) {
  const say = useSay();
  if (changes.length === 0) return null;
  return (
    <details className="folded history">
      <summary>{say("history.title")}</summary>
      <WhoSees what="history" />
      {undo}
      <ol className="plain-list">
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeLine change={change} text={say("history.line", { verb: change.verb, who: change.who })} />
          </li>
        ))}
      </ol>
      {changes.length < LINES ? null : <p className="quiet">{say("history.more", { count: LINES })}</p>}
    </details>
  );
}

/** One line of the log: when, what, by whom, and what it changed. */
export function ChangeLine({ change, text }: { change: ChangeData; text: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <p>
        <time dateTime={change.at}>{moment(language, "stamp", change.at)}</time>: {text},{" "}
        {say(`history.via.${change.via}`)}
      </p>
      {change.fields.length === 0 ? null : (
        <dl className="became">
          {change.fields.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{say("history.became", { before: short(before), after: short(after) })}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const LONGEST = 160;

/** A long explanation says enough by its beginning. */
function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}
