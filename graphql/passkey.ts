import { addPasskey } from "#board/identity/add-passkey.ts";
import { askForNewPasskey, askForPasskey } from "#board/identity/ask-passkey.ts";
import { nameOnePasskey } from "#board/identity/name-passkey.ts";
import { removeOnePasskey } from "#board/identity/remove-passkey.ts";
import { type Passkey, passkeysOf } from "#db/passkeys.ts";
import { Invalid, NotAllowed, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { ViewerType } from "./identity.ts";
import { remember } from "./sign-in.ts";

const PasskeyType = builder.objectRef<Passkey>("Passkey");
const PurposeType = builder.enumType("PasskeyPurpose", { values: ["SIGN_IN", "ADD"] as const });

/** The passkeys of a person, for herself alone; signing in by one is in `sign-in.ts`. */
export function definePasskeys(): void {
  PasskeyType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      id: t.exposeID("id"),
      name: t.exposeString("name"),
      addedAt: t.expose("addedAt", { type: "DateTime" }),
    }),
  });
  builder.objectField(ViewerType, "passkeys", (t) =>
    t.field({
      type: [PasskeyType],
      description: "the keys on one's own devices, oldest first",
      resolve: ({ id }, _, { board }) => passkeysOf(board.store.read, id),
    }),
  );
  defineAsking();
  defineWrites();
}

function defineAsking(): void {
  const AskedType = builder.objectRef<{ options: string }>("PasskeyAsked").implement({
    fields: (t) => ({
      options: t.exposeString("options", {
        description: "PublicKeyCredentialCreationOptionsJSON or …RequestOptionsJSON of WebAuthn",
      }),
    }),
  });
  builder.mutationField("askForPasskey", (t) =>
    t.field({
      type: AskedType,
      errors: { types: [SignInNeeded, NotAllowed, Invalid], union: { name: "AskForPasskeyResult" } },
      description: "the challenge, with a cookie that ties it to this browser for five minutes",
      args: { purpose: t.arg({ type: PurposeType, required: true }) },
      resolve: async (_, { purpose }, context) => remember(context, await challenge(context, purpose)),
    }),
  );
}

function challenge({ board, actor, headers }: Context, purpose: "SIGN_IN" | "ADD") {
  return purpose === "ADD" ? askForNewPasskey(board, actor, headers) : askForPasskey(board, headers);
}

function defineWrites(): void {
  builder.mutationFields((t) => ({
    addPasskey: t.field({
      type: PasskeyType,
      errors: { types: [SignInNeeded, NotAllowed, Invalid], union: { name: "AddPasskeyResult" } },
      description: "from then on the session counts as begun with a passkey, under a new id",
      args: {
        credential: t.arg.string({ required: true, description: "RegistrationResponseJSON of WebAuthn" }),
        name: t.arg.string({ required: true }),
      },
      resolve: async (_, input, context) => {
        const { board, actor, headers } = context;
        const added = await done(context, addPasskey(board, actor, input, headers));
        return remember(context, added).passkey;
      },
    }),
    namePasskey: t.field({
      type: PasskeyType,
      errors: { types: [SignInNeeded, NotFound, Invalid], union: { name: "NamePasskeyResult" } },
      args: { id: t.arg.id({ required: true }), name: t.arg.string({ required: true }) },
      resolve: (_, { id, name }, context) => done(context, nameOnePasskey(context.board, context.actor, id, name)),
    }),
    removePasskey: t.field({
      type: PasskeyType,
      errors: { types: [SignInNeeded, NotAllowed, NotFound, Invalid], union: { name: "RemovePasskeyResult" } },
      description: "ends one's sessions in other browsers, too",
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => {
        const { board, actor, headers } = context;
        return done(context, removeOnePasskey(board, actor, id, headers));
      },
    }),
  }));
}
