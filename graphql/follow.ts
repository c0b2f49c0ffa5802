import { askMail } from "#board/follow/ask-mail.ts";
import { changeFollow } from "#board/follow/change-follow.ts";
import { confirmMail, mailToConfirm } from "#board/follow/confirm-mail.ts";
import { dropFollow } from "#board/follow/drop-follow.ts";
import { endMail } from "#board/follow/end-mail.ts";
import { followOf } from "#board/follow/follow-of.ts";
import { openMailKey } from "#board/follow/mail-key.ts";
import { makeFollow } from "#board/follow/make-follow.ts";
import { readingOf } from "#board/follow/secrets-of.ts";
import { followMailOf } from "#db/follow-mails.ts";
import { allNetworks } from "#db/networks.ts";
import { agendaQuery, boardName, choiceName } from "#domain/feed/agenda-choice.ts";
import { type Follow, type FollowMail, veiledAddress } from "#domain/feed/follow.ts";
import { paths } from "#domain/paths.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { KEPT } from "#domain/retention.ts";
import { AgendaFilterType } from "./agenda.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { inLanguage, LanguageType } from "./words.ts";

/** A follow as whoever has its managing secret knows it. */
interface Opened extends Follow {
  secret: string;
}
const FollowType = builder.objectRef<Opened>("Follow");
const MailType = builder.objectRef<FollowMail>("FollowMail");
const ConfirmingType = builder.objectRef<Follow>("FollowMailToConfirm");
const DroppedType = builder.objectRef<Follow>("FollowDropped");
const EndedType = builder.objectRef<{ ended: boolean }>("FollowMailEnded");

/** What somebody follows without an account: whoever has the secret changes it. */
export function defineFollow(): void {
  MailType.implement({
    fields: (t) => ({
      address: t.string({ description: "veiled", resolve: ({ email }) => veiledAddress(email) }),
      confirmed: t.boolean({ resolve: ({ confirmedAt }) => confirmedAt !== null }),
      until: t.field({
        type: "DateTime",
        nullable: true,
        description: "until when it can be confirmed",
        resolve: ({ askedAt, confirmedAt }) => (confirmedAt === null ? askedAt + KEPT.unconfirmed : null),
      }),
    }),
  });
  FollowType.implement({
    description: "a choice of the agenda, kept under an address that stays when the choice changes",
    fields: (t) => ({
      name: t.string({
        args: inLanguage,
        resolve: (follow, { language }, context) => nameOf(follow, language, context),
      }),
      query: t.string({
        description: "the choice as the parameters of the agenda's address",
        resolve: ({ choice }) => agendaQuery(choice).toString(),
      }),
      language: t.expose("language", { type: LanguageType, description: "of its calendar and its mail" }),
      page: t.string({
        description: "whoever has it sees, changes and drops what is followed",
        resolve: ({ secret }, _, { board }) => board.baseUrl + paths.follow(secret),
      }),
      calendar: t.string({
        description: "for other programs: whoever has it reads the agenda of the choice and can change nothing",
        resolve: ({ secret }, _, { board }) => board.baseUrl + paths.ownCalendar(readingOf(secret)),
      }),
      mail: t.field({
        type: MailType,
        nullable: true,
        description: "the mail of each week, asked for or confirmed",
        resolve: async ({ id }, _, { board }) => {
          const mail = await followMailOf(board.store.read, id);
          const lapsed = mail?.confirmedAt === null && mail.askedAt + KEPT.unconfirmed <= board.now();
          return lapsed ? null : mail;
        },
      }),
    }),
  });
  ConfirmingType.implement({
    fields: (t) => ({
      name: t.string({
        args: inLanguage,
        resolve: (follow, { language }, context) => nameOf(follow, language, context),
      }),
    }),
  });
  DroppedType.implement({
    fields: (t) => ({ query: t.string({ resolve: ({ choice }) => agendaQuery(choice).toString() }) }),
  });
  EndedType.implement({ fields: (t) => ({ ended: t.exposeBoolean("ended") }) });
  defineReads();
  defineWrites();
  defineMail();
}

