import { changeRole } from "#board/network/change-role.ts";
import { handOver } from "#board/network/hand-over.ts";
import { leaveNetwork, removeMember } from "#board/network/remove-member.ts";
import { membersOf } from "#db/people.ts";
import type { Member, Network } from "#domain/network/network.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { DutyType, RoleType } from "./identity.ts";
import { NetworkType } from "./network.ts";
import { REFUSALS } from "./refusal.ts";
import { remember } from "./sign-in.ts";

/** A person with whether the reader may know her address: her own, and who leads the network. */
type Shown = Member & { address: boolean };

const MemberType = builder.objectRef<Shown>("Member");

/** The people of a network: for its own people, who among rivals are nobody else's business. */
export function defineMembers(): void {
  MemberType.implement({
    authScopes: { signedIn: true },
    description: "a person of a network, told to the people of that network",
    fields: (t) => ({
      id: t.exposeID("id"),
      name: t.exposeString("name"),
      email: t.string({
        nullable: true,
        description: "for herself and for who leads the network, else null",
        resolve: ({ address, email }) => (address ? email : null),
      }),
      role: t.expose("role", { type: RoleType }),
      duty: t.expose("duty", { type: DutyType, nullable: true }),
    }),
  });
  builder.objectField(NetworkType, "members", (t) =>
    t.field({
      type: [MemberType],
      description: "its people, leads first; for those people themselves, else empty",
      resolve: shownMembers,
    }),
  );
  defineWrites();
}

async function shownMembers({ id }: Network, _: unknown, { board, actor }: Context): Promise<Shown[]> {
  if (!actor?.memberships.some((membership) => membership.network === id)) return [];
  const leads = refusalOf(actor, "MANAGE", { networks: [id] }) === null;
  return (await membersOf(board.store.read, id)).map((member) => ({
    ...member,
    address: leads || member.id === actor.id,
  }));
}

/** Who writes sees what she wrote about; her browser gets the new id of her session. */
async function shown(context: Context, changed: Promise<Member & { headers?: Headers }>): Promise<Shown> {
  const { headers = new Headers(), ...member } = await done(context, changed);
  remember(context, { headers });
  return { ...member, address: true };
}

function defineWrites(): void {
  const whose = builder.args((t) => ({ network: t.id({ required: true }), person: t.id({ required: true }) }));
  builder.mutationFields((t) => ({
    changeRole: t.field({
      type: MemberType,
      errors: { types: REFUSALS, union: { name: "ChangeRoleResult" } },
      description: "she signs in anew; the last lead keeps her role",
      args: { ...whose, role: t.arg({ type: RoleType, required: true }) },
      resolve: (_, args, context) => shown(context, changeRole(context.board, context.actor, args, context.headers)),
    }),
    removeMember: t.field({
      type: MemberType,
      errors: { types: REFUSALS, union: { name: "RemoveMemberResult" } },
      description: "takes a person out of a network; what she posted stays; answers who she was",
      args: whose,
      resolve: (_, args, context) => shown(context, removeMember(context.board, context.actor, args)),
    }),
    leaveNetwork: t.field({
      type: MemberType,
      errors: { types: REFUSALS, union: { name: "LeaveNetworkResult" } },
      description: "leaves a network oneself; the last lead hands over first",
      args: { network: t.arg.id({ required: true }) },
      resolve: (_, { network }, context) =>
        shown(context, leaveNetwork(context.board, context.actor, network, context.headers)),
    }),
    handOver: t.field({
      type: MemberType,
      errors: { types: REFUSALS, union: { name: "HandOverResult" } },
      description: "makes another the lead and oneself an editor",
      args: whose,
      resolve: (_, args, context) => shown(context, handOver(context.board, context.actor, args, context.headers)),
    }),
  }));
}
