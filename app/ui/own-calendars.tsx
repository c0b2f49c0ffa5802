import type { FollowAddresses } from "#domain/feed/calendar-addresses.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import { FollowLinks } from "./follow-links.tsx";
import { Notice } from "./notice.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

/** What making or revoking a link came to. */
export interface OwnCalendarAnswer {
  /** As it was typed. */
  name: string;
  fault: string | null;
  made: { address: string; ways: FollowAddresses } | null;
  revoked: boolean;
}

interface Props {
  links: { id: string; name: string; createdAt: string }[];
  answer: OwnCalendarAnswer | null;
}

/** Private addresses of one's own calendar: made, shown once, listed, revoked. */
export function OwnCalendars({ links, answer }: Props) {
  const say = useSay();
  return (
    <section className="part">
      <h2 id="links">{say("link.title")}</h2>
      <p>{say("link.lead")}</p>
      {answer?.made ? (
        <Notice kind="warm" title={say("link.made")} live>
          <FollowLinks {...answer.made} />
        </Notice>
      ) : null}
      {answer?.revoked ? <Notice kind="note" title={say("link.revoked")} live /> : null}
      {links.length === 0 ? <p className="quiet">{say("link.none")}</p> : <LinkList links={links} />}
      <form method="post" action={`${paths.account}#links`}>
        <Field
          key={answer?.made?.address ?? ""}
          name="name"
          label={say("link.name")}
          hint={say("link.nameHint")}
          error={answer?.fault ?? undefined}
          defaultValue={answer?.name ?? ""}
          maxLength={80}
          autoComplete="off"
          required
        />
        <Button name="act" value="MAKE">
          {say("link.make")}
        </Button>
      </form>
    </section>
  );
}

function LinkList({ links }: Pick<Props, "links">) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <ul className="account-list">
        {links.map(({ id, name, createdAt }) => (
          <li key={id} className="own-link">
            <span>
              <strong>{name}</strong>{" "}
              <span className="quiet">{say("link.madeOn", { day: moment(language, "day", createdAt) })}</span>
            </span>
            <form method="post" action={`${paths.account}#links`}>
              <input type="hidden" name="id" value={id} />
              <Button name="act" value="REVOKE" aria-label={say("link.revokeName", { name })}>
                {say("link.revoke")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p className="quiet">{say("link.wait")}</p>
    </>
  );
}
