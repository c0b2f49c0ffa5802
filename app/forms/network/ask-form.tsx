import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { useSay } from "#app/ui/say.ts";
import { FormFaults } from "../form-faults.tsx";
import { FormFrame } from "../form-frame.tsx";
import { AskSent } from "./ask-parts.tsx";
import type { AskAnswer } from "./post-application.server.ts";

interface Props extends Pick<AskAnswer, "faults" | "problem" | "sent"> {
  /** The network that it is asked of; none when it is to be founded. */
  network?: string;
  children: ReactNode;
}

/** What is asked of an admin about a network; once it is sent, that it was. */
export function AskForm({ network, faults, problem, sent, children }: Props) {
  const say = useSay();
  if (sent) return <AskSent {...sent} />;
  return (
    <FormFrame>
      <FormFaults faults={faults} problem={problem} />
      {network ? <input type="hidden" name="network" value={network} /> : null}
      {children}
      <div className="acts">
        <Button kind="primary">{say("found.send")}</Button>
      </div>
    </FormFrame>
  );
}
