import { Field } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { type FieldFault, faultAt } from "./fault.ts";

interface Props {
  typed: { person?: string; email: string };
  faults: readonly FieldFault[];
  /** What the address is for. */
  hint?: string;
}

/** Where somebody reads her mail; whoever is not known yet also says how she is called. */
export function PersonFields({ typed: { person, email }, faults, hint }: Props) {
  const say = useSay();
  return (
    <>
      {person === undefined ? null : (
        <Field
          name="person"
          label={say("join.name")}
          autoComplete="name"
          maxLength={80}
          defaultValue={person}
          {...faultAt(faults, "person")}
        />
      )}
      <Field
        name="email"
        label={say("join.email")}
        hint={hint}
        type="email"
        inputMode="email"
        autoComplete="email"
        defaultValue={email}
        {...faultAt(faults, "email")}
      />
    </>
  );
}
