import DataLoader from "dataloader";
import { alignmentsByIds, alignmentsOfFlags } from "#db/alignments.ts";
import { answersByIds, answersOf, type SaidOfPair, saidOf } from "#db/answers.ts";
import { caresOf, deskNotesOf } from "#db/cares.ts";
import { correctionsOfAnswers, proposedOf } from "#db/corrections.ts";
import { eveningsOf } from "#db/evenings.ts";
import { eventsByIds } from "#db/events.ts";
import { deadSources } from "#db/feeds.ts";
import { flagsOfOffers } from "#db/flags.ts";
import { flagsAt, flagsOfEventsAt } from "#db/flags-at.ts";
import { silentNetworks, unconfirmedOffers } from "#db/freshness.ts";
import type { Db } from "#db/handle.ts";
import { hostingsOf } from "#db/hostings.ts";
import { joinedPosts } from "#db/joins.ts";
import { lessonsOf } from "#db/lessons.ts";
import { linksOfPosts } from "#db/links.ts";
import { mergesDone } from "#db/merges.ts";
import { networksByIds } from "#db/networks.ts";
import { occurrencesOf } from "#db/occurrences.ts";
import { offersByIds } from "#db/offers.ts";
import { pairsOfFlags } from "#db/pairs.ts";
import { peopleByIds } from "#db/people.ts";
import { proposalsOf } from "#db/proposals.ts";
import { type Kin, kinOf } from "#db/series.ts";
import { wishesAround } from "#db/wishes.ts";
import { dateAtHome } from "#domain/calendar/zone.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Merge } from "#domain/network/merge.ts";
import type { Actor } from "#domain/network/network.ts";
import { searchLoader } from "./searches.ts";

export type Loaders = ReturnType<typeof loadersFor>;

/** One query for what a whole list asks for, made anew for each request. */
export function loadersFor(db: Db, actor: Actor | null, now: number) {
  return {
    /** Whether a source has not been read for so long that what it brought is uncertain. */
    dead: new DataLoader<string, boolean>(async (sources) => {
      const dead = new Set(await deadSources(db, now));
      return sources.map((source) => dead.has(source));
    }),
    /** Who did what, by name. */
    person: single((ids) => peopleByIds(db, ids)),
    network: single((ids) => networksByIds(db, ids)),
    /** The merge by which a network went into another. */
    went: mergeLoader(db),
    event: single((ids) => eventsByIds(db, { actor, now }, ids)),
    offer: single((ids) => offersByIds(db, ids)),
    search: searchLoader(db, { actor, now }),
    /** The ids of the further posts that are shown under a listing. */
    joined: new DataLoader<string, string[]>(async (ids) => {
      const joined = await joinedPosts(db, ids);
      return ids.map((id) => joined.get(id) ?? []);
    }),
    /** All that belong to one series, by start. */
    kin: new DataLoader<Series, Kin[], string>(
      async (wanted) => {
        const found = new Map<string, Kin[]>(wanted.map((series) => [seriesKey(series), []]));
        for (const one of await kinOf(db, { actor, now }, wanted)) found.get(seriesKey(one))?.push(one);
        return wanted.map((series) => found.get(seriesKey(series)) ?? []);
      },
      { cacheKeyFn: seriesKey },
    ),
    occurrences: several(
      (ids) => occurrencesOf(db, ids),
      (occurrence) => [occurrence.event],
    ),
    flagsOfEvent: several(
      (ids) => flagsOfEventsAt(db, now, ids),
      (flag) => flag.events,
    ),
    flagsOfOffer: several(
      (ids) => flagsOfOffers(db, ids),
      (flag) => flag.offers,
    ),
    answers: several(
      (ids) => answersOf(db, ids),
      (answer) => [answer.shownIn],
    ),
    pairs: several(
      (ids) => pairsOfFlags(db, ids),
      ({ flag }) => (flag === null ? [] : [flag]),
    ),
    answer: single((ids) => answersByIds(db, ids)),
    lessonsOfAnswer: several(
      () => lessonsOf(db),
      ({ answer }) => (answer === null ? [] : [answer]),
    ),
    /** What answers say of posts. */
    corrections: several(
      (ids) => correctionsOfAnswers(db, ids),
      ({ answer }) => [answer],
    ),
    /** What is proposed of a post and waits for its network. */
    proposed: several(
      (ids) => proposedOf(db, ids),
      ({ event, offer }) => [event ?? offer ?? ""],
    ),
    ...betweenNetworks(db, now),
    ...ofFreshness(db, now),
    ...ofTalks(db),
    ...ofDesk(db, now),
    /** What was said of a pair, by its key. */
    said: new DataLoader<string, SaidOfPair[]>(async (cores) => {
      const said = await saidOf(db, cores);
      return cores.map((core) => said.get(core) ?? []);
    }),
  };
}

