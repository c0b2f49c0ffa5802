import type { ReactNode } from "react";
import { Choices } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { languageName } from "#domain/wording/language-name.ts";
import { POST_LANGUAGES, type PostLanguage } from "#domain/wording/languages.ts";
import { type FieldFault, faultAt } from "./fault.ts";

interface Props {
  values: { valueForms: string[]; price: string; funder: string; url: string; language: PostLanguage; people?: string };
  faults: FieldFault[];
  /** Whether the source of an imported event says where to know more, and the language. */
  sourced?: boolean;
  /** What only this form asks, between the cost and who pays. */
  children?: ReactNode;
}

const FIELDS = ["valueForms", "price", "people", "funder", "url"];

/** What may stay empty: the cost, who pays, where to know more. Folded until something in it is filled in or wrong. */
export function MoreSection({ values, faults, sourced = false, children }: Props) {
  const say = useSay();
  const { valueForms, price, funder, url, people = "" } = values;
  const filled = valueForms.length > 0 || [price, funder, sourced ? "" : url, people].some((text) => text !== "");
  const open = filled || faults.some(({ field }) => FIELDS.includes(field));
  return (
    <details className="part folded more" open={open}>
      <summary>
        {say("form.more")} <span className="optional">({say("page.optional")})</span>
      </summary>
      <Choices
        name="valueForms"
        legend={say("form.valueForms")}
        hint={say("form.valueFormsHint")}
        options={VALUE_FORMS.map((value) => ({ value, label: say(`valueForm.${value}`) }))}
        chosen={valueForms}
        {...faultAt(faults, "valueForms")}
      />
      <Field
        name="price"
        label={say("form.price")}
        hint={say("form.priceHint")}
        defaultValue={price}
        {...faultAt(faults, "price")}
      />
      {children}
      <Field
        name="funder"
        label={say("form.funder")}
        hint={say("form.funderHint")}
        defaultValue={funder}
        {...faultAt(faults, "funder")}
      />
      {sourced ? null : <Site values={values} faults={faults} />}
    </details>
  );
}

/** Where to know more, and the spoken language. */
function Site({ values, faults }: Props) {
  const say = useSay();
  const reader = useLanguage();
  return (
    <>
      <Field
        name="url"
        label={say("form.url")}
        type="url"
        inputMode="url"
        autoComplete="url"
        defaultValue={values.url}
        {...faultAt(faults, "url")}
      />
      <Choices
        name="language"
        legend={say("form.language")}
        type="radio"
        options={POST_LANGUAGES.map((value) => ({ value, label: languageName(reader, value) }))}
        chosen={[values.language]}
      />
    </>
  );
}
