import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { named } from "#app/ui/flag-sentence.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { AlignmentData, ProposalData, WayData } from "./alignment-documents.ts";
import { Ways } from "./ways.tsx";

interface Props {
  /** The alignment that it is in. */
  talk: string;
  proposal: ProposalData;
  parties: AlignmentData["parties"];
  /** Whether it was agreed and holds no more. */
  broken: boolean;
  /** What was refused of this proposal. */
  problem: string | null;
}

/** A way out: what exactly it changes, who signed, and the buttons of who still can. */
export function ProposalCard({ talk, proposal, parties, broken, problem }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { ways, chosen, state } = proposal;
  const standing = broken ? "broken" : state;
  return (
    <article className={`proposal proposal-${standing.toLowerCase()}`} id={`proposal-${proposal.id}`}>
      <h3>
        {say(`proposalKind.${proposal.kind}`)} <span className="quiet">{say(`proposalState.${standing}`)}</span>
      </h3>
      <p className="quiet">
        {say("proposal.by", { network: proposal.by, day: moment(language, "stamp", proposal.at) })}
      </p>
      {proposal.note === null ? null : <blockquote className="words">{proposal.note}</blockquote>}
      <Ways ways={chosen === null ? ways : ways.filter((_, number) => number === chosen)} />
      <Signatures proposal={proposal} parties={parties} />
      {problem === null ? null : (
        <p className="wrong" role="alert">
          {problem}
        </p>
      )}
      {state === "OPEN" ? <Acts talk={talk} proposal={proposal} parties={parties} /> : null}
      {proposal.counter === null ? null : <Counter talk={talk} proposal={proposal} />}
    </article>
  );
}

/** What its lead hands to her own calendar, which the board waits for. */
function Counter({ talk, proposal: { id } }: Pick<Props, "talk" | "proposal">) {
  const say = useSay();
  return (
    <p>
      {say("proposal.counterHint")}{" "}
      <a href={withQuery(paths.counter(talk), { proposal: id })}>{say("proposal.counter")}</a>
    </p>
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

/** What tells one moment from another: when it begins. */
function beginOf({ steps }: WayData): string[] {
  return steps.flatMap(({ changes }) => changes.map(({ after }) => after)).slice(0, 1);
}

function Acts({ talk, proposal, parties }: Pick<Props, "talk" | "proposal" | "parties">) {
  const say = useSay();
  const { id, kind, ways, chosen, signatures } = proposal;
  const own = parties.filter(({ viewerSigns }) => viewerSigns).map(({ network }) => network);
  const signed = new Set(signatures.map(({ network }) => network.id));
  const toSign = own.filter((network) => !signed.has(network.id));
  if (own.length === 0) return null;
  const names = own.map(({ name }) => name).join(", ");
  // Only its own network takes a proposal back, or puts a better one in its place.
  const [amend, decline] = own.some(({ name }) => name === proposal.by)
    ? (["proposal.amend", "proposal.withdraw"] as const)
    : (["proposal.counterOffer", "proposal.decline"] as const);
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
              options={ways.map((way, number) => ({
                value: String(number),
                label: [say("proposal.wayNumber", { number: number + 1 }), ...beginOf(way)].join(": "),
              }))}
              required
            />
          ) : null}
          <Button name="act" value="SIGN" kind="primary">
            {say("proposal.sign", { network: names })}
          </Button>
        </form>
      )}
      <p>
        <a href={`${withQuery(paths.alignment(talk), { kind, amends: id })}#propose`}>{say(amend)}</a>
      </p>
      <details className="folded">
        <summary>{say(decline)}</summary>
        <form method="post">
          <input type="hidden" name="proposal" value={id} />
          <Field name="note" inputId={`note-${id}`} label={say(`${decline}Why`)} maxLength={1000} optional />
          <Button name="act" value="DECLINE">
            {say(`${decline}Send`)}
          </Button>
        </form>
      </details>
    </div>
  );
}
