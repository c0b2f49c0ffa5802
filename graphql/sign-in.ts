import { askedHere } from "#board/identity/asking.ts";
import type { SignedIn } from "#board/identity/enter.ts";
import { beginOpenId, finishOpenId } from "#board/identity/open-id.ts";
import { requestCode } from "#board/identity/request-code.ts";
import { signIn } from "#board/identity/sign-in.ts";
import { signInByPasskey } from "#board/identity/sign-in-by-passkey.ts";
import { signOut } from "#board/identity/sign-out.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { ViewerType } from "./identity.ts";

/** Signing in, by each of its ways, and out. */
export function defineSignIn(): void {
  defineCode();
  definePasskey();
  defineOpenId();
}

const BOUND = "works once, within ten minutes, for five tries, and together with the cookie that asking for it has set";

function defineCode(): void {
  const SignInCodeSent = builder.objectRef<{ email: string }>("SignInCodeSent").implement({
    fields: (t) => ({ email: t.exposeString("email") }),
  });
  const AskedType = builder.objectRef<{ email: string; next: string | null }>("SignInAsked").implement({
    fields: (t) => ({ email: t.exposeString("email"), next: t.exposeString("next", { nullable: true }) }),
  });
  builder.queryField("signInAsked", (t) =>
    t.field({
      type: AskedType,
      nullable: true,
      description: "for which address this browser asked a code within the last ten minutes",
      resolve: (_, __, { board, headers }) => askedHere(board, headers),
    }),
  );
  builder.mutationFields((t) => ({
    requestSignInCode: t.field({
      type: SignInCodeSent,
      errors: { types: [Invalid], union: { name: "RequestSignInCodeResult" } },
      description: `mails a code, if the address is somebody's. It ${BOUND}.`,
      args: {
        email: t.arg.string({ required: true }),
        next: t.arg.string({ description: "the path on the board to which the link in the mail leads" }),
      },
      resolve: async (_, input, context) => remember(context, await requestCode(context.board, input, context.headers)),
    }),
    signIn: t.field({
      type: ViewerType,
      errors: { types: [Invalid], union: { name: "SignInResult" } },
      description: `exchanges a mailed code for a session. It ${BOUND}.`,
      args: { email: t.arg.string({ required: true }), code: t.arg.string({ required: true }) },
      resolve: (_, input, context) => welcome(context, signIn(context.board, input, context.headers)),
    }),
    signOut: t.boolean({ resolve: (_, __, context) => done(context, leave(context)) }),
  }));
}

function definePasskey(): void {
  builder.mutationField("signInByPasskey", (t) =>
    t.field({
      type: ViewerType,
      errors: { types: [Invalid], union: { name: "SignInByPasskeyResult" } },
      args: { credential: t.arg.string({ required: true, description: "AuthenticationResponseJSON of WebAuthn" }) },
      resolve: (_, { credential }, context) =>
        welcome(context, signInByPasskey(context.board, credential, context.headers)),
    }),
  );
}

function defineOpenId(): void {
  const ElsewhereType = builder.objectRef<{ url: string }>("SignInElsewhere").implement({
    fields: (t) => ({ url: t.exposeString("url") }),
  });
  const ArrivedType = builder.objectRef<{ actor: Actor; next: string | null }>("SignedInElsewhere").implement({
    fields: (t) => ({
      viewer: t.field({ type: ViewerType, resolve: ({ actor }) => actor }),
      next: t.exposeString("next", { nullable: true }),
    }),
  });
  builder.queryField("openIdName", (t) =>
    t.string({
      nullable: true,
      description: "what the municipality calls its own sign-in; null when this board has none",
      resolve: (_, __, { board }) => board.identity.openIdName,
    }),
  );
  builder.mutationFields((t) => ({
    beginOpenId: t.field({
      type: ElsewhereType,
      errors: { types: [NotFound, Invalid], union: { name: "BeginOpenIdResult" } },
      args: { next: t.arg.string({ required: true }) },
      resolve: async (_, { next }, context) =>
        remember(context, await beginOpenId(context.board, next, context.headers)),
    }),
    finishOpenId: t.field({
      type: ArrivedType,
      errors: { types: [Invalid], union: { name: "FinishOpenIdResult" } },
      args: {
        answer: t.arg.string({ required: true, description: "the query with which the provider sent one back" }),
      },
      resolve: async (_, { answer }, context) => {
        const arrived = await finishOpenId(context.board, answer, context.headers);
        await welcome(context, Promise.resolve(arrived));
        return arrived;
      },
    }),
  }));
}

async function welcome(context: Context, signingIn: Promise<SignedIn>): Promise<Actor> {
  const { actor } = remember(context, await signingIn);
  context.actor = actor;
  return done(context, Promise.resolve(actor));
}

async function leave(context: Context): Promise<boolean> {
  remember(context, { headers: await signOut(context.board, context.headers) });
  context.actor = null;
  return true;
}

/** Passes the cookies of an answer on to the browser. */
export function remember<Answer extends { headers: Headers }>({ setHeaders }: Context, answer: Answer): Answer {
  for (const cookie of answer.headers.getSetCookie()) setHeaders.append("set-cookie", cookie);
  return answer;
}
