import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSay } from "#app/ui/say.ts";
import { PersonFields } from "../person-fields.tsx";
import type { FollowAnswer } from "./post-follow.server.ts";

interface Props {
  /** Where it is posted. */
  action: string;
  answer: FollowAnswer | null;
}

/** Asks for the mail of each week; the address is confirmed by a letter. */
export function MailForm({ action, answer }: Props) {
  const say = useSay();
  return (
    <form method="post" action={action} noValidate>
      {answer?.problem ? <Notice kind="clash" title={answer.problem} live /> : null}
      <input type="hidden" name="act" value="MAIL" />
      <PersonFields
        typed={{ email: answer?.email ?? "" }}
        faults={answer?.faults ?? []}
        hint={say("follow.emailHint")}
      />
      <p className="acts">
        <Button>{say("follow.weeklyAct")}</Button>
      </p>
    </form>
  );
}
