import { Field, SelectField, TextField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { faultAt } from "./fault.ts";
import type { Choice } from "./terms.ts";

interface Words {
  values: { network: string; title: string };
  faults: { field: string; message: string }[];
  networks: Choice[];
}

/** Whose it is (asked only of who has several networks) and what it is called. */
export function WhatSection({ values, faults, networks }: Words) {
  const say = useSay();
  const options = networks.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section className="part">
      {networks.length > 1 ? (
        <SelectField
          name="network"
          label={say("form.network")}
          options={options}
          defaultValue={values.network}
          {...faultAt(faults, "network")}
        />
      ) : (
        <input type="hidden" name="network" value={values.network} />
      )}
      <Field
        name="title"
        label={say("form.title")}
        maxLength={200}
        autoComplete="off"
        defaultValue={values.title}
        {...faultAt(faults, "title")}
      />
    </section>
  );
}

interface AboutProps {
  values: { description: string };
  faults: { field: string; message: string }[];
  hint: string;
}

export function AboutField({ values, faults, hint }: AboutProps) {
  const say = useSay();
  return (
    <TextField
      name="description"
      label={say("form.description")}
      hint={hint}
      rows={5}
      defaultValue={values.description}
      optional
      {...faultAt(faults, "description")}
    />
  );
}
