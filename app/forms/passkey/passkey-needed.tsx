import { Notice } from "#app/ui/notice.tsx";
import { PasskeyButton } from "#app/ui/passkey-button.tsx";
import { useSay } from "#app/ui/say.ts";
import type { BoardRole } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";

interface Props {
  roles: readonly BoardRole[];
  email: string;
  /** Whether she has a passkey already. */
  known: boolean;
  next: string | null;
}

/** For who has a role on the board and has signed in with a code alone: what is still to be done, and why. */
export function PasskeyNeeded({ roles, email, known, next }: Props) {
  const say = useSay();
  const named = roles.map((role) => say(`boardRole.${role}`)).join(", ");
  return (
    <Notice kind="attention" title={say("passkey.waiting", { roles: named })}>
      <p>{say(known ? "passkey.waitingUse" : "passkey.waitingHint")}</p>
      {known ? (
        <>
          <form method="post" action={paths.signInFirst(next ?? paths.agenda)} className="acts">
            <input type="hidden" name="step" value="PASSKEY" />
            <PasskeyButton purpose="SIGN_IN" text={say("passkey.use")} kind="primary" />
          </form>
          <p className="quiet">{say("passkey.lost", { email })}</p>
        </>
      ) : null}
    </Notice>
  );
}
