import { endSessions } from "#board/identity/end-sessions.ts";
import { type SignedIn, signedIn } from "#board/identity/signed-in.ts";
import { refusalOf } from "#domain/permission.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { BoardRoleType, MembershipType } from "./identity.ts";

const SignedInType = builder.objectRef<SignedIn>("SignedIn");

/** Who is signed in somewhere, for admins, who can end it. */
export function defineSignedIn(): void {
  SignedInType.implement({
    authScopes: { signedIn: true },
    description: "a person who is signed in somewhere, told to admins",
    fields: (t) => ({
      id: t.id({ description: "of the person", resolve: ({ person }) => person.id }),
      name: t.string({ resolve: ({ person }) => person.name }),
      boardRoles: t.field({ type: [BoardRoleType], resolve: ({ person }) => person.boardRoles }),
      memberships: t.field({ type: [MembershipType], resolve: ({ person }) => person.memberships }),
      browsers: t.exposeInt("browsers", { description: "in how many browsers" }),
      seenAt: t.expose("seenAt", { type: "DateTime", nullable: true, description: "when one of them was last seen" }),
    }),
  });
  builder.queryField("signedIn", (t) =>
    t.field({
      type: [SignedInType],
      description: "for admins, else empty; by name",
      resolve: (_, __, { board, actor }) => (refusalOf(actor, "END_SESSIONS", { networks: [] }) ? [] : signedIn(board)),
    }),
  );
  builder.mutationField("endSessions", (t) =>
    t.field({
      type: SignedInType,
      errors: { types: [SignInNeeded, NotAllowed, NotFound], union: { name: "EndSessionsResult" } },
      description: "signs a person out everywhere; keys and private calendars go on",
      args: { person: t.arg.id({ required: true }) },
      resolve: (_, { person }, context) => done(context, endSessions(context.board, context.actor, person)),
    }),
  );
}
