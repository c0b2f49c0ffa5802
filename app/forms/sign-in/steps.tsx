import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths } from "#domain/paths.ts";
import { faultAt } from "../fault.ts";
import { FormFaults } from "../form-faults.tsx";
import { FormFrame } from "../form-frame.tsx";
import { PersonFields } from "../person-fields.tsx";
import type { Entry } from "./enter.server.ts";

interface Props {
  entry: Entry;
  next: string;
  demonstration: boolean;
}

/** First the address; the form goes to the sign-in page also from the page of the mailed link. */
export function EmailStep({ entry, next, demonstration }: Props) {
  const say = useSay();
  return (
    <FormFrame action={paths.signInFirst(next)}>
      <FormFaults faults={entry.faults} problem={null} />
      <input type="hidden" name="step" value="EMAIL" />
      <PersonFields typed={{ email: entry.email }} faults={entry.faults} hint={say("signIn.emailHint")} />
      <div className="acts">
        <Button kind="primary">{say("signIn.send")}</Button>
      </div>
      {demonstration ? (
        <p>
          <a href={paths.demo}>{say("signIn.demoPeople")}</a>
        </p>
      ) : null}
    </FormFrame>
  );
}

/** Then the code from the mail; the answer is the same for an address that nobody has. */
export function CodeStep({ entry, next, demonstration, action }: Props & { action?: string }) {
  const say = useSay();
  return (
    <FormFrame action={action ?? paths.signInFirst(next)}>
      <FormFaults faults={entry.faults} problem={null} />
      <Notice kind="warm" title={say("signIn.sent", { email: entry.email })}>
        <p>{say("signIn.codeOrLink")}</p>
      </Notice>
      {demonstration ? (
        <Notice title={say("signIn.demo")}>
          <a href={paths.demo} target="_blank" rel="noreferrer">
            {say("signIn.demoLink")} <span className="unseen">{say("check.newTab")}</span>
          </a>
        </Notice>
      ) : null}
      <input type="hidden" name="step" value="CODE" />
      <input type="hidden" name="email" value={entry.email} />
      <Field
        name="code"
        label={say("signIn.code")}
        hint={say("signIn.codeHint")}
        inputMode="numeric"
        autoComplete="one-time-code"
        {...faultAt(entry.faults, "code")}
      />
      <div className="acts">
        <Button kind="primary">{say("signIn.act")}</Button>
        <a href={paths.signInFirst(next)}>{say("signIn.other")}</a>
      </div>
    </FormFrame>
  );
}
