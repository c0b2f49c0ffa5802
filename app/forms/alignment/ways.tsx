import { useSay } from "#app/ui/say.ts";
import type { WayData } from "./alignment-documents.ts";

/** What a way out changes exactly, in each of its ways to choose from. */
export function Ways({ ways }: { ways: readonly WayData[] }) {
  const say = useSay();
  return (
    <>
      <p className="label">{say("proposal.changes")}</p>
      {ways.map(({ steps }, number) => (
        <div key={steps.map(({ text }) => text).join() + String(number)} className="way">
          {ways.length > 1 ? <p className="label">{say("proposal.wayNumber", { number: number + 1 })}</p> : null}
          <Steps steps={steps} />
        </div>
      ))}
    </>
  );
}

/** Changes of the board, each with what it was and what it becomes. */
export function Steps({ steps }: Pick<WayData, "steps">) {
  return (
    <ul className="steps">
      {steps.map((step) => (
        <StepLine key={step.text} step={step} />
      ))}
    </ul>
  );
}

function StepLine({ step: { text, changes } }: { step: WayData["steps"][number] }) {
  return (
    <li>
      {text}
      {changes.length === 0 ? null : (
        <dl className="changes">
          {changes.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <del>{before}</del> <ins>{after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
