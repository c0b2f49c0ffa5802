import { ButtonLink } from "#app/ui/button.tsx";
import { PasskeyButton } from "#app/ui/passkey-button.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths } from "#domain/paths.ts";

interface Props {
  next: string;
  /** What the municipality calls its own sign-in, or null. */
  openIdName: string | null;
  demonstration: boolean;
}

/** Signing in without a code, and who cannot do with a code alone. */
export function OtherWays({ next, openIdName, demonstration }: Props) {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("signIn.ways")}</h2>
      <p className="quiet">{say("signIn.passkeyHint")}</p>
      <form method="post" action={paths.signInFirst(next)} className="acts">
        <input type="hidden" name="step" value="PASSKEY" />
        <PasskeyButton purpose="SIGN_IN" text={say("signIn.passkey")} />
      </form>
      {openIdName === null ? null : (
        <p className="acts">
          <ButtonLink to={paths.signInElsewhere(next)}>{say("signIn.openId", { name: openIdName })}</ButtonLink>
        </p>
      )}
      <p className="quiet">{say(demonstration ? "signIn.boardDemo" : "signIn.boardReal")}</p>
    </section>
  );
}
