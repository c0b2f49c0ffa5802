import { acceptInvite } from "#board/network/accept-invite.ts";
import { askToJoin } from "#board/network/ask-to-join.ts";
import { type MadeInvite, makeInvite } from "#board/network/make-invite.ts";
import { type OpenInvite, openInvite } from "#board/network/open-invite.ts";
import { revokeInvite } from "#board/network/revoke-invite.ts";
import { openInvitesOf } from "#db/invites.ts";
import { type Invite, USUAL_DAYS } from "#domain/network/invite.ts";
import { paths } from "#domain/paths.ts";
import { refusalOf } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { RoleType } from "./identity.ts";
import { NetworkType } from "./network.ts";
import { REFUSALS } from "./refusal.ts";
import { remember } from "./sign-in.ts";

const InviteType = builder.objectRef<Invite>("Invite");
const MadeType = builder.objectRef<MadeInvite>("InviteMade");
const InvitationType = builder.objectRef<OpenInvite>("Invitation");

/** Links by which people come into a network. */
export function defineInvites(): void {
  InviteType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      id: t.exposeID("id"),
      role: t.expose("role", { type: RoleType }),
      most: t.exposeInt("most", { description: "so many people can come in by it" }),
      used: t.exposeInt("used"),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
      expiresAt: t.expose("expiresAt", { type: "DateTime" }),
    }),
  });
  MadeType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      invite: t.expose("invite", { type: InviteType }),
      address: t.string({
        description: "told this once; whoever has it comes in",
        resolve: ({ secret }, _, { board }) => board.baseUrl + paths.join(secret),
      }),
    }),
  });
  InvitationType.implement({
    description: "what the link of an invite opens",
    fields: (t) => ({
      network: t.expose("network", { type: NetworkType }),
      role: t.field({ type: RoleType, resolve: ({ invite }) => invite.role }),
      expiresAt: t.field({ type: "DateTime", resolve: ({ invite }) => invite.expiresAt }),
    }),
  });
  defineReads();
  defineWrites();
}

function defineReads(): void {
  builder.objectField(NetworkType, "invites", (t) =>
    t.field({
      type: [InviteType],
      description: "those that still let somebody in, newest first; for who leads it, else empty",
      resolve: ({ id }, _, { board, actor, now }) =>
        refusalOf(actor, "MANAGE", { networks: [id] }) ? [] : openInvitesOf(board.store.read, id, now),
    }),
  );
  builder.queryField("invitation", (t) =>
    t.field({
      type: InvitationType,
      nullable: true,
      description: "null when the secret opens nothing, or no longer, or when too many were tried that do not",
      args: { secret: t.arg.string({ required: true }) },
      resolve: (_, { secret }, { board, headers }) => openInvite(board, secret, headers),
    }),
  );
}

const AskedType = builder.objectRef<{ email: string }>("JoinAsked");

function defineWrites(): void {
  AskedType.implement({ fields: (t) => ({ email: t.exposeString("email") }) });
  builder.mutationFields((t) => ({
    makeInvite: t.field({
      type: MadeType,
      errors: { types: REFUSALS, union: { name: "MakeInviteResult" } },
      args: {
        network: t.arg.id({ required: true }),
        role: t.arg({ type: RoleType, required: true }),
        many: t.arg.boolean({ description: "whether several people can come in by it; not as a lead" }),
        days: t.arg.int({ description: "a week when not given" }),
      },
      resolve: (_, { network, role, many, days }, context) => {
        const input = { network, role, many: many ?? false, days: days ?? USUAL_DAYS };
        return done(context, makeInvite(context.board, context.actor, input));
      },
    }),
    revokeInvite: t.field({
      type: InviteType,
      errors: { types: REFUSALS, union: { name: "RevokeInviteResult" } },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => done(context, revokeInvite(context.board, context.actor, id)),
    }),
    acceptInvite: t.field({
      type: NetworkType,
      errors: { types: REFUSALS, union: { name: "AcceptInviteResult" } },
      args: { secret: t.arg.string({ required: true }) },
      resolve: (_, { secret }, context) => accept(context, secret),
    }),
    askToJoin: t.field({
      type: AskedType,
      errors: { types: [NotFound, Invalid], union: { name: "AskToJoinResult" } },
      description: "for who has an invite and no account: mails a code to sign in with",
      args: {
        secret: t.arg.string({ required: true }),
        name: t.arg.string({ required: true }),
        email: t.arg.string({ required: true }),
      },
      resolve: async (_, args, context) => remember(context, await askToJoin(context.board, args, context.headers)),
    }),
  }));
}

async function accept(context: Context, secret: string) {
  const { board, actor, headers } = context;
  return remember(context, await done(context, acceptInvite(board, actor, secret, headers))).network;
}
