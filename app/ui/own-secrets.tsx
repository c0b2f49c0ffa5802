import type { ReactNode } from "react";
import type { FieldFault } from "#app/forms/fault.ts";
import { faultAt } from "#app/forms/fault.ts";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import { Notice } from "./notice.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

/** What making or revoking a secret of one's own came to. */
export interface SecretAnswer<Made> {
  /** As it was typed. */
  typed: Record<string, string>;
  faults: FieldFault[];
  made: Made | null;
  revoked: boolean;
}

interface Secret {
  id: string;
  name: string;
  createdAt: string;
  /** Of one that ends by itself. */
  expiresAt?: string;
}

interface Props {
  /** A private address of one's calendar, or a key for a program. */
  of: "link" | "token";
  secrets: readonly Secret[];
  /** Where it is made and revoked. */
  action: string;
  answer: SecretAnswer<unknown> | null;
  /** What is shown this once. */
  made: ReactNode;
  /** What is asked beside the name. */
  asked?: ReactNode;
}

/** Secrets by which one's programs get in: made, shown once, listed, revoked. */
export function OwnSecrets({ of, secrets, action, answer, made, asked }: Props) {
  const say = useSay();
  return (
    <>
      {made ? (
        <Notice kind="warm" title={say(`${of}.made`)} live>
          {made}
        </Notice>
      ) : null}
      {answer?.revoked ? <Notice kind="note" title={say(`${of}.revoked`)} live /> : null}
      {secrets.length === 0 ? <p className="quiet">{say(`${of}.none`)}</p> : null}
      <ul className="account-list">
        {secrets.map((secret) => (
          <OneSecret key={secret.id} of={of} secret={secret} action={action} />
        ))}
      </ul>
      <form method="post" action={action} className="part">
        <Field
          key={`${made !== null}`}
          name="name"
          label={say(`${of}.name`)}
          hint={say(`${of}.nameHint`)}
          defaultValue={answer?.typed.name ?? ""}
          maxLength={80}
          autoComplete="off"
          required
          {...faultAt(answer?.faults ?? [], "name")}
        />
        {asked}
        <Button name="act" value="MAKE">
          {say(`${of}.make`)}
        </Button>
      </form>
    </>
  );
}

function OneSecret({ of, secret, action }: Pick<Props, "of" | "action"> & { secret: Secret }) {
  const say = useSay();
  const language = useLanguage();
  const { id, createdAt, expiresAt } = secret;
  const name = secret.name || say("token.unnamed");
  const day = (instant: string) => moment(language, "date", instant);
  const over = expiresAt !== undefined && Date.parse(expiresAt) <= Date.now();
  return (
    <li className="own-link">
      <span>
        <strong>{name}</strong> <span className="quiet">{say("link.madeOn", { day: day(createdAt) })}</span>
        {expiresAt === undefined ? null : (
          <span className={over ? "status" : "quiet"}>
            {" "}
            {say(over ? "token.over" : "token.until", { day: day(expiresAt) })}
          </span>
        )}
      </span>
      <form method="post" action={action}>
        <input type="hidden" name="id" value={id} />
        <Button name="act" value="REVOKE" aria-label={say(`${of}.revokeName`, { name })}>
          {say(`${of}.revoke`)}
        </Button>
      </form>
    </li>
  );
}
