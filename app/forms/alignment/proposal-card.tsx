import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { named } from "#app/ui/flag-sentence.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import type { AlignmentData, ProposalData } from "./alignment-documents.ts";

interface Props {
  proposal: ProposalData;
  parties: AlignmentData["parties"];
  /** What was refused of this proposal. */
  problem: string | null;
}

/** A way out: what exactly it changes, who signed, and the buttons of who still can. */
export function ProposalCard({ proposal, parties, problem }: Props) {
  const say = useSay();
  const language = useLanguage();
  const open = proposal.state === "OPEN";
  return (
    <article className={`proposal proposal-${proposal.state.toLowerCase()}`} id={`proposal-${proposal.id}`}>
      <h3>
        {say(`proposalKind.${proposal.kind}`)} <span className="quiet">{say(`proposalState.${proposal.state}`)}</span>
      </h3>
      <p className="quiet">
        {say("proposal.by", { network: proposal.by, day: moment(language, "stamp", proposal.at) })}
      </p>
      {proposal.note === null ? null : <p className="words">{proposal.note}</p>}
      <Ways proposal={proposal} />
      <Signatures proposal={proposal} parties={parties} />
      {problem === null ? null : (
        <p className="wrong" role="alert">
          {problem}
        </p>
      )}
      {open ? <Acts proposal={proposal} parties={parties} /> : null}
    </article>
  );
}

function Ways({ proposal: { ways, chosen, kind } }: Pick<Props, "proposal">) {
  const say = useSay();
  if (kind === "UNDO") return <p>{say("proposalHint.UNDO")}</p>;
  const shown = chosen === null ? ways : ways.filter((_, number) => number === chosen);
  return (
    <>
      <p className="label">{say("proposal.changes")}</p>
      {shown.map(({ steps }, number) => (
        <div key={steps.map(({ text }) => text).join() + String(number)} className="way">
          {shown.length > 1 ? <p className="label">{say("proposal.wayNumber", { number: number + 1 })}</p> : null}
          <ul className="steps">
            {steps.map(({ text, changes }) => (
              <li key={text}>
                {text}
                {changes.length === 0 ? null : (
                  <dl className="changes">
                    {changes.map(({ name, before, after }) => (
                      <div key={name}>
                        <dt>{name}</dt>
                        <dd>
                          <del>{before}</del> <ins>{after}</ins>
                        </dd>
                      </div>
                    ))}
                  </dl>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Signatures({ proposal: { signatures, state }, parties }: Pick<Props, "proposal" | "parties">) {
  const say = useSay();
  const language = useLanguage();
  const waiting = parties.filter(({ network }) => !signatures.some((one) => one.network.id === network.id));
  return (
    <ul className="signatures">
      {signatures.map(({ network, signed, note }) => (
        <li key={network.id} className={signed ? "signed" : "refused"}>
          {say(signed ? "proposal.signed" : "proposal.refused", { network: network.name })}
          {note === null ? null : `: ${note}`}
        </li>
      ))}
      {state === "OPEN" && waiting.length > 0 ? (
        <li className="quiet">
          {say("proposal.waits", {
            networks: named(
              waiting.map(({ network }) => network),
              language,
            ),
          })}
        </li>
      ) : null}
    </ul>
  );
}

function Acts({ proposal, parties }: Pick<Props, "proposal" | "parties">) {
  const say = useSay();
  const { id, ways, chosen, signatures } = proposal;
  const own = parties.filter(({ viewerSigns }) => viewerSigns).map(({ network }) => network);
  const signed = new Set(signatures.map(({ network }) => network.id));
  const toSign = own.filter((network) => !signed.has(network.id));
  if (own.length === 0) return null;
  const names = own.map(({ name }) => name).join(", ");
  return (
    <div className="proposal-acts">
      {toSign.length === 0 ? null : (
        <form method="post">
          <input type="hidden" name="proposal" value={id} />
          {ways.length > 1 && chosen === null ? (
            <Choices
              name="way"
              type="radio"
              legend={say("proposal.way")}
              options={ways.map((_, number) => ({
                value: String(number),
                label: say("proposal.wayNumber", { number: number + 1 }),
              }))}
              required
            />
          ) : null}
          <Button name="act" value="SIGN" kind="primary">
            {say("proposal.sign", { network: names })}
          </Button>
        </form>
      )}
      <details className="folded">
        <summary>{say("proposal.decline")}</summary>
        <form method="post">
          <input type="hidden" name="proposal" value={id} />
          <Field name="note" inputId={`note-${id}`} label={say("proposal.declineWhy")} maxLength={1000} optional />
          <Button name="act" value="DECLINE">
            {say("proposal.declineSend")}
          </Button>
        </form>
      </details>
    </div>
  );
}
