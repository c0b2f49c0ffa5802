import { Choices } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { faultAt } from "../fault.ts";
import type { SectionProps } from "./form-data.ts";

/** What it costs, who comes, who pays and where to know more. */
export function MoreSection({ values, faults }: SectionProps) {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("form.more")}</h2>
      <ValueFields values={values} faults={faults} />
      <Field
        name="people"
        label={say("form.people")}
        inputMode="numeric"
        defaultValue={values.people}
        optional
        {...faultAt(faults, "people")}
      />
      <FundingFields values={values} faults={faults} />
    </section>
  );
}

interface SharedProps {
  values: { valueForms: string[]; price: string; funder: string; url: string; language: "nl" | "en" };
  faults: SectionProps["faults"];
}

/** The value forms and the price. */
export function ValueFields({ values, faults }: SharedProps) {
  const say = useSay();
  return (
    <>
      <Choices
        name="valueForms"
        legend={say("form.valueForms")}
        hint={say("form.valueFormsHint")}
        options={VALUE_FORMS.map((value) => ({ value, label: say(`valueForm.${value}`) }))}
        chosen={values.valueForms}
        {...faultAt(faults, "valueForms")}
      />
      <Field
        name="price"
        label={say("form.price")}
        hint={say("form.priceHint")}
        defaultValue={values.price}
        optional
        {...faultAt(faults, "price")}
      />
    </>
  );
}

/** Who helps to pay, where to know more, and the spoken language. */
export function FundingFields({ values, faults }: SharedProps) {
  const say = useSay();
  return (
    <>
      <Field
        name="funder"
        label={say("form.funder")}
        hint={say("form.funderHint")}
        defaultValue={values.funder}
        optional
        {...faultAt(faults, "funder")}
      />
      <Field
        name="url"
        label={say("form.url")}
        type="url"
        inputMode="url"
        autoComplete="url"
        defaultValue={values.url}
        optional
        {...faultAt(faults, "url")}
      />
      <Choices
        name="language"
        legend={say("form.language")}
        type="radio"
        options={(["nl", "en"] as const).map((value) => ({ value, label: say(`language.${value}`) }))}
        chosen={[values.language]}
      />
    </>
  );
}
