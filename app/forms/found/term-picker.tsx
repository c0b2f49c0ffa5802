import { useSay } from "#app/ui/say.ts";
import type { Choice, ChoiceGroup } from "../terms.ts";

interface Props {
  name: string;
  label: string;
  /** What stands there now, kept unless something else is picked. */
  now: readonly Choice[];
  /** What was picked before and not saved. */
  picked: string | undefined;
  groups: ChoiceGroup[];
}

/** One of the shared terms in place of those that stand there now; small enough for a row of a table. */
export function TermPicker({ name, label, now, picked, groups }: Props) {
  const say = useSay();
  const keep = [KEEP, ...now.map(({ id }) => id)].join(" ");
  return (
    <select name={name} aria-label={label} defaultValue={picked === undefined || isKept(picked) ? keep : picked}>
      <option value={keep}>{now.map((term) => term.name).join(", ") || say("found.nothing")}</option>
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

function isKept(picked: string): boolean {
  return picked === KEEP || picked.startsWith(`${KEEP} `);
}

/** The ids that a picker says: those that stood there when it was shown, or what was picked in their place. */
export function pickedIds(said: FormDataEntryValue | null): string[] {
  const ids = typeof said === "string" ? said.split(" ") : [];
  return (ids[0] === KEEP ? ids.slice(1) : ids).filter((id) => id !== "");
}
