import { type Choice, Choices } from "#app/ui/choices.tsx";
import { Field, SelectField } from "#app/ui/field.tsx";
import { named } from "#app/ui/flag-sentence.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { clockSpan, moment } from "#app/ui/time.ts";
import type { ProposalKind } from "#domain/alignment/proposal.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
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
  /** The event that moves, and of a series the start of its date that does. */
  post: string | null;
  happening: string | null;
  moments: readonly FreeMoment[];
  faults: FieldFault[];
  typed: [string, string][];
}

/** The events of which one moves, each a page with free moments of its own; of a series then which of its dates. */
export function WhichMoves({ alignment, kind, post }: Pick<Props, "alignment" | "kind" | "post">) {
  const say = useSay();
  const language = useLanguage();
  const to = (query: Record<string, string>) => `${withQuery(paths.alignment(alignment.id), query)}#propose`;
  const series = alignment.events.find(({ id }) => id === post);
  const can = new Set(alignment.movable.map(({ id }) => id));
  const fixed = alignment.events.filter(({ id }) => !can.has(id));
  return (
    <>
      <p className="label">
        {say(
          series ? "proposalField.happening" : kind === "MOVE" ? "proposalField.post" : "proposalField.postSequence",
        )}
      </p>
      <ul className="ways-out">
        {series
          ? series.next.map(({ start }) => (
              <li key={start}>
                <a href={to({ kind, post: series.id, happening: start })}>{moment(language, "day", start)}</a>
              </li>
            ))
          : alignment.events
              .filter(({ id }) => can.has(id))
              .map(({ id, title, network }) => (
                <li key={id}>
                  <a href={to({ kind, post: id })}>
                    {title} ({network.name})
                  </a>
                </li>
              ))}
      </ul>
      {series || fixed.length === 0 ? null : (
        <p className="quiet">
          {say("proposalField.fixed", {
            titles: named(
              fixed.map(({ title }) => ({ name: `‘${title}’` })),
              language,
            ),
          })}
        </p>
      )}
    </>
  );
}

/** When it happens instead: free moments to tick, and one of her own. */
export function WhenFields({ alignment, kind, post, happening, moments, faults, typed }: Props) {
  const say = useSay();
  const language = useLanguage();
  const event = alignment.events.find(({ id }) => id === post);
  const others = alignment.events.filter(({ id }) => id !== post);
  const was = (name: string) => typed.find(([one]) => one === name)?.[1] ?? "";
  const ticked = typed.filter(([name]) => name === "moments").map(([, value]) => value);
  const options = momentChoices(language, moments, ticked);
  return (
    <>
      <p>
        <strong>{event?.title}</strong> ({event?.network.name})
        {happening === null ? null : `, ${moment(language, "day", happening)}`}
      </p>
      {kind === "SEQUENCE" ? (
        <SelectField
          name="stays"
          label={say("proposalField.staysSequence")}
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={was("stays") || (others[0]?.id ?? "")}
        />
      ) : null}
      {options.length === 0 ? null : (
        <div className="moments">
          <Choices
            name="moments"
            legend={say("proposalField.moments")}
            hint={say("proposalField.momentsHint")}
            options={options}
            chosen={ticked}
            error={faults.find(({ field }) => field === "moments")?.message}
          />
        </div>
      )}
      <fieldset className="field own-moment" id={options.length === 0 ? "moments" : "own"}>
        <legend>{say("proposalField.own")}</legend>
        <Field name="ownDate" type="date" label={say("form.date")} defaultValue={was("ownDate")} />
        <Field name="ownStart" type="time" label={say("form.start")} defaultValue={was("ownStart")} />
        <Field name="ownEnd" type="time" label={say("form.end")} defaultValue={was("ownEnd")} />
      </fieldset>
    </>
  );
}

/** The free moments, and those that were ticked before and are not among them. */
function momentChoices(language: Language, moments: readonly FreeMoment[], ticked: readonly string[]): Choice[] {
  const label = (start: string, end: string) =>
    `${moment(language, "day", start)}, ${clockSpan(language, { start, end }, false)}`;
  const free = moments.map(({ start, end, reasons }) => ({
    value: `${start} ${end}`,
    label: label(start, end),
    note: reasons.map(({ text }) => text).join(" ") || undefined,
  }));
  const others = ticked.filter((value) => !free.some((one) => one.value === value));
  return [
    ...free,
    ...others.map((value) => ({ value, label: label(value.split(" ")[0] ?? "", value.split(" ")[1] ?? "") })),
  ];
}
