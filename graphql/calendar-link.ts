import { followerOf } from "#board/identity/follower-of.ts";
import { type MadeCalendarLink, makeCalendarLink } from "#board/identity/make-calendar-link.ts";
import { revokeCalendarLink } from "#board/identity/revoke-calendar-link.ts";
import { type CalendarLink, calendarLinksOf } from "#db/calendar-links.ts";
import type { Actor } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";
import { Invalid, NotAllowed, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { AGENDA_FILE, agendaFileArgs, askedFile, FILE_COST } from "./agenda.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { ViewerType } from "./identity.ts";
import { secretType } from "./secret.ts";

const CalendarLinkType = secretType<CalendarLink>("CalendarLink");
const MadeType = builder.objectRef<MadeCalendarLink>("CalendarLinkMade");
const FollowedType = builder.objectRef<{ link: string; actor: Actor }>("FollowedCalendar");

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
    description: "the agenda as the maker of a private address may see it",
    fields: (t) => ({
      link: t.exposeID("link"),
      agendaFile: t.string({
        description: AGENDA_FILE,
        args: agendaFileArgs,
        complexity: FILE_COST,
        resolve: ({ actor }, args, context) => askedFile({ ...context, actor }, args),
      }),
    }),
  });
  builder.queryField("followedCalendar", (t) =>
    t.field({
      type: FollowedType,
      nullable: true,
      description: "null when the secret opens nothing, or no longer",
      args: { secret: t.arg.string({ required: true }) },
      resolve: (_, { secret }, { board }) => followerOf(board, secret),
    }),
  );
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