function mergeLoader(db: Db) {
  return new DataLoader<string, Merge | null>(async (ids) => {
    const done = await mergesDone(db);
    return ids.map((id) => done.find(({ leaves }) => leaves === id) ?? null);
  });
}

/** What networks ask and say of each other. */
function betweenNetworks(db: Db, now: number) {
  return {
    /** Who was asked to host an event. */
    hostings: several(
      (ids) => hostingsOf(db, ids),
      ({ event }) => [event],
    ),
    /** The regular evenings that a network keeps. */
    evenings: several(
      (ids) => eveningsOf(db, ids, dateAtHome(now)),
      ({ network }) => [network],
    ),
    /** What a network declared, and what others declared of it. */
    wishes: several(
      (ids) => wishesAround(db, ids),
      ({ network, other }) => [network, other],
    ),
  };
}

/** What of a network may not hold any more. */
function ofFreshness(db: Db, now: number) {
  return {
    unconfirmedOffers: several(
      (ids) => unconfirmedOffers(db, now, ids),
      ({ network }) => [network],
    ),
    /** Since when (instant) nothing was heard of it, where that is long. */
    silentSince: new DataLoader<string, number | null>(async (ids) => {
      const silent = await silentNetworks(db, now, ids);
      const since = new Map(silent.map((one) => [one.network.id, one.since]));
      return ids.map((id) => since.get(id) ?? null);
    }),
  };
}

/** What networks talk about, and agreed on. */
function ofTalks(db: Db) {
  return {
    alignment: single((ids) => alignmentsByIds(db, ids)),
    /** The id of the last talk about a flag. */
    alignmentOfFlag: new DataLoader<string, string | null>(async (flags) => {
      const talks = await alignmentsOfFlags(db, flags);
      return flags.map((flag) => talks.get(flag) ?? null);
    }),
    proposals: several(
      (ids) => proposalsOf(db, ids),
      ({ alignment }) => [alignment],
    ),
    /** What a post is to others, and others to it. */
    links: several(
      (ids) => linksOfPosts(db, ids),
      ({ post, other }) => [post, other],
    ),
  };
}

/** What the municipality keeps of flags. */
function ofDesk(db: Db, now: number) {
  return {
    /** A flag with this id, or that it became part of. */
    flag: new DataLoader<string, Flag | null>(async (ids) => {
      const flags = await flagsAt(db, now, ids);
      return ids.map((id) => flags.get(id) ?? null);
    }),
    care: single((ids) => caresOf(db, now, ids)),
    deskNotes: several(
      (ids) => deskNotesOf(db, ids),
      ({ flag }) => [flag],
    ),
  };
}

type Series = Pick<Kin, "source" | "uid">;

function seriesKey({ source, uid }: Series): string {
  return JSON.stringify([source, uid]);
}

function single<Item extends { id: string }>(load: (ids: readonly string[]) => Promise<Item[]>) {
  return new DataLoader<string, Item | null>(async (ids) => {
    const found = new Map((await load(ids)).map((item) => [item.id, item]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

function several<Item>(load: (ids: readonly string[]) => Promise<Item[]>, keysOf: (item: Item) => string[]) {
  return new DataLoader<string, Item[]>(async (ids) => {
    const found = new Map<string, Item[]>(ids.map((id) => [id, []]));
    for (const item of await load(ids)) for (const key of keysOf(item)) found.get(key)?.push(item);
    return ids.map((id) => found.get(id) ?? []);
  });
}
