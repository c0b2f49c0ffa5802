import { Choices } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { faultAt } from "../fault.ts";
import type { ClockQuestion } from "./clock-question.ts";
import type { EventFormData, SectionProps } from "./form-data.ts";

interface Props extends SectionProps {
  quick: EventFormData["quick"];
  clock: ClockQuestion[];
  /** What a tap took over, until somebody types again. */
  taken: string;
  onTake: (moment: string, words: string) => void;
}

/** Day and times, with the usual evenings one tap away. */
export function WhenSection({ values, faults, quick, clock, taken, onTake }: Props) {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("form.when")}</h2>
      <QuickMoments quick={quick} onTake={onTake} />
      <div className="row">
        <Field
          name="date"
          label={say("form.date")}
          type="date"
          defaultValue={values.date}
          {...faultAt(faults, "date")}
        />
        <div className="row clocks">
          <Field
            name="start"
            label={say("form.start")}
            type="time"
            defaultValue={values.start}
            {...faultAt(faults, "start")}
          />
          <Field name="end" label={say("form.end")} type="time" defaultValue={values.end} {...faultAt(faults, "end")} />
        </div>
      </div>
      {clock.map(({ name, legend, options, chosen }) => (
        <Choices
          key={name + options.map(({ value }) => value).join()}
          {...{ name, legend, options }}
          chosen={[chosen]}
          type="radio"
          {...faultAt(faults, name)}
        />
      ))}
      <p className="taken" role="status">
        {taken === "" ? null : say("form.taken", { moment: taken })}
      </p>
      <label className="choice">
        <input type="checkbox" name="allDay" defaultChecked={values.allDay} />
        <span>{say("form.allDay")}</span>
      </label>
      <details
        className="folded"
        open={values.lastDate !== "" || faults.some(({ field }) => field === "end" || field === "lastDate")}
      >
        <summary>{say("form.longer")}</summary>
        <Field
          name="lastDate"
          label={say("form.lastDate")}
          hint={say("form.lastDateHint")}
          type="date"
          defaultValue={values.lastDate}
          optional
          {...faultAt(faults, "lastDate")}
        />
      </details>
    </section>
  );
}

function QuickMoments({ quick, onTake }: Pick<Props, "quick" | "onTake">) {
  const say = useSay();
  return (
    <fieldset className="field">
      <legend>{say("form.quick")}</legend>
      <div className="quick">
        {quick.map(({ name, moment, words }) => (
          <button
            type="submit"
            key={name}
            className="button button-plain"
            name="take"
            value={moment}
            onClick={(event) => {
              event.preventDefault();
              onTake(moment, words);
            }}
          >
            <span>
              {say(`form.quick.${name}`)} <small>{words}</small>
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
