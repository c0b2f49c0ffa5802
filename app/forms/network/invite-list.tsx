import { Button } from "#app/ui/button.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import type { Role } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";

interface Props {
  network: {
    slug: string;
    invites: { id: string; role: Role; most: number; used: number; expiresAt: string }[];
  };
}

/** The invites that still let somebody in, each with a way to end it. */
export function InviteList({ network: { slug, invites } }: Props) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="part">
      <h2>{say("invite.open")}</h2>
      {invites.length === 0 ? <p className="quiet">{say("invite.none")}</p> : null}
      <ul className="account-list">
        {invites.map(({ id, role, most, used, expiresAt }) => (
          <li key={id} className="own-link">
            <span>
              <strong>{say("invite.line", { most, role: say(`role.${role}`) })}</strong>{" "}
              <span className="quiet">{say("invite.used", { used, day: moment(language, "date", expiresAt) })}</span>
            </span>
            <form method="post" action={paths.people(slug)}>
              <input type="hidden" name="invite" value={id} />
              <Button name="act" value="REVOKE">
                {say("invite.revoke")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
