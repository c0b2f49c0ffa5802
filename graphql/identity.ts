import type { Actor, Membership } from "#domain/network/network.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { NetworkType, networkOf } from "./network.ts";

export const ViewerType = builder.objectRef<Actor>("Viewer");
export const PersonType = builder.objectRef<Actor>("Person");
export const MembershipType = builder.objectRef<Membership>("Membership");
export const BoardRoleType = builder.enumType("BoardRole", { values: ["OFFICER", "ADMIN"] as const });
export const RoleType = builder.enumType("Role", { values: ["LEAD", "EDITOR"] as const });
export const DutyType = builder.enumType("Duty", { values: ["STEWARD", "DEPUTY"] as const });

export function defineIdentity(): void {
  ViewerType.implement({
    fields: (t) => ({
      person: t.field({ type: PersonType, resolve: (actor) => actor }),
      boardRoles: t.expose("boardRoles", { type: [BoardRoleType] }),
      rolesWaiting: t.expose("rolesWaiting", {
        type: [BoardRoleType],
        description:
          "roles on the board that count only in a session begun with a passkey or by the municipality's own sign-in",
      }),
      memberships: t.expose("memberships", { type: [MembershipType] }),
      fetchExceptions: t.stringList({
        description: "for an admin, else empty: host:port of calendars that are read though they are not public",
        resolve: (actor, _, { board }) =>
          refusalOf(actor, "SEE_SETTINGS", { networks: [] }) ? [] : [...board.fetchExceptions],
      }),
    }),
  });
  PersonType.implement({
    fields: (t) => ({ id: t.exposeID("id"), name: t.exposeString("name"), email: t.exposeString("email") }),
  });
  MembershipType.implement({
    fields: (t) => ({
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      role: t.expose("role", { type: RoleType }),
      duty: t.expose("duty", { type: DutyType, nullable: true }),
    }),
  });
  builder.queryField("viewer", (t) =>
    t.field({ type: ViewerType, nullable: true, resolve: (_, __, { actor }) => actor }),
  );
}
