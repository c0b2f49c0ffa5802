import { endOtherSessions } from "#board/identity/end-other-sessions.ts";
import { endOneSession } from "#board/identity/end-session.ts";
import { livingSessionsOf, sessionHere } from "#board/identity/session-here.ts";
import { browserName } from "#domain/network/browser-name.ts";
import { type Session, SIGN_IN_WAYS } from "#domain/network/session.ts";
import { NotFound, SignInNeeded } from "#domain/refusal.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { ViewerType } from "./identity.ts";

const SessionType = builder.objectRef<Session>("Session");
const WayType = builder.enumType("SignInWay", { values: SIGN_IN_WAYS });

/** Where a person is signed in, for herself alone. */
export function defineSession(): void {
  SessionType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      id: t.exposeID("id"),
      way: t.expose("way", { type: WayType }),
      startedAt: t.expose("startedAt", { type: "DateTime" }),
      seenAt: t.expose("seenAt", { type: "DateTime" }),
      browser: t.string({ nullable: true, resolve: ({ userAgent }) => browserName(userAgent).browser }),
      system: t.string({ nullable: true, resolve: ({ userAgent }) => browserName(userAgent).system }),
      here: t.boolean({
        description: "whether it is the session that asks",
        resolve: async ({ id }, _, { board, headers }) => (await sessionHere(board, headers))?.id === id,
      }),
    }),
  });
  builder.objectField(ViewerType, "sessions", (t) =>
    t.field({
      type: [SessionType],
      description: "where one is signed in, last seen first",
      resolve: (actor, _, { board }) => livingSessionsOf(board, actor),
    }),
  );
  builder.mutationFields((t) => ({
    endSession: t.field({
      type: SessionType,
      errors: { types: [SignInNeeded, NotFound], union: { name: "EndSessionResult" } },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => done(context, endOneSession(context.board, context.actor, id)),
    }),
    endOtherSessions: t.field({
      type: ViewerType,
      errors: { types: [SignInNeeded], union: { name: "EndOtherSessionsResult" } },
      resolve: (_, __, context) => done(context, endOtherSessions(context.board, context.actor, context.headers)),
    }),
  }));
}
