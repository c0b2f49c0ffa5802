import { useSay } from "#app/ui/say.ts";
import type { BoardRole, Duty, Role } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";

interface Props {
  viewer: {
    person: { name: string; email: string };
    boardRoles: readonly BoardRole[];
    fetchExceptions: readonly string[];
    memberships: readonly { role: Role; duty: Duty | null; network: { id: string; slug: string; name: string } }[];
  };
}

/** Who one is on the board, and for which networks one may speak. */
export function AccountPerson({ viewer: { person, boardRoles, fetchExceptions, memberships } }: Props) {
  const say = useSay();
  return (
    <>
      <section className="part">
        <h2>{say("account.who")}</h2>
        <dl className="facts">
          <div>
            <dt>{say("account.email")}</dt>
            <dd>{person.email}</dd>
          </div>
          {boardRoles.length === 0 ? null : (
            <div>
              <dt>{say("account.roles")}</dt>
              <dd>{boardRoles.map((role) => say(`boardRole.${role}`)).join(", ")}</dd>
            </div>
          )}
          {fetchExceptions.length === 0 ? null : (
            <div>
              <dt>{say("account.exceptions")}</dt>
              <dd>{fetchExceptions.join(", ")}</dd>
            </div>
          )}
        </dl>
      </section>
      <section className="part">
        <h2>{say("account.networks")}</h2>
        {memberships.length === 0 ? <p>{say("account.noNetworks")}</p> : null}
        <ul className="account-list">
          {memberships.map(({ role, duty, network }) => (
            <li key={network.id}>
              <a href={paths.network(network.slug)}>{network.name}</a>{" "}
              <span className="quiet">
                {say(`role.${role}`)}
                {duty === null ? "" : `, ${say(`duty.${duty}`)}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
