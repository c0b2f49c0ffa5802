import type { FollowAddresses } from "#domain/feed/calendar-addresses.ts";
import { paths } from "#domain/paths.ts";
import { FollowLinks } from "./follow-links.tsx";
import { OwnSecrets, type SecretAnswer } from "./own-secrets.tsx";
import { useSay } from "./say.ts";

/** A private address as it is made, with the ways into a calendar program. */
export interface MadeCalendar {
  address: string;
  ways: FollowAddresses;
}

interface Props {
  links: { id: string; name: string; createdAt: string }[];
  answer: SecretAnswer<MadeCalendar> | null;
}

/** Private addresses of one's own calendar. */
export function OwnCalendars({ links, answer }: Props) {
  const say = useSay();
  return (
    <section className="part">
      <h2 id="links">{say("link.title")}</h2>
      <p>{say("link.lead")}</p>
      <OwnSecrets
        of="link"
        secrets={links}
        action={`${paths.account}#links`}
        answer={answer}
        made={answer?.made ? <FollowLinks {...answer.made} /> : null}
      />
      {links.length === 0 ? null : <p className="quiet">{say("link.wait")}</p>}
    </section>
  );
}
