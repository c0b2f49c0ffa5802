import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSay } from "#app/ui/say.ts";
import { type FieldFault, faultAt } from "../fault.ts";
import { PersonFields } from "../person-fields.tsx";
import type { AskAnswer } from "./post-application.server.ts";

interface Props {
  typed: AskAnswer["typed"];
  faults: FieldFault[];
  /** Whether she has to say why. */
  claims?: boolean;
}

/** Who asks: somebody the board knows, or fields for who she is. */
export function AskerPart({ viewer, typed, faults }: Props & { viewer: { person: { name: string } } | null }) {
  const say = useSay();
  if (viewer) return <p>{say("found.signedInAs", { name: viewer.person.name })}</p>;
  return (
    <section className="part">
      <h2>{say("found.who")}</h2>
      <PersonFields typed={typed} faults={faults} />
    </section>
  );
}

/** Why she asks. */
export function WhyField({ typed, faults, claims = false }: Props) {
  const say = useSay();
  return (
    <TextField
      name="why"
      label={say(claims ? "claim.why" : "found.whyOptional")}
      hint={claims ? say("claim.whyHint") : undefined}
      rows={3}
      defaultValue={typed.why}
      optional={!claims}
      {...faultAt(faults, "why")}
    />
  );
}

/** That it was sent: the same whoever's address it is. */
export function AskSent({ email, mailed }: NonNullable<AskAnswer["sent"]>) {
  const say = useSay();
  return (
    <Notice kind="warm" title={say(mailed ? "found.sent" : "found.asked")} live>
      <p>{mailed ? say("found.sentHint", { email }) : say("found.askedHint")}</p>
    </Notice>
  );
}
