import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import type { ProposalKind } from "#domain/alignment/proposal.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { FieldFault } from "../fault.ts";
import type { AlignmentData, WayData } from "./alignment-documents.ts";
import { SplitFields } from "./split-fields.tsx";
import { Ways } from "./ways.tsx";
import { type FreeMoment, WhenFields, WhichMoves } from "./when-fields.tsx";

interface Props {
  alignment: AlignmentData;
  kind: ProposalKind;
  /** The event that moves, where one was chosen, and of a series the start of its date that does. */
  post: string | null;
  happening: string | null;
  /** The proposal that it comes in place of. */
  amends: string | null;
  moments: readonly FreeMoment[];
  faults: FieldFault[];
  typed: [string, string][];
  /** What it would change, where that was looked at. */
  ways: readonly WayData[] | null;
}

/** The ways out that there are, each a page of its own to fill in. */
export function ProposalKinds({ alignment }: Pick<Props, "alignment">) {
  const say = useSay();
  return (
    <ul className="ways-out">
      {alignment.kinds.map((kind) => (
        <li key={kind}>
          <a href={`${withQuery(paths.alignment(alignment.id), { kind })}#propose`}>{say(`proposalKind.${kind}`)}</a>
          <p className="quiet">{say(`proposalHint.${kind}`)}</p>
        </li>
      ))}
      {alignment.obstacles.map(({ kind, text }) => (
        <li key={kind}>
          {say(`proposalKind.${kind}`)}
          <p className="quiet">{text}</p>
        </li>
      ))}
    </ul>
  );
}

/** One way out to fill in; what moves is chosen first, since the free moments hang on it. */
export function ProposalForm(props: Props) {
  const say = useSay();
  const { alignment, kind, post, happening, amends, faults, typed, ways } = props;
  const moves = kind === "MOVE" || kind === "SEQUENCE";
  const repeats = alignment.events.some(({ id, recurrence }) => id === post && recurrence !== null);
  if (moves && (post === null || (repeats && happening === null))) return <WhichMoves {...props} />;
  const was = (name: string) => typed.find(([one]) => one === name)?.[1] ?? "";
  return (
    <form
      method="post"
      action={`${withQuery(paths.alignment(alignment.id), query(props))}#propose`}
      className="posting"
      noValidate
    >
      <ErrorSummary faults={faults} />
      <input type="hidden" name="kind" value={kind} />
      {moves ? <input type="hidden" name="post" value={post ?? ""} /> : null}
      {happening === null ? null : <input type="hidden" name="happening" value={happening} />}
      {amends === null ? null : <input type="hidden" name="amends" value={amends} />}
      <Fields {...props} />
      <TextField
        name="note"
        label={say(kind === "KEEP" ? "proposal.noteKeep" : "proposal.note")}
        defaultValue={was("note")}
        error={faults.find(({ field }) => field === "note")?.message}
        rows={2}
        maxLength={1000}
        optional={kind !== "KEEP"}
      />
      {ways === null ? null : <Ways ways={ways} />}
      <p className="acts">
        <Button name="act" value="PROPOSE" kind="primary">
          {say("proposal.send")}
        </Button>
        {ASKS_NOTHING.has(kind) ? null : (
          <Button name="act" value="PREVIEW">
            {say("proposal.preview")}
          </Button>
        )}
      </p>
    </form>
  );
}

/** Ways out that leave nothing to fill in: what they change is shown at once. */
export const ASKS_NOTHING: ReadonlySet<ProposalKind> = new Set(["KEEP", "REFER", "UNDO"]);

function query({ kind, post, happening, amends }: Props): Record<string, string> {
  const chosen = { kind, post, happening, amends };
  return Object.fromEntries(Object.entries(chosen).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

function Fields(props: Props) {
  const say = useSay();
  switch (props.kind) {
    case "MOVE":
      return <WhenFields {...props} />;
    case "SEQUENCE":
      return <WhenFields {...props} />;
    case "COHOST":
      return (
        <>
          <Which {...props} name="stays" legend={say("proposalField.stays")} />
          <Which {...props} name="words" legend={say("proposalField.words")} />
          <Which {...props} name="register" legend={say("proposalField.register")} />
        </>
      );
    case "TURNS":
      return <Which {...props} name="stays" legend={say("proposalField.staysTurns")} />;
    case "MERGE":
    case "RETIRE":
      return <Which {...props} name="stays" legend={say("proposalField.stays")} />;
    case "SPLIT":
      return <SplitFields {...props} />;
    default:
      return null;
  }
}

/** One of the posts; the first is chosen until somebody says otherwise. */
function Which({ alignment, name, legend, faults, typed }: Props & { name: string; legend: string }) {
  const posts = [...alignment.events, ...alignment.offers];
  const was = typed.find(([one]) => one === name)?.[1];
  return (
    <Choices
      name={name}
      type="radio"
      legend={legend}
      options={posts.map(({ id, title, network }) => ({ value: id, label: title, note: network.name }))}
      chosen={[was ?? posts[0]?.id ?? ""]}
      error={faults.find(({ field }) => field === name)?.message}
    />
  );
}
