import { z } from "zod";
import { seeNotices } from "#board/notice/see-notices.ts";
import { countNotices, noticesOf } from "#db/notices.ts";
import { type RefusedAddress, refusedOf } from "#db/refused-addresses.ts";
import type { Actor } from "#domain/network/network.ts";
import { linesOf, subjectOf } from "#domain/notice/letter.ts";
import { type Notice, pathOf } from "#domain/notice/told.ts";
import { SignInNeeded } from "#domain/refusal.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { ViewerType } from "./identity.ts";
import { pageArgs, pageCost, paged, type Reading } from "./paging.ts";
import { inLanguage } from "./words.ts";

const NoticeType = builder.objectRef<Notice>("Notice");
const LineType = builder.objectRef<{ text: string; path: string }>("NoticeLine");
const RefusedType = builder.objectRef<RefusedAddress>("RefusedAddress");

/** What the board told somebody, for herself alone. */
export function defineNotices(): void {
  LineType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({ text: t.exposeString("text"), path: t.exposeString("path") }),
  });
  NoticeType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      id: t.exposeID("id"),
      at: t.expose("at", { type: "DateTime" }),
      seen: t.boolean({ resolve: ({ seenAt }) => seenAt !== null }),
      path: t.string({
        description: "the page on which to do something about it",
        resolve: ({ told }) => pathOf(told),
      }),
      text: t.string({
        args: inLanguage,
        resolve: ({ told }, { language }, context) => subjectOf(told, language ?? context.language),
      }),
      lines: t.field({
        type: [LineType],
        description: "where it tells of several things, each with its page",
        args: inLanguage,
        resolve: ({ told }, { language }, context) => linesOf(told, language ?? context.language),
      }),
    }),
  });
  RefusedType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      at: t.expose("at", { type: "DateTime" }),
      answer: t.exposeString("answer", { description: "the code of the mail server (RFC 5321, RFC 3463)" }),
    }),
  });
  defineOwn();
}

function defineOwn(): void {
  const NoticeConnection = builder.connectionObject(
    {
      type: NoticeType,
      name: "NoticeConnection",
      fields: (t) => ({ totalCount: t.int({ resolve: ({ count }) => count?.() ?? 0 }) }),
    },
    { name: "NoticeEdge" },
  );
  builder.objectFields(ViewerType, (t) => ({
    notices: t.field({
      type: NoticeConnection,
      description: "what the board told one, newest first",
      args: pageArgs,
      complexity: pageCost,
      resolve: (actor, args, context) => paged(args, reading(context, actor)),
    }),
    newNotices: t.int({
      description: "how many of them one did not see yet",
      resolve: async ({ id }, _, { board }) => (await countNotices(board.store.read, id)).unseen,
    }),
    refusedAddress: t.field({
      type: RefusedType,
      nullable: true,
      description: "since when one's address of mail is refused; null when it is not",
      resolve: ({ id }, _, { board }) => refusedOf(board.store.read, id),
    }),
  }));
  builder.mutationField("seeNotices", (t) =>
    t.field({
      type: ViewerType,
      errors: { types: [SignInNeeded], union: { name: "SeeNoticesResult" } },
      description: "what one was told is not new any more, up to and with a notice",
      args: { upTo: t.arg.id({ required: true }) },
      resolve: (_, { upTo }, context) => done(context, seeNotices(context.board, context.actor, upTo)),
    }),
  );
}

function reading({ board }: Context, { id: person }: Actor): Reading<Notice, string> {
  const db = board.store.read;
  return {
    key: z.string(),
    keyOf: ({ id }) => id,
    read: (after, limit) => noticesOf(db, person, { after, limit }),
    count: async () => (await countNotices(db, person)).all,
  };
}
