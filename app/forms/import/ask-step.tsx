import { Button } from "#app/ui/button.tsx";
import { Field, TextField } from "#app/ui/field.tsx";
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

/** An address to follow, or a file or pasted text; and of which network it is. */
export function AskStep({ answer, networks }: Props) {
  const say = useSay();
  return (
    <>
      <FormFaults faults={answer.faults} problem={answer.problem} />
      <section className="part">
        <h2>{say("feed.follow")}</h2>
        <p>{say("feed.followLead")}</p>
        <AskForFeed answer={answer} networks={networks} />
      </section>
      <section className="part">
        <h2>{say("feed.orFile")}</h2>
        <AskForFile answer={answer} networks={networks} />
      </section>
    </>
  );
}

function AskForFeed({ answer, networks }: Props) {
  const say = useSay();
  return (
    <FormFrame upload>
      <input type="hidden" name="step" value="LOOK_AT_FEED" />
      <Field
        name="address"
        label={say("feed.url")}
        hint={say("feed.urlHint")}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        defaultValue={answer.url}
        {...faultAt(answer.faults, "address")}
      />
      <OfNetwork id="feed-network" answer={answer} networks={networks} />
      <div className="acts">
        <Button kind="primary">{say("feed.look")}</Button>
      </div>
    </FormFrame>
  );
}

function OfNetwork({ id, answer, networks }: Props & { id: string }) {
  const say = useSay();
  const network = answer.network || (networks[0]?.id ?? "");
  if (networks.length < 2) return <input type="hidden" name="network" value={network} />;
  return (
    <div className="field">
      <label htmlFor={id}>{say("import.network")}</label>
      <select id={id} name="network" defaultValue={network}>
        {networks.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function AskForFile({ answer, networks }: Props) {
  const say = useSay();
  return (
    <FormFrame upload>
      <input type="hidden" name="step" value="LOOK" />
      <OfNetwork id="file-network" answer={answer} networks={networks} />
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
        <Button>{say("import.look")}</Button>
      </div>
    </FormFrame>
  );
}
