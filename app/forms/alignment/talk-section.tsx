import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { paths } from "#domain/paths.ts";
import type { AlignmentData } from "./alignment-documents.ts";
import type { AlignmentAnswer } from "./post-alignment.server.ts";
import { Steps } from "./ways.tsx";

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

/** That what was agreed holds no more: who changed what. */
export function Breach({ breach }: Pick<AlignmentData, "breach">) {
  const say = useSay();
  const language = useLanguage();
  if (breach === null) return null;
  const { who, at, via, steps } = breach;
  const told = { who, day: moment(language, "day", at), via };
  return (
    <Notice kind="attention" title={say("alignment.breach", told)}>
      <div className="way">
        <Steps steps={steps} />
      </div>
    </Notice>
  );
}

/** What was said, and the field to say something. */
export function Talk({ alignment, answer }: { alignment: AlignmentData; answer: AlignmentAnswer | null }) {
  const say = useSay();
  const language = useLanguage();
  const said = answer?.act === "SAY" ? answer : null;
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
    </section>
  );
}

/** The way to stop without an agreement. */
export function Close({ alignment: { kinds } }: { alignment: AlignmentData }) {
  const say = useSay();
  if (!kinds.some((kind) => kind !== "UNDO")) return null;
  return (
    <details className="folded">
      <summary>{say("alignment.close")}</summary>
      <form method="post">
        <p>{say("alignment.closeHint")}</p>
        <Button name="act" value="CLOSE" kind="grave">
          {say("alignment.close")}
        </Button>
      </form>
    </details>
  );
}
