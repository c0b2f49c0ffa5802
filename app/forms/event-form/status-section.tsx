import { Choices } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { WhoSees } from "#app/ui/who-sees.tsx";
import { faultAt } from "../fault.ts";
import type { SectionProps } from "./form-data.ts";

const STATUSES = ["CONFIRMED", "TENTATIVE"] as const;

/** Whether it is certain, and who sees it then (the style sheet shows the sentence that applies). */
export function StatusSection({ values, faults }: SectionProps) {
  const say = useSay();
  return (
    <section className="part status-part">
      <Choices
        name="status"
        legend={say("form.status")}
        type="radio"
        options={STATUSES.map((value) => ({ value, label: say(`form.status.${value}`) }))}
        chosen={[values.status]}
      />
      <div className="hold-until">
        <Field
          name="holdUntil"
          label={say("form.holdUntil")}
          hint={say("form.holdUntilHint")}
          type="date"
          defaultValue={values.holdUntil}
          optional
          {...faultAt(faults, "holdUntil")}
        />
      </div>
      <div className="who">
        <div className="who-confirmed">
          <WhoSees what="event" />
        </div>
        <div className="who-tentative">
          <WhoSees what="hold" />
        </div>
      </div>
    </section>
  );
}
