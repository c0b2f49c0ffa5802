import { ChoiceList } from "#app/ui/choices.tsx";
import { described, FieldFrame } from "#app/ui/field.tsx";
import type { ChoiceGroup } from "./terms.ts";

interface GroupedProps {
  name: string;
  legend: string;
  /** What one taps to choose, when there are several groups. */
  fold: string;
  groups: ChoiceGroup[];
  chosen: readonly string[];
  error?: string;
}

/** Many terms to pick several from, folded until asked for and open when something in it is chosen; so is each group. */
export function GroupedChoices({ name, legend, fold, groups, chosen, error }: GroupedProps) {
  return (
    <fieldset className={error ? "field field-wrong" : "field"} id={name} tabIndex={-1}>
      <legend>{legend}</legend>
      {error ? <p className="wrong">{error}</p> : null}
      {groups.length === 1 ? (
        <Groups name={name} groups={groups} chosen={chosen} />
      ) : (
        <details className="folded terms" open={chosen.length > 0 || error !== undefined}>
          <summary>{fold}</summary>
          <Groups name={name} groups={groups} chosen={chosen} />
        </details>
      )}
    </fieldset>
  );
}

function Groups({ name, groups, chosen }: Pick<GroupedProps, "name" | "groups" | "chosen">) {
  return (
    <>
      {groups.map((group) => (
        <details key={group.name} className="folded terms" open={group.choices.some(({ id }) => chosen.includes(id))}>
          <summary>{group.name}</summary>
          <ChoiceList name={name} options={group.choices.map(optionOf)} chosen={chosen} />
        </details>
      ))}
    </>
  );
}

interface SelectProps {
  name: string;
  label: string;
  none: string;
  groups: ChoiceGroup[];
  value: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Whether it may stay empty. */
  optional?: boolean;
}

/** One of the terms, in a native select with its groups. */
export function TermSelect({ name, label, none, groups, value, hint, error, optional = true }: SelectProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} optional={optional}>
      <select id={name} name={name} defaultValue={value} {...described({ name, hint, error })}>
        <option value="">{none}</option>
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            {group.choices.map(({ id, name: text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

function optionOf({ id, name }: { id: string; name: string }) {
  return { value: id, label: name };
}
