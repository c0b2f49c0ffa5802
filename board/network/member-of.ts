import type { Db } from "#db/handle.ts";
import { membersOf } from "#db/people.ts";
import { leadFaults } from "#domain/network/members.ts";
import type { Member, Role } from "#domain/network/network.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";

/** Which person of which network. */
export interface MemberKey {
  network: string;
  person: string;
}

/** A person of a network as she became, and the new id of the actor's session when it is her own role that changed. */
export type MemberChanged = Member & { headers: Headers };

/** A person of a network, as she is now. Throws NotFound. */
export async function memberOf(db: Db, { network, person }: MemberKey): Promise<Member> {
  const member = (await membersOf(db, network)).find(({ id }) => id === person);
  if (!member) throw new NotFound();
  return member;
}

/** Throws Invalid when the network would be without a lead once the person has another role, or none (null). */
export async function demandALead(db: Db, { network, person }: MemberKey, role: Role | null): Promise<void> {
  const faults = leadFaults(await membersOf(db, network), person, role);
  if (faults.length > 0) throw new Invalid(faults);
}

/** What the log keeps of a person of a network who becomes another there, or goes (null): no name and no address. */
export function memberLine({ network, person }: MemberKey, before: Member, after: Member | null) {
  const logged = ({ role, duty }: Member) => ({ role, duty });
  const lines = { before: logged(before), after: after && logged(after) };
  return { noun: "membership" as const, item: `${network} ${person}`, ...lines };
}
