import { Choices } from "#app/ui/choices.tsx";
import { Field, SelectField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { faultAt } from "../fault.ts";
import type { SectionProps } from "./form-data.ts";

interface Props extends SectionProps {
  repeats: { value: string; label: string }[];
}

const ENDS = ["NEVER", "UNTIL", "COUNT"] as const;

/** How it repeats, in words; the end is asked only of what repeats (the style sheet folds what does not apply). */
export function RepeatSection({ values, faults, repeats }: Props) {
  const say = useSay();
  return (
    <section className="part repeat">
      <SelectField
        name="repeat"
        label={say("form.repeat")}
        options={repeats}
        defaultValue={values.repeat || "NONE"}
        {...faultAt(faults, "repeat")}
      />
      <div className="repeat-end">
        <Choices
          name="repeatEnd"
          legend={say("form.repeatEnd")}
          type="radio"
          options={ENDS.map((value) => ({ value, label: say(`form.repeatEnd.${value}`) }))}
          chosen={[values.repeatEnd]}
        />
        <div className="repeat-until">
          <Field
            name="until"
            label={say("form.until")}
            type="date"
            defaultValue={values.until}
            {...faultAt(faults, "until")}
          />
        </div>
        <div className="repeat-count">
          <Field
            name="count"
            label={say("form.count")}
            inputMode="numeric"
            defaultValue={values.count}
            {...faultAt(faults, "count")}
          />
        </div>
      </div>
    </section>
  );
}
