import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { paths } from "#domain/paths.ts";
import type { AlignmentData } from "./alignment-documents.ts";
import type { AlignmentAnswer } from "./post-alignment.server.ts";

/** Who takes part, and by when each is to be heard. */
export function Parties({ alignment: { parties, deadline, state } }: { alignment: AlignmentData }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section>
      <h2>{say("alignment.parties")}</h2>
      <ul className="plain-list">
        {parties.map(({ network, heardAt }) => (
          <li key={network.id}>
            <a href={paths.network(network.slug)}>{network.name}</a>:{" "}
            {heardAt === null
              ? say("alignment.notHeard")
              : say("alignment.heard", { day: moment(language, "day", heardAt) })}
          </li>
        ))}
      </ul>
      {state === "TALKING" || state === "BROKEN" ? (
        <p className="quiet">{say("alignment.deadline", { day: moment(language, "day", deadline) })}</p>
      ) : null}
    </section>
  );
}

/** What was said, the field to say something, and the way to stop. */
export function Talk({ alignment, answer }: { alignment: AlignmentData; answer: AlignmentAnswer | null }) {
  const say = useSay();
  const language = useLanguage();
  const said = answer?.act === "SAY" ? answer : null;
  const open = alignment.kinds.some((kind) => kind !== "UNDO");
  return (
    <section id="talk">
      <h2>{say("alignment.talk")}</h2>
      {alignment.messages.length === 0 ? <p className="quiet">{say("alignment.noTalk")}</p> : null}
      <ol className="messages">
        {alignment.messages.map(({ id, by, text, at }) => (
          <li key={id}>
            <p className="quiet">
              {by}, {moment(language, "stamp", at)}
            </p>
            <p className="words">{text}</p>
          </li>
        ))}
      </ol>
      <form method="post" className="posting" noValidate>
        <TextField
          name="text"
          label={say("alignment.say")}
          defaultValue={said?.typed.find(([name]) => name === "text")?.[1] ?? ""}
          error={said?.faults.find(({ field }) => field === "text")?.message}
          rows={3}
          maxLength={2000}
        />
        <Button name="act" value="SAY">
          {say("alignment.saySend")}
        </Button>
      </form>
      {open ? (
        <details className="folded">
          <summary>{say("alignment.close")}</summary>
          <form method="post">
            <p>{say("alignment.closeHint")}</p>
            <Button name="act" value="CLOSE" kind="grave">
              {say("alignment.close")}
            </Button>
          </form>
        </details>
      ) : null}
    </section>
  );
}