async function nameOf({ choice }: Follow, asked: Follow["language"] | null | undefined, context: Context) {
  const language = asked ?? context.language;
  const board = boardName(language, context.board.demonstration !== null);
  return choiceName(choice, { language, board, networks: await allNetworks(context.board.store.read) });
}

function defineReads(): void {
  builder.queryFields((t) => ({
    follow: t.field({
      type: FollowType,
      nullable: true,
      description: "null when the secret opens nothing, or no longer",
      args: { secret: t.arg.string({ required: true }) },
      resolve: async (_, { secret }, { board }) => opened(await followOf(board, secret), secret),
    }),
    followMailToConfirm: t.field({
      type: ConfirmingType,
      nullable: true,
      description: "what a mailed secret confirms the mail of; null when it confirms nothing, or no longer",
      args: { secret: t.arg.string({ required: true }) },
      resolve: async (_, { secret }, { board, headers }) =>
        (await mailToConfirm(board, secret, headers))?.follow ?? null,
    }),
    followMailToEnd: t.boolean({
      description: "whether the key of a letter ends such letters",
      args: { key: t.arg.string({ required: true }) },
      resolve: (_, { key }, { board }) => openMailKey(board, key) !== null,
    }),
  }));
}

function opened(follow: Follow | null, secret: string): Opened | null {
  return follow && { ...follow, secret };
}

const choiceArgs = builder.args((t) => ({
  filter: t.field({ type: AgendaFilterType, description: "everything when not given" }),
  language: t.field({ type: LanguageType }),
}));

function defineWrites(): void {
  builder.mutationFields((t) => ({
    makeFollow: t.field({
      type: FollowType,
      errors: { types: [Invalid], union: { name: "MakeFollowResult" } },
      args: {
        ...choiceArgs,
        email: t.arg.string({ description: "for the mail of each week, which it confirms first" }),
      },
      resolve: async (_, { filter, language, email }, context) => {
        const input = { choice: filter ?? {}, language: language ?? context.language, email: email ?? null };
        const { follow, secret } = await done(context, makeFollow(context.board, input, context.headers));
        return { ...follow, secret };
      },
    }),
    changeFollow: t.field({
      type: FollowType,
      errors: { types: [NotFound, Invalid], union: { name: "ChangeFollowResult" } },
      args: { ...choiceArgs, secret: t.arg.string({ required: true }) },
      resolve: async (_, { secret, filter, language }, context) => {
        const input = { choice: filter ?? {}, language: language ?? context.language };
        return { ...(await done(context, changeFollow(context.board, secret, input))), secret };
      },
    }),
    dropFollow: t.field({
      type: DroppedType,
      errors: { types: [NotFound], union: { name: "DropFollowResult" } },
      args: { secret: t.arg.string({ required: true }) },
      resolve: (_, { secret }, context) => done(context, dropFollow(context.board, secret)),
    }),
  }));
}

function defineMail(): void {
  builder.mutationFields((t) => ({
    askFollowMail: t.field({
      type: FollowType,
      errors: { types: [NotFound, Invalid], union: { name: "AskFollowMailResult" } },
      description: "the same answer for every address",
      args: { secret: t.arg.string({ required: true }), email: t.arg.string({ required: true }) },
      resolve: async (_, { secret, email }, context) => ({
        ...(await done(context, askMail(context.board, secret, email, context.headers))),
        secret,
      }),
    }),
    confirmFollowMail: t.field({
      type: ConfirmingType,
      errors: { types: [NotFound], union: { name: "ConfirmFollowMailResult" } },
      args: { secret: t.arg.string({ required: true }) },
      resolve: (_, { secret }, context) => done(context, confirmMail(context.board, secret, context.headers)),
    }),
    endFollowMail: t.field({
      type: EndedType,
      errors: { types: [NotFound], union: { name: "EndFollowMailResult" } },
      description: "by the key of a letter, without anything else, or by the secret of the follow",
      args: { key: t.arg.string({ required: true }) },
      resolve: async (_, { key }, context) => {
        await done(context, endMail(context.board, key));
        return { ended: true };
      },
    }),
  }));
}
