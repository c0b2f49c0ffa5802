import { Choices } from "#app/ui/choices.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";

interface Props {
  legend: string;
  happenings: { value: string; label: string }[];
  /** The happening that the reader came from. */
  at: string;
  scope?: "THIS" | "FOLLOWING" | "ALL";
}

/** Which happenings of a series are meant; the style sheet asks for the day only where it matters. */
export function ScopeFields({ legend, happenings, at, scope = "THIS" }: Props) {
  const say = useSay();
  return (
    <div className="scope">
      <Choices
        name="scope"
        legend={legend}
        type="radio"
        options={(["THIS", "FOLLOWING", "ALL"] as const).map((value) => ({ value, label: say(`form.scope.${value}`) }))}
        chosen={[scope]}
      />
      <div className="scope-which">
        <SelectField name="at" label={say("form.scope.which")} options={happenings} defaultValue={at} />
      </div>
    </div>
  );
}
