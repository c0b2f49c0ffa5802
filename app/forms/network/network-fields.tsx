import { Choices } from "#app/ui/choices.tsx";
import { Field, TextField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { whoSees } from "#app/ui/who-sees.tsx";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { type FieldFault, faultAt } from "../fault.ts";
import { GroupedChoices } from "../term-choices.tsx";
import type { ChoiceGroup } from "../terms.ts";
import type { NetworkValues } from "./network-values.ts";

interface Props {
  values: NetworkValues;
  faults: FieldFault[];
  areas: ChoiceGroup[];
  /** Whether it is on the board already: then its name is asked with care, and its money too. */
  known?: boolean;
}

/** What is asked of a network. */
export function NetworkFields({ values, faults, areas, known = false }: Props) {
  const say = useSay();
  const common = (name: keyof NetworkValues & string) => ({ name, ...faultAt(faults, name) });
  return (
    <>
      <Field
        {...common("name")}
        label={say("networkForm.name")}
        hint={known ? say("networkForm.nameHint") : undefined}
        maxLength={80}
        autoComplete="off"
        defaultValue={values.name}
      />
      <TextField
        {...common("purpose")}
        label={say("networkForm.purpose")}
        hint={say("networkForm.purposeHint")}
        rows={4}
        defaultValue={values.purpose}
        optional
      />
      <Field {...common("forWhom")} label={say("networkForm.forWhom")} defaultValue={values.forWhom} optional />
      <GroupedChoices
        {...common("areas")}
        legend={say("networkForm.areas")}
        fold={say("networkForm.areasFold")}
        groups={areas}
        chosen={values.areas}
      />
      <TextField
        {...common("howToJoin")}
        label={say("networkForm.howToJoin")}
        rows={3}
        defaultValue={values.howToJoin}
        optional
      />
      <Field
        {...common("url")}
        label={say("networkForm.url")}
        type="url"
        inputMode="url"
        autoComplete="url"
        defaultValue={values.url}
        optional
      />
      <Choices
        {...common("valueForms")}
        legend={say("networkForm.valueForms")}
        options={VALUE_FORMS.map((value) => ({ value, label: say(`valueForm.${value}`) }))}
        chosen={values.valueForms}
      />
      {known ? (
        <Field
          {...common("fundingUntil")}
          label={say("networkForm.fundingUntil")}
          hint={whoSees(say, "private")}
          type="date"
          defaultValue={values.fundingUntil}
          optional
        />
      ) : null}
    </>
  );
}
