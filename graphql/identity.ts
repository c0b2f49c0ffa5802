import { requestCode } from "#board/identity/request-code.ts";
import { signIn } from "#board/identity/sign-in.ts";
import { signOut } from "#board/identity/sign-out.ts";
import type { Actor, Membership } from "#domain/network/network.ts";
import { refusalOf } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { NetworkType, networkOf } from "./network.ts";

export const ViewerType = builder.objectRef<Actor>("Viewer");
export const PersonType = builder.objectRef<Actor>("Person");
const MembershipType = builder.objectRef<Membership>("Membership");
const BoardRoleType = builder.enumType("BoardRole", { values: ["OFFICER", "ADMIN"] as const });
export const RoleType = builder.enumType("Role", { values: ["LEAD", "EDITOR"] as const });
export const DutyType = builder.enumType("Duty", { values: ["STEWARD", "DEPUTY"] as const });

export function defineIdentity(): void {
  ViewerType.implement({
    fields: (t) => ({
      person: t.field({ type: PersonType, resolve: (actor) => actor }),
      boardRoles: t.expose("boardRoles", { type: [BoardRoleType] }),
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
  defineSigning();
}

function defineSigning(): void {
  const SignInCodeSent = builder.objectRef<{ email: string }>("SignInCodeSent").implement({
    fields: (t) => ({ email: t.exposeString("email") }),
  });
  builder.mutationFields((t) => ({
    requestSignInCode: t.field({
      type: SignInCodeSent,
      errors: { types: [Invalid], union: { name: "RequestSignInCodeResult" } },
      args: { email: t.arg.string({ required: true }) },
      resolve: (_, { email }, { board, headers }) => requestCode(board, email, headers),
    }),
    signIn: t.field({
      type: ViewerType,
      errors: { types: [Invalid], union: { name: "SignInResult" } },
      args: { email: t.arg.string({ required: true }), code: t.arg.string({ required: true }) },
      resolve: (_, input, context) => done(context, enter(context, input)),
    }),
    signOut: t.boolean({ resolve: (_, __, context) => done(context, leave(context)) }),
  }));
}

async function enter(context: Context, input: { email: string; code: string }): Promise<Actor> {
  const { actor, headers } = await signIn(context.board, input, context.headers);
  setCookies(context, headers);
  context.actor = actor;
  return actor;
}

async function leave(context: Context): Promise<boolean> {
  setCookies(context, await signOut(context.board, context.headers));
  context.actor = null;
  return true;
}

function setCookies({ setHeaders }: Context, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) setHeaders.append("set-cookie", cookie);
}
