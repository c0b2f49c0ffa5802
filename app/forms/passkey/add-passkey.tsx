import { Field } from "#app/ui/field.tsx";
import { PasskeyButton } from "#app/ui/passkey-button.tsx";
import { useSay } from "#app/ui/say.ts";
import type { PasskeyFault } from "./post-passkey.server.ts";

/** A name first, then the device asks for finger, face or pin. */
export function AddPasskey({ answer, primary }: { answer: PasskeyFault | null; primary: boolean }) {
  const say = useSay();
  const mine = answer?.id === null ? answer : null;
  return (
    <section className="part">
      <h2>{say("passkey.addTitle")}</h2>
      <form method="post">
        <input type="hidden" name="act" value="ADD" />
        <Field
          name="name"
          label={say("passkey.name")}
          hint={say("passkey.nameHint")}
          error={mine?.fault}
          defaultValue={mine?.name ?? ""}
          maxLength={80}
          autoComplete="off"
          required
        />
        <PasskeyButton purpose="ADD" text={say("passkey.add")} kind={primary ? "primary" : "plain"} />
      </form>
    </section>
  );
}
