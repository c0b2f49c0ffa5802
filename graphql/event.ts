import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { confirmHold } from "#board/calendar/confirm-hold.ts";
import { extendHold } from "#board/calendar/extend-hold.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { undoChange } from "#board/calendar/undo-change.ts";
import { lastChange } from "#db/changes.ts";
import { lapsedHoldsOf } from "#db/events.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { SeriesScope } from "#domain/calendar/event-input.ts";
import { isLapsed } from "#domain/calendar/happenings.ts";
import { extendedUntil } from "#domain/calendar/hold.ts";
import { webAddress } from "#domain/feed/web-address.ts";
import { isUndoable } from "#domain/history/line.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { EventInputType, EventStatusType, SeriesScopeType } from "./event-input.ts";
import { NetworkType, networkOf, networksOf } from "./network.ts";
import { REFUSALS, REFUSALS_OF_CHANGE } from "./refusal.ts";
import { AreaType, AudienceType, areaOf, audiencesOf, ThemeType, themesOf } from "./taxonomy.ts";
import { LanguageType, ValueFormType } from "./words.ts";

export const EventType = builder.objectRef<Event>("Event");
const PlaceType = builder.objectRef<{ id: string; name: string }>("Place");

export function defineEvent(): void {
  EventType.implement({
    fields: (t) => ({ ...words(t), ...time(t), ...people(t), ...where(t), ...facets(t) }),
  });
  PlaceType.implement({ fields: (t) => ({ id: t.exposeID("id"), name: t.exposeString("name") }) });
  builder.queryField("event", (t) =>
    t.field({
      type: EventType,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.event.load(id),
    }),
  );
  builder.objectField(NetworkType, "lapsedHolds", (t) =>
    t.field({
      type: [EventType],
      description: "holds that let go of their date and are still to come, for the network itself, else empty",
      resolve: ({ id }, _, { board, actor, now }) =>
        refusalOf(actor, "POST", { networks: [id] }) ? [] : lapsedHoldsOf(board.store.read, id, now),
    }),
  );
  defineWrites();
}

type Fields = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Event>;

function words(t: Fields) {
  return {
    id: t.exposeID("id"),
    version: t.exposeInt("version"),
    title: t.exposeString("title"),
    description: t.exposeString("description"),
    language: t.expose("language", { type: LanguageType }),
    url: t.string({ nullable: true, resolve: ({ url }) => url && webAddress(url) }),
    imported: t.boolean({
      description: "came from a file or feed and is changed at its source",
      resolve: ({ source }) => source !== null,
    }),
  };
}

function time(t: Fields) {
  return {
    start: t.expose("start", { type: "DateTime" }),
    end: t.expose("end", { type: "DateTime" }),
    timeZone: t.exposeString("timeZone"),
    allDay: t.exposeBoolean("allDay"),
    recurrence: t.exposeString("recurrence", { nullable: true }),
    status: t.expose("status", { type: EventStatusType }),
    lapsed: t.boolean({
      description: "whether a hold has let go of its date; only its own network sees it then",
      resolve: (event, _, { now }) => isLapsed(event, now),
    }),
    holdExtended: t.exposeBoolean("holdExtended"),
    extendableUntil: t.field({
      type: "DateTime",
      nullable: true,
      description: "until when a hold would keep its date if it were extended now, null when it cannot be",
      resolve: (event, _, { now }) => extendedUntil(event, now),
    }),
    undoable: t.boolean({
      description: "whether the reader can take back what was last done to it",
      complexity: 5,
      resolve: async ({ id, network }, _, { board, actor, now }) => {
        if (refusalOf(actor, "POST", { networks: [network] })) return false;
        const change = await lastChange(board.store.read, id);
        return change !== null && isUndoable(change.at, now);
      },
    }),
    holdUntil: t.expose("holdUntil", { type: "DateTime", nullable: true }),
  };
}

function people(t: Fields) {
  return {
    network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
    hosts: t.field({
      type: [NetworkType],
      description: "the network itself first",
      resolve: ({ network, hosts }, _, context) => networksOf(context, [network, ...hosts]),
    }),
    listedBy: t.field({
      type: [NetworkType],
      description: "every network whose post is shown in this listing",
      resolve: async (event, _, context) =>
        networksOf(
          context,
          (await postsWith(context, event)).map((post) => post.network),
        ),
    }),
    posts: t.field({
      type: [EventType],
      description: "the posts that are shown as this one listing, itself included",
      resolve: (event, _, context) => postsWith(context, event),
    }),
    funder: t.exposeString("funder", { nullable: true }),
    expectedAttendance: t.exposeInt("expectedAttendance", { nullable: true }),
  };
}

