import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import type { PasskeyFault } from "./post-passkey.server.ts";

interface Props {
  passkeys: { id: string; name: string; addedAt: string }[];
  answer: PasskeyFault | null;
  /** Whether they can only be looked at. */
  fixed: boolean;
}

/** One's passkeys: what they are called, since when, another name, away. */
export function PasskeyList({ passkeys, answer, fixed }: Props) {
  const say = useSay();
  const language = useLanguage();
  if (passkeys.length === 0) return <p>{say("passkey.none")}</p>;
  return (
    <ul className="account-list">
      {passkeys.map(({ id, name, addedAt }) => (
        <li key={id}>
          <p>
            <strong>{name}</strong>{" "}
            <span className="quiet">{say("passkey.addedOn", { day: moment(language, "date", addedAt) })}</span>
          </p>
          {fixed ? null : <PasskeyForm id={id} name={name} fault={answer?.id === id ? answer.fault : undefined} />}
        </li>
      ))}
    </ul>
  );
}

function PasskeyForm({ id, name, fault }: { id: string; name: string; fault: string | undefined }) {
  const say = useSay();
  return (
    <details open={fault !== undefined}>
      <summary>{say("passkey.change", { name })}</summary>
      <form method="post">
        <input type="hidden" name="id" value={id} />
        <Field
          name="name"
          inputId={`name-${id}`}
          label={say("passkey.rename", { name })}
          error={fault}
          defaultValue={name}
          maxLength={80}
          autoComplete="off"
        />
        <div className="acts">
          <Button name="act" value="NAME">
            {say("passkey.renameAct")}
          </Button>
          <Button kind="grave" name="act" value="REMOVE" aria-label={say("passkey.removeName", { name })}>
            {say("passkey.remove")}
          </Button>
        </div>
      </form>
    </details>
  );
}
