import type { Fault } from "#domain/refusal.ts";
import type { Member, Role } from "./network.ts";

/**
 * A fault when a network would be without a lead once a person has another role, or none (null): somebody has to carry
 * it on.
 */
export function leadFaults(
  members: readonly Pick<Member, "id" | "role">[],
  person: string,
  role: Role | null,
): Fault[] {
  const leads = members.filter((member) => member.role === "LEAD").map(({ id }) => id);
  const last = leads.length === 1 && leads[0] === person && role !== "LEAD";
  return last ? [{ field: "person", key: "fault.lastLead" }] : [];
}
