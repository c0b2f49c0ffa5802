import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { MailForm } from "./mail-form.tsx";
import type { FollowAnswer } from "./post-follow.server.ts";

interface Props {
  choice: URLSearchParams;
  answer: FollowAnswer | null;
}

/** Two ways to keep the choice without an account: a link that can change, and a mail each week. */
export function KeepSection({ choice, answer }: Props) {
  const say = useSay();
  const action = withQuery(paths.subscribe, choice);
  const ofFilter = answer?.faults.find(({ field }) => field === "filter");
  return (
    <>
      <section className="part" id="keep">
        <h2>{say("follow.keep")}</h2>
        <p>{say("follow.keepHint")}</p>
        {ofFilter ? <Notice kind="clash" title={ofFilter.message} live /> : null}
        <form method="post" action={`${action}#keep`}>
          <p className="acts">
            <Button>{say("follow.keepAct")}</Button>
          </p>
        </form>
      </section>
      <section className="part" id="weekly">
        <h2>{say("follow.weekly")}</h2>
        <p>{say("follow.weeklyHint")}</p>
        <MailForm action={`${action}#weekly`} answer={answer} />
      </section>
    </>
  );
}
