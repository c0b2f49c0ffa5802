import { Field } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { faultAt } from "../fault.ts";
import { TermSelect } from "../term-choices.tsx";
import type { Terms } from "../terms.ts";
import type { SectionProps } from "./form-data.ts";

interface Props extends SectionProps {
  areas: Terms["areas"];
  /** Whether the source of an imported event says the place. */
  sourced: boolean;
}

/** Where it is: the place as people know it, its area, and whether one can join from anywhere. */
export function WhereSection({ values, faults, areas, sourced }: Props) {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("form.where")}</h2>
      {sourced ? null : (
        <Field
          name="place"
          label={say("form.place")}
          hint={say("form.placeHint")}
          autoComplete="off"
          defaultValue={values.place}
          optional
          {...faultAt(faults, "place")}
        />
      )}
      <TermSelect
        name="area"
        label={say("form.area")}
        none={say("form.areaNone")}
        groups={areas}
        value={values.area}
        {...faultAt(faults, "area")}
      />
      <label className="choice">
        <input type="checkbox" name="online" defaultChecked={values.online} />
        <span>{say("form.online")}</span>
      </label>
    </section>
  );
}
