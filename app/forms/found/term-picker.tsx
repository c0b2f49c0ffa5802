import { useSay } from "#app/ui/say.ts";
import type { Choice, ChoiceGroup } from "../terms.ts";

interface Props {
  name: string;
  label: string;
  /** What stands there now, kept unless something else is picked. */
  now: readonly { name: string }[];
  groups: ChoiceGroup[];
}

/** One of the shared terms in place of those that stand there now; small enough for a row of a table. */
export function TermPicker({ name, label, now, groups }: Props) {
  const say = useSay();
  return (
    <select name={name} aria-label={label} defaultValue={KEEP}>
      <option value={KEEP}>{now.map((term) => term.name).join(", ") || say("found.nothing")}</option>
      {now.length === 0 ? null : <option value="">{say("found.nothing")}</option>}
      {groups.map((group) => (
        <optgroup key={group.name} label={group.name}>
          {group.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

const KEEP = "KEEP";

/** The ids that a picker says: those that stood there, or what was picked in their place. */
export function pickedIds(said: FormDataEntryValue | null, now: readonly Choice[]): string[] {
  if (said === KEEP || typeof said !== "string") return now.map(({ id }) => id);
  return said === "" ? [] : [said];
}
