import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, SelectField, TextField } from "#app/ui/field.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { termChoices } from "#app/ui/taxonomy-groups.ts";
import { clockSpan, moment } from "#app/ui/time.ts";
import type { ProposalKind } from "#domain/alignment/proposal.ts";
import { AUDIENCES } from "#domain/catalogue/taxonomy.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { AREAS } from "#domain/place/areas.ts";
import type { FieldFault } from "../fault.ts";
import type { AlignmentData } from "./alignment-documents.ts";

/** A free moment as the page loaded it. */
export interface FreeMoment {
  start: string;
  end: string;
  reasons: readonly { code: string; text: string }[];
}

interface Props {
  alignment: AlignmentData;
  kind: ProposalKind;
  /** The event that moves, where one was chosen. */
  post: string | null;
  moments: readonly FreeMoment[];
  faults: FieldFault[];
  typed: [string, string][];
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
    </ul>
  );
}

/** One way out to fill in; what moves is chosen first, since the free moments hang on it. */
export function ProposalForm(props: Props) {
  const say = useSay();
  const { alignment, kind, post, faults, typed } = props;
  const moves = kind === "MOVE" || kind === "SEQUENCE";
  if (moves && post === null) return <WhichMoves {...props} />;
  const was = (name: string) => typed.find(([one]) => one === name)?.[1] ?? "";
  return (
    <form
      method="post"
      action={`${withQuery(paths.alignment(alignment.id), query(kind, post))}#propose`}
      className="posting"
      noValidate
    >
      <ErrorSummary faults={faults} />
      <input type="hidden" name="kind" value={kind} />
      {moves ? <input type="hidden" name="post" value={post ?? ""} /> : null}
      <Fields {...props} />
      <TextField
        name="note"
        label={say("proposal.note")}
        defaultValue={was("note")}
        rows={2}
        maxLength={1000}
        optional
      />
      <Button name="act" value="PROPOSE" kind="primary">
        {say("proposal.send")}
      </Button>
    </form>
  );
}

function query(kind: ProposalKind, post: string | null): Record<string, string> {
  return { kind, ...(post === null ? {} : { post }) };
}

function WhichMoves({ alignment, kind }: Props) {
  const say = useSay();
  return (
    <>
      <p className="label">{say(kind === "MOVE" ? "proposalField.post" : "proposalField.postSequence")}</p>
      <ul className="ways-out">
        {alignment.events.map(({ id, title, network }) => (
          <li key={id}>
            <a href={`${withQuery(paths.alignment(alignment.id), query(kind, id))}#propose`}>
              {title} ({network.name})
            </a>
          </li>
        ))}
      </ul>
    </>
  );
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
      return <p>{say(`proposalHint.${props.kind}`)}</p>;
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

function WhenFields({ alignment, kind, post, moments, faults, typed }: Props) {
  const say = useSay();
  const language = useLanguage();
  const event = alignment.events.find(({ id }) => id === post);
  const others = alignment.events.filter(({ id }) => id !== post);
  const was = (name: string) => typed.find(([one]) => one === name)?.[1] ?? "";
  return (
    <>
      <p>
        <strong>{event?.title}</strong> ({event?.network.name})
      </p>
      {kind === "SEQUENCE" ? (
        <SelectField
          name="stays"
          label={say("proposalField.staysSequence")}
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={was("stays") || (others[0]?.id ?? "")}
        />
      ) : null}
      {event?.recurrence ? (
        <SelectField
          name="happening"
          label={say("proposalField.happening")}
          options={event.next.map(({ start }) => ({ value: start, label: moment(language, "day", start) }))}
          defaultValue={was("happening") || (event.next[0]?.start ?? "")}
        />
      ) : null}
      {moments.length === 0 ? null : (
        <div className="moments">
          <Choices
            name="moments"
            legend={say("proposalField.moments")}
            hint={say("proposalField.momentsHint")}
            options={moments.map(({ start, end, reasons }) => ({
              value: `${start} ${end}`,
              label: `${moment(language, "day", start)}, ${clockSpan(language, { start, end }, false)}`,
              note: reasons.map(({ text }) => text).join(" ") || undefined,
            }))}
            chosen={typed.filter(([name]) => name === "moments").map(([, value]) => value)}
            error={faults.find(({ field }) => field === "moments")?.message}
          />
        </div>
      )}
      <fieldset className="field own-moment" id={moments.length === 0 ? "moments" : "own"}>
        <legend>{say("proposalField.own")}</legend>
        <Field name="ownDate" type="date" label={say("form.date")} defaultValue={was("ownDate")} />
        <Field name="ownStart" type="time" label={say("form.start")} defaultValue={was("ownStart")} />
        <Field name="ownEnd" type="time" label={say("form.end")} defaultValue={was("ownEnd")} />
      </fieldset>
    </>
  );
}

function SplitFields({ alignment, typed }: Props) {
  const say = useSay();
  const language = useLanguage();
  const byName = (terms: readonly { id: string; nl: string; en: string }[], names: readonly { name: string }[]) =>
    terms.filter((term) => names.some(({ name }) => name === term[language])).map(({ id }) => id);
  const was = (name: string) => typed.filter(([one]) => one === name).map(([, value]) => value);
  const again = typed.length > 0;
  return (
    <>
      {[...alignment.events, ...alignment.offers].map((post) => {
        const areas = "area" in post ? (post.area ? [post.area] : []) : post.areas;
        const [whom, where] = [`audiences:${post.id}`, `areas:${post.id}`];
        return (
          <div key={post.id}>
            <input type="hidden" name="posts" value={post.id} />
            <details className="folded terms">
              <summary>
                {say("proposalField.audiences", { title: post.title })}{" "}
                <span className="quiet">{post.audiences.map(({ name }) => name).join(", ")}</span>
              </summary>
              <Choices
                name={whom}
                legend={say("proposalField.audiences", { title: post.title })}
                options={termChoices(AUDIENCES, language)}
                chosen={again ? was(whom) : byName(AUDIENCES, post.audiences)}
                quiet
              />
            </details>
            <SelectField
              name={where}
              label={say("proposalField.areas", { title: post.title })}
              options={[{ value: "", label: say("history.none") }, ...termChoices(AREAS, language)]}
              defaultValue={(again ? was(where) : byName(AREAS, areas))[0] ?? ""}
            />
          </div>
        );
      })}
    </>
  );
}
