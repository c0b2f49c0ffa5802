import { useRef } from "react";
import { Button } from "#app/ui/button.tsx";
import { Field, SelectField, TextField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/say.ts";
import { faultAt } from "../fault.ts";
import { FormFaults } from "../form-faults.tsx";
import { FormFrame } from "../form-frame.tsx";
import type { Choice } from "../terms.ts";
import type { ImportAnswer } from "./post-import.server.ts";

interface Props {
  answer: Extract<ImportAnswer, { step: "ASK" }>;
  networks: Choice[];
}

/** A file or pasted text, and of which network it is. */
export function AskStep({ answer, networks }: Props) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const network = answer.network || (networks[0]?.id ?? "");
  return (
    <FormFrame form={form} upload>
      <FormFaults faults={answer.faults} problem={answer.problem} />
      <input type="hidden" name="step" value="LOOK" />
      {networks.length > 1 ? (
        <SelectField
          name="network"
          label={say("import.network")}
          options={networks.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={network}
        />
      ) : (
        <input type="hidden" name="network" value={network} />
      )}
      <Field
        name="file"
        label={say("import.file")}
        hint={say("import.fileHint")}
        type="file"
        accept=".ics,.csv,.txt,text/calendar,text/csv,text/plain"
        {...faultAt(answer.faults, "file")}
      />
      <TextField
        name="text"
        label={say("import.text")}
        rows={4}
        defaultValue={answer.text}
        optional
        spellCheck={false}
      />
      <div className="acts">
        <Button kind="primary">{say("import.look")}</Button>
      </div>
    </FormFrame>
  );
}
