import { setPreference } from "#board/mail/set-preference.ts";
import { openStopKey, stopMail } from "#board/mail/stop-mail.ts";
import { preferenceOf } from "#db/preferences.ts";
import { MAIL_KINDS, type MailKind, mailsFor } from "#domain/mail.ts";
import { NotFound, SignInNeeded } from "#domain/refusal.ts";
import { postLanguageOf } from "#domain/wording/languages.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { ViewerType } from "./identity.ts";
import { LanguageType } from "./words.ts";

const MailKindType = builder.enumType("MailKind", { values: MAIL_KINDS });
const ChoiceType = builder.objectRef<{ kind: MailKind; wanted: boolean }>("MailChoice");
const StoppedType = builder.objectRef<{ kind: MailKind }>("MailStopped");

/** Which mails somebody has, and in which language. */
export function definePreference(): void {
  ChoiceType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({ kind: t.expose("kind", { type: MailKindType }), wanted: t.exposeBoolean("wanted") }),
  });
  StoppedType.implement({ fields: (t) => ({ kind: t.expose("kind", { type: MailKindType }) }) });
  builder.objectFields(ViewerType, (t) => ({
    mailLanguage: t.field({
      type: LanguageType,
      nullable: true,
      description: "the language of one's mails; null for Dutch and English both",
      resolve: async ({ id }, _, { board }) => (await preferenceOf(board.store.read, id)).language,
    }),
    mails: t.field({
      type: [ChoiceType],
      description: "the mails that one can get and can do without",
      resolve: async (actor, _, { board }) => {
        const { unwanted } = await preferenceOf(board.store.read, actor.id);
        return mailsFor(actor).map((kind) => ({ kind, wanted: !unwanted.includes(kind) }));
      },
    }),
  }));
  builder.queryField("mailToStop", (t) =>
    t.field({
      type: MailKindType,
      nullable: true,
      description: "what the key of a mail turns off; null when it turns off nothing",
      args: { key: t.arg.string({ required: true }) },
      resolve: (_, { key }, { board }) => openStopKey(board, key)?.kind ?? null,
    }),
  );
  defineWrites();
}

function defineWrites(): void {
  builder.mutationFields((t) => ({
    setPreference: t.field({
      type: ViewerType,
      errors: { types: [SignInNeeded], union: { name: "SetPreferenceResult" } },
      args: {
        language: t.arg({ type: LanguageType, description: "of one's mails; both when not given" }),
        mails: t.arg({ type: [MailKindType], required: true, description: "those that one wants" }),
      },
      resolve: (_, { language, mails }, context) =>
        done(
          context,
          setPreference(context.board, context.actor, { language: language ? postLanguageOf(language) : null, mails }),
        ),
    }),
    stopMail: t.field({
      type: StoppedType,
      errors: { types: [NotFound], union: { name: "StopMailResult" } },
      description: "turns a kind of mail off for the reader of that mail, without signing in",
      args: { key: t.arg.string({ required: true }) },
      resolve: (_, { key }, context) => done(context, stopped(context, key)),
    }),
  }));
}

async function stopped({ board }: Context, key: string): Promise<{ kind: MailKind }> {
  return { kind: await stopMail(board, key) };
}
