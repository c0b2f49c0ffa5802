import { localeOf } from "#domain/wording/wording.ts";
import { described, FieldNotes } from "./field.tsx";
import { useLanguage } from "./say.ts";

export interface Choice {
  value: string;
  label: string;
  /** Stands quietly behind the label. */
  note?: string | undefined;
  /** How much it leaves, behind the label as well. */
  count?: number;
}

interface Props {
  name: string;
  legend: string;
  options: Choice[];
  /** The values that are chosen now. */
  chosen?: readonly string[];
  /** `checkbox` for several, `radio` for one. */
  type?: "checkbox" | "radio";
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  /** Hides the legend from sight where a heading already says it. */
  quiet?: boolean;
}

/** A group of checkboxes or radios in columns that fit; up to some twenty options. */
export function Choices({ name, legend, hint, error, quiet = false, ...list }: Props) {
  return (
    <fieldset className={error === undefined ? "field" : "field field-wrong"} {...described({ name, hint, error })}>
      <legend id={name} className={quiet ? "unseen" : ""}>
        {legend}
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <ChoiceList name={name} {...list} />
    </fieldset>
  );
}

type ListProps = Pick<Props, "name" | "options" | "chosen" | "type" | "required">;

/** The options alone, without a fieldset around them. */
export function ChoiceList({ name, options, chosen = [], type = "checkbox", required = false }: ListProps) {
  const locale = localeOf(useLanguage());
  return (
    <div className="choices">
      {options.map(({ value, label, count, note = count?.toLocaleString(locale) }) => (
        <label key={value} className="choice">
          <input
            type={type}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            required={required && type === "radio"}
          />
          {label}
          {note === undefined ? null : <span className="choice-note"> {note}</span>}
        </label>
      ))}
    </div>
  );
}
