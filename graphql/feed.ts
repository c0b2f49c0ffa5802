import { acceptMissing } from "#board/feed/accept-missing.ts";
import { checkFeed } from "#board/feed/check-feed.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { readFeed } from "#board/feed/read-feed.ts";
import { knownOfSource } from "#board/feed/read-import.ts";
import { stopFeed } from "#board/feed/stop-feed.ts";
import { feedsOf } from "#db/feeds.ts";
import { lastImportOf } from "#db/imports.ts";
import { FEED_HEALTHS, type Feed, feedSource, healthOf } from "#domain/feed/feed.ts";
import { maskedAddress } from "#domain/feed/feed-address.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { EventType } from "./event.ts";
import { ImportType } from "./import.ts";
import { ImportCheckType } from "./import-check.ts";
import { NetworkType, networkOf, seesPrivate } from "./network.ts";
import { REFUSALS } from "./refusal.ts";
import { inLanguage } from "./words.ts";

const FeedType = builder.objectRef<Feed>("Feed");
const FeedHealthType = builder.enumType("FeedHealth", {
  description:
    "ASKING: half of what was coming is missing, and a person must agree before it goes. DEAD: gone, or failing for a week.",
  values: FEED_HEALTHS,
});

/** Calendars that a network follows: what reading them came to, and the ways to begin and to end. */
export function defineFeed(): void {
  FeedType.implement({
    authScopes: { planner: true },
    description: "a calendar of someone else that a network follows",
    fields: (t) => ({
      id: t.exposeID("id"),
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      name: t.exposeString("name", { nullable: true, description: "the calendar's own name" }),
      address: t.string({
        description: "where it leads; the rest of the address may be a secret and is not shown",
        resolve: ({ url }) => maskedAddress(url),
      }),
      health: t.field({ type: FeedHealthType, resolve: (feed, _, { now }) => healthOf(feed, now) }),
      followedAt: t.expose("followedAt", { type: "DateTime" }),
      stoppedAt: t.expose("stoppedAt", { type: "DateTime", nullable: true }),
      readAt: t.expose("readAt", { type: "DateTime", nullable: true, description: "the last time that it succeeded" }),
      failingSince: t.expose("failingSince", { type: "DateTime", nullable: true }),
      nextAt: t.expose("nextAt", { type: "DateTime", description: "when it is read again" }),
      message: t.string({
        nullable: true,
        description: "why the last reading failed",
        args: inLanguage,
        resolve: ({ fault }, { language }, context) =>
          fault && say(language ?? context.language, fault.key, fault.params),
      }),
      missing: t.field({
        type: [EventType],
        description: "coming events that the last reading had no more; they stay until that is certain",
        resolve: missingOf,
      }),
      asks: t.exposeBoolean("asks", {
        description: "so much is missing that nothing of it goes before a person agrees, also while reading fails",
      }),
      lastImport: t.field({
        type: ImportType,
        nullable: true,
        description: "the last reading that changed something",
        resolve: ({ id }, _, { board }) => lastImportOf(board.store.read, feedSource(id)),
      }),
    }),
  });
  builder.objectField(NetworkType, "feeds", (t) =>
    t.field({
      type: [FeedType],
      description: "for the network itself and officers, else empty",
      resolve: (network, _, context) =>
        seesPrivate(context, network) ? feedsOf(context.board.store.read, network.id) : [],
    }),
  );
  builder.objectField(EventType, "unconfirmed", (t) =>
    t.boolean({
      description: "its source has been out of reach for so long that nobody knows whether it still holds",
      resolve: ({ source }, _, { loaders }) => (source === null ? false : loaders.dead.load(source)),
    }),
  );
  defineCheck();
  defineWrites();
}

async function missingOf({ id, missing }: Feed, _: unknown, { board }: Context) {
  if (missing.length === 0) return [];
  const known = await knownOfSource(board.store.read, feedSource(id));
  return known.filter(({ key }) => missing.includes(key)).map(({ event }) => event);
}

const address = builder.args((t) => ({ network: t.id({ required: true }), url: t.string({ required: true }) }));

function defineCheck(): void {
  builder.queryField("checkFeed", (t) =>
    t.field({
      type: ImportCheckType,
      description: "reads the address and says what following it would bring",
      errors: { types: REFUSALS, union: { name: "CheckFeedResult" } },
      args: address,
      resolve: (_, { network, url }, { board, actor }) => checkFeed(board, actor, network, url),
    }),
  );
}

function defineWrites(): void {
  const one = builder.args((t) => ({ id: t.id({ required: true }) }));
  builder.mutationFields((t) => ({
    followFeed: t.field({
      type: FeedType,
      errors: { types: REFUSALS, union: { name: "FollowFeedResult" } },
      args: address,
      resolve: (_, { network, url }, context) => done(context, followFeed(context.board, context.actor, network, url)),
    }),
    readFeed: t.field({
      type: FeedType,
      description: "reads it now instead of when it is due",
      errors: { types: REFUSALS, union: { name: "ReadFeedResult" } },
      args: one,
      resolve: (_, { id }, context) => done(context, readFeed(context.board, context.actor, id)),
    }),
    acceptMissing: t.field({
      type: FeedType,
      description: "agrees that the coming events which it has no more are cancelled",
      errors: { types: REFUSALS, union: { name: "AcceptMissingResult" } },
      args: one,
      resolve: (_, { id }, context) => done(context, acceptMissing(context.board, context.actor, id)),
    }),
    stopFeed: t.field({
      type: FeedType,
      description: "follows it no more; what it brought stays",
      errors: { types: REFUSALS, union: { name: "StopFeedResult" } },
      args: one,
      resolve: (_, { id }, context) => done(context, stopFeed(context.board, context.actor, id)),
    }),
  }));
}