function where(t: Fields) {
  return {
    place: t.field({
      type: PlaceType,
      nullable: true,
      resolve: ({ placeId, place }) => (placeId !== null && place !== null ? { id: placeId, name: place } : null),
    }),
    area: t.field({ type: AreaType, nullable: true, resolve: ({ area }) => areaOf(area) }),
    online: t.exposeBoolean("online"),
    invitationOnly: t.exposeBoolean("invitationOnly", { description: "only who is invited can come" }),
  };
}

function facets(t: Fields) {
  return {
    themes: t.field({ type: [ThemeType], resolve: ({ themes }) => themesOf(themes) }),
    audiences: t.field({ type: [AudienceType], resolve: ({ audiences }) => audiencesOf(audiences) }),
    valueForms: t.expose("valueForms", { type: [ValueFormType] }),
    price: t.exposeString("price", { nullable: true }),
  };
}

/** Oldest first. The listing itself has mostly been read already, so only the further posts are looked up. */
async function postsWith({ loaders }: Context, { id, joinedTo }: Event): Promise<Event[]> {
  const listing = joinedTo ?? id;
  const ids = [listing, ...(await loaders.joined.load(listing))].sort();
  const posts = await Promise.all(ids.map((post) => loaders.event.load(post)));
  return posts.filter((post) => post !== null);
}

function defineWrites(): void {
  builder.mutationFields((t) => ({
    publishEvent: t.field({
      type: EventType,
      errors: { types: REFUSALS, union: { name: "PublishEventResult" } },
      args: {
        input: t.arg({ type: EventInputType, required: true }),
        tried: t.arg.string({
          description:
            "the last `seal` that checkEvent gave while it was made, so that a clash that was avoided is counted",
        }),
      },
      resolve: (_, { input, tried }, context) =>
        done(context, publishEvent(context.board, context.actor, input, tried ?? null)),
    }),
    changeEvent: t.field({
      type: EventType,
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "ChangeEventResult" } },
      args: { ...versionArgs, ...seriesArgs, input: t.arg({ type: EventInputType, required: true }) },
      resolve: (_, args, context) => done(context, changeEvent(context.board, context.actor, ofSeries(args))),
    }),
    cancelEvent: t.field({
      type: EventType,
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "CancelEventResult" } },
      args: { ...versionArgs, ...seriesArgs },
      resolve: (_, args, context) => done(context, cancelEvent(context.board, context.actor, ofSeries(args))),
    }),
    extendHold: t.field({
      type: EventType,
      description: "keeps the date of a hold for two weeks more, once; one that has lapsed takes its date again",
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "ExtendHoldResult" } },
      args: { ...versionArgs },
      resolve: (_, args, context) => done(context, extendHold(context.board, context.actor, args)),
    }),
    confirmHold: t.field({
      type: EventType,
      description: "says that a hold goes through, also one that has lapsed",
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "ConfirmHoldResult" } },
      args: { ...versionArgs },
      resolve: (_, args, context) => done(context, confirmHold(context.board, context.actor, args)),
    }),
    undoChange: t.field({
      type: EventType,
      description: "takes the last change or cancellation back; answers the event as it was, of a part its series",
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "UndoChangeResult" } },
      args: { ...versionArgs },
      resolve: (_, args, context) => done(context, undoChange(context.board, context.actor, args)),
    }),
  }));
}

/** Which version of a post the writer saw. */
export const versionArgs = builder.args((t) => ({ id: t.id({ required: true }), version: t.int({ required: true }) }));

export const seriesArgs = builder.args((t) => ({
  scope: t.field({ type: SeriesScopeType }),
  occurrence: t.field({ type: "DateTime", description: "start of the happening that THIS and FOLLOWING are about" }),
}));

interface SeriesArgs {
  scope?: SeriesScope | null | undefined;
  occurrence?: number | null | undefined;
}

/** What was left out means the whole series. */
export function ofSeries<Args extends SeriesArgs>(args: Args) {
  return { ...args, scope: args.scope ?? null, occurrence: args.occurrence ?? null };
}
