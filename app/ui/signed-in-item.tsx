import type { BoardRole, Role } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "./button.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

interface Props {
  person: {
    id: string;
    name: string;
    boardRoles: readonly BoardRole[];
    memberships: readonly { role: Role; network: { id: string; name: string } }[];
    browsers: number;
    seenAt: string | null;
  };
  isYou: boolean;
}

/** One person who is signed in somewhere, with her roles, and how to end that. */
export function SignedInItem({ person, isYou }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { id, name, boardRoles, memberships, browsers, seenAt } = person;
  const roles = [
    ...boardRoles.map((role) => say(`boardRole.${role}`)),
    ...memberships.map(({ role, network }) =>
      say("signedIn.role", { role: say(`role.${role}`), network: network.name }),
    ),
  ];
  return (
    <li>
      <p>
        <strong>{name}</strong> {isYou ? <span>{say("people.you")} </span> : null}
        <span className="quiet">{roles.join(", ")}</span>
        <span className="quiet">
          {say("signedIn.where", { count: browsers, seen: moment(language, "stamp", seenAt ?? "") })}
        </span>
      </p>
      {isYou ? (
        <a href={`${paths.account}#sessions`}>{say("signedIn.own")}</a>
      ) : (
        <details className="folded">
          <summary>{say("signedIn.endName", { name })}</summary>
          <form method="post" action={paths.signedIn}>
            <input type="hidden" name="person" value={id} />
            <p className="quiet">{say("signedIn.endHint", { name })}</p>
            <div className="acts">
              <Button kind="grave">{say("signedIn.end")}</Button>
            </div>
          </form>
        </details>
      )}
    </li>
  );
}
