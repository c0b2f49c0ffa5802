import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { MailForm } from "./mail-form.tsx";
import type { FollowAnswer } from "./post-follow.server.ts";

interface Props {
  mail: { address: string; confirmed: boolean; until: string | null } | null;
  here: string;
  /** Whether it was stopped just now. */
  ended: boolean;
  answer: FollowAnswer | null;
}

/** The mail of each week: asked for, waiting to be confirmed, or on its way every Monday. */
export function MailSection({ mail, here, ended, answer }: Props) {
  const say = useSay();
  return (
    <section className="part" id="mail">
      <h2>{say("follow.weekly")}</h2>
      {ended ? (
        <Notice kind="warm" title={say("follow.ended")} live>
          <p>{say("follow.endedHint")}</p>
        </Notice>
      ) : null}
      {mail === null ? <p>{say("follow.weeklyHint")}</p> : null}
      {mail?.confirmed ? <MailOn address={mail.address} here={here} /> : null}
      {mail && !mail.confirmed ? <MailWaits address={mail.address} until={mail.until ?? ""} /> : null}
      {mail?.confirmed ? null : <AskMail again={mail !== null} here={here} answer={answer} />}
    </section>
  );
}

function MailOn({ address, here }: { address: string; here: string }) {
  const say = useSay();
  return (
    <>
      <p>
        <strong>{say("follow.on", { address })}</strong>
      </p>
      <form method="post" action={here} className="acts">
        <input type="hidden" name="act" value="END" />
        <Button>{say("follow.end")}</Button>
      </form>
    </>
  );
}

function MailWaits({ address, until }: { address: string; until: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Notice kind="attention" title={say("follow.asked")} live>
      <p>{say("follow.askedHint", { address, until: moment(language, "stamp", until) })}</p>
    </Notice>
  );
}

function AskMail({ again, here, answer }: { again: boolean } & Pick<Props, "here" | "answer">) {
  const say = useSay();
  const form = <MailForm action={`${here}#mail`} answer={answer} />;
  if (!again) return form;
  return (
    <details className="folded" open={answer !== null}>
      <summary>{say("follow.askAgain")}</summary>
      {form}
    </details>
  );
}
