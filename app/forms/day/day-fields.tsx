import { Field, SelectField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { DAY_KINDS } from "#domain/calendar/day-fact.ts";
import { type FieldFault, faultAt } from "../fault.ts";
import type { DayValues } from "./day-values.ts";

/** What is asked of one day. */
export function DayFields({ values, faults }: { values: DayValues; faults: FieldFault[] }) {
  const say = useSay();
  const common = (name: keyof DayValues) => ({ name, defaultValue: values[name], ...faultAt(faults, name) });
  return (
    <>
      <KindField kind={values.kind} />
      <Field {...common("nl")} label={say("day.nl")} maxLength={80} autoComplete="off" required />
      <Field {...common("en")} label={say("day.en")} maxLength={80} autoComplete="off" optional />
      <div className="row">
        <Field {...common("from")} label={say("day.from")} type="date" required />
        <Field {...common("to")} label={say("day.to")} type="date" optional />
      </div>
      <SourceField source={values.source} faults={faults} />
    </>
  );
}

/** Which kind of day it is. */
export function KindField({ kind }: Pick<DayValues, "kind">) {
  const say = useSay();
  const options = DAY_KINDS.map((value) => ({ value, label: say(`dayKind.${value}`) }));
  return (
    <SelectField name="kind" label={say("day.kind")} hint={say("day.kindHint")} options={options} defaultValue={kind} />
  );
}

/** Where it was read. */
export function SourceField({ source, faults }: { source: string; faults: FieldFault[] }) {
  const say = useSay();
  return (
    <Field
      name="source"
      label={say("day.source")}
      hint={say("day.sourceHint")}
      defaultValue={source}
      maxLength={300}
      autoComplete="off"
      required
      {...faultAt(faults, "source")}
    />
  );
}
