import { Button } from "#app/ui/button.tsx";
import { useSay } from "#app/ui/say.ts";
import type { Duty, Role } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";

interface Member {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  duty: Duty | null;
}

interface Props {
  network: { id: string; slug: string; name: string; manageable: boolean; members: Member[] };
  /** The reader. */
  you: string;
}

/** Who belongs to a network, what a lead can do about it, and the way out for oneself. */
export function MemberList({ network, you }: Props) {
  const say = useSay();
  const { members, manageable } = network;
  return (
    <section className="part" id="person">
      <h2>{say("people.list")}</h2>
      <ul className="members">
        {members.map((member) => (
          <li key={member.id}>
            <p>
              <strong>{member.name}</strong> {member.id === you ? <span>{say("people.you")} </span> : null}
              <span className="quiet">
                {say(`role.${member.role}`)}
                {member.duty === null ? "" : `, ${say(`duty.${member.duty}`)}`}
              </span>
              {member.email === null || member.id === you ? null : <span className="quiet">{member.email}</span>}
            </p>
            {manageable && member.id !== you ? <Changes network={network} member={member} /> : null}
          </li>
        ))}
      </ul>
      <Leaving network={network} you={you} />
    </section>
  );
}

function Changes({ network, member }: { network: Props["network"]; member: Member }) {
  const say = useSay();
  const other = member.role === "LEAD" ? "EDITOR" : "LEAD";
  return (
    <details className="folded">
      <summary aria-label={say("people.changeName", { name: member.name })}>{say("people.change")}</summary>
      <form method="post" action={paths.people(network.slug)}>
        <input type="hidden" name="network" value={network.id} />
        <input type="hidden" name="person" value={member.id} />
        <p className="quiet">{say("people.removeHint")}</p>
        <div className="acts">
          <Button name="act" value={other}>
            {say(other === "LEAD" ? "people.makeLead" : "people.makeEditor")}
          </Button>
          <Button name="act" value="REMOVE" kind="grave">
            {say("people.remove")}
          </Button>
        </div>
        {member.role === "LEAD" ? null : (
          <>
            <p className="quiet">{say("people.handOverHint", { name: member.name })}</p>
            <div className="acts">
              <Button name="act" value="HAND_OVER">
                {say("people.handOver")}
              </Button>
            </div>
          </>
        )}
      </form>
    </details>
  );
}

/** The last lead cannot go: somebody has to carry the network on. */
function Leaving({ network, you }: Props) {
  const say = useSay();
  const { members } = network;
  const leads = members.filter(({ role }) => role === "LEAD");
  if (members.length === 1) return <p className="quiet">{say("people.nobodyElse")}</p>;
  if (leads.length === 1 && leads[0]?.id === you) return <p className="quiet">{say("people.lastLead")}</p>;
  return (
    <details className="folded">
      <summary>{say("people.leave")}</summary>
      <form method="post" action={paths.people(network.slug)}>
        <input type="hidden" name="network" value={network.id} />
        <p className="quiet">{say("people.leaveHint", { network: network.name })}</p>
        <div className="acts">
          <Button name="act" value="LEAVE" kind="grave">
            {say("people.leave")}
          </Button>
        </div>
      </form>
    </details>
  );
}
