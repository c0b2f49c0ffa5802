import { useEffect, useRef, useState } from "react";
import { paths } from "#domain/paths.ts";
import type { MessageKey } from "#domain/wording/wording.ts";
import { Button, type ButtonKind } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";

interface Props {
  purpose: "SIGN_IN" | "ADD";
  text: string;
  kind?: ButtonKind;
}

/**
 * Asks the browser for a passkey and submits the form around it with what came of it, in the field `credential`. Only a
 * browser with script knows passkeys: until then there is no button.
 */
export function PasskeyButton({ purpose, text, kind = "plain" }: Props) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"UNKNOWN" | "READY" | "BUSY">("UNKNOWN");
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setState("READY");
    if (!("PublicKeyCredential" in window)) setProblem(say("passkey.unsupported"));
  }, [say]);
  const ask = async () => {
    // A device keeps what it made: without a name to go with it, a passkey would stay there that nobody knows.
    if (!field.current?.form?.reportValidity()) return;
    setState("BUSY");
    setProblem(null);
    const asked = await credentialFor(purpose);
    setState("READY");
    if ("problem" in asked) return setProblem(asked.problem);
    if ("key" in asked) return setProblem(say(asked.key));
    field.current.value = asked.credential;
    field.current.form.requestSubmit();
  };
  return (
    <>
      <input type="hidden" name="credential" ref={field} />
      {state === "UNKNOWN" ? (
        <noscript>
          <p>{say("passkey.noScript")}</p>
        </noscript>
      ) : (
        <Button type="button" kind={kind} onClick={ask} disabled={state === "BUSY"}>
          {text}
        </Button>
      )}
      <div role="status">{problem === null ? null : <Notice kind="attention" title={problem} />}</div>
    </>
  );
}

type Asked = { credential: string } | { problem: string } | { key: MessageKey };

async function credentialFor(purpose: Props["purpose"]): Promise<Asked> {
  try {
    const answer = await fetch(paths.askPasskey, { method: "POST", body: new URLSearchParams({ purpose }) });
    const asked = (await answer.json()) as { options: string | null; problem: string | null };
    if (asked.options === null) return { problem: asked.problem ?? "" };
    const optionsJSON = JSON.parse(asked.options);
    const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
    const made = purpose === "ADD" ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
    return { credential: JSON.stringify(await made) };
  } catch (fault) {
    return { key: (fault as Error).name === "InvalidStateError" ? "passkey.there" : "passkey.cancelled" };
  }
}
