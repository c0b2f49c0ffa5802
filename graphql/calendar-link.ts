import type { Board } from "#board/board.ts";
import { followReadBy } from "#board/follow/follow-of.ts";
import { followerOf } from "#board/identity/follower-of.ts";
import { type MadeCalendarLink, makeCalendarLink } from "#board/identity/make-calendar-link.ts";
import { revokeCalendarLink } from "#board/identity/revoke-calendar-link.ts";
import { type CalendarLink, calendarLinksOf } from "#db/calendar-links.ts";
import { agendaQuery } from "#domain/feed/agenda-choice.ts";
import type { Follow } from "#domain/feed/follow.ts";
import type { Actor } from "#domain/network/network.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { Invalid, NotAllowed, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { AGENDA_FILE, agendaFileArgs, askedFile, FILE_COST, type FileArgs } from "./agenda.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { ViewerType } from "./identity.ts";
import { loadersFor } from "./loaders.ts";
import { secretType } from "./secret.ts";
import { LanguageType } from "./words.ts";

const CalendarLinkType = secretType<CalendarLink>("CalendarLink");
const MadeType = builder.objectRef<MadeCalendarLink>("CalendarLinkMade");

/** What a private address opens: what its maker may see, or what somebody without an account follows. */
interface Followed {
  link: string;
  actor: Actor | null;
  secret: string;
  follow: Follow | null;
}
const FollowedType = builder.objectRef<Followed>("FollowedCalendar");

/** Private addresses of calendars: who has one follows what its maker may see. */
export function defineCalendarLink(): void {
  MadeType.implement({
    fields: (t) => ({
      link: t.expose("link", { type: CalendarLinkType }),
      address: t.string({
        description: "told this once; whoever has it sees what you may see, until the link is revoked",
        resolve: ({ secret }, _, { board }) => board.baseUrl + paths.ownCalendar(secret),
      }),
    }),
  });
  builder.objectField(ViewerType, "calendarLinks", (t) =>
    t.field({
      type: [CalendarLinkType],
      description: "private addresses of one's calendar that still work, newest first",
      resolve: ({ id }, _, { board }) => calendarLinksOf(board.store.read, id),
    }),
  );
  defineFollowed();
  defineWrites();
}

function defineFollowed(): void {
  FollowedType.implement({
    description:
      "the agenda at a private address: as its maker may see it, or of the choice of who follows without an account",
    fields: (t) => ({
      link: t.exposeID("link", { description: "another one when what is followed changes" }),
      language: t.field({
        type: LanguageType,
        nullable: true,
        description: "in which it is read when nobody says otherwise",
        resolve: ({ follow }) => follow?.language ?? null,
      }),
      agendaFile: t.string({
        description: `${AGENDA_FILE}. The filter of who follows without an account is her own choice, whatever is asked`,
        args: agendaFileArgs,
        complexity: FILE_COST,
        resolve: (followed, args, context) => followedFile(followed, args, context),
      }),
    }),
  });
  builder.queryField("followedCalendar", (t) =>
    t.field({
      type: FollowedType,
      nullable: true,
      description: "null when the secret opens nothing, or no longer",
      args: { secret: t.arg.string({ required: true }) },
      resolve: (_, { secret }, { board }) => followedBy(board, secret),
    }),
  );
}

async function followedBy(board: Board, secret: string): Promise<Followed | null> {
  const own = await followerOf(board, secret);
  if (own) return { ...own, secret, follow: null };
  const follow = await followReadBy(board, secret);
  return follow && { link: `${follow.id}.${follow.version}`, actor: null, secret, follow };
}

function followedFile({ actor, secret, follow }: Followed, args: FileArgs, context: Context): Promise<string> {
  const { choice, language } = follow ?? { choice: args.filter, language: null };
  const asked = { ...args, filter: choice, language: args.language ?? language };
  // Of a choice that can change the address says nothing.
  const path = withQuery(paths.ownCalendar(secret), follow ? {} : agendaQuery(args.filter ?? {}));
  const loaders = loadersFor(context.board.store.read, actor, context.now);
  return askedFile({ ...context, actor, loaders }, asked, path);
}

function defineWrites(): void {
  builder.mutationFields((t) => ({
    makeCalendarLink: t.field({
      type: MadeType,
      errors: { types: [SignInNeeded, NotAllowed, Invalid], union: { name: "MakeCalendarLinkResult" } },
      args: { name: t.arg.string({ required: true }) },
      resolve: (_, { name }, context) => done(context, makeCalendarLink(context.board, context.actor, name)),
    }),
    revokeCalendarLink: t.field({
      type: CalendarLinkType,
      errors: { types: [SignInNeeded, NotFound], union: { name: "RevokeCalendarLinkResult" } },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => done(context, revokeCalendarLink(context.board, context.actor, id)),
    }),
  }));
}
