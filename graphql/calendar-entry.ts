import type { Event } from "#domain/calendar/event.ts";
import { categoryOf } from "#domain/feed/category.ts";
import type { FeedItem } from "#domain/feed/feed-item.ts";
import { colorName } from "#domain/network/hue.ts";
import type { Network } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";
import { type Language, nameIn } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { Context } from "./context.ts";
import { madeUp } from "./made-up.ts";
import { areaOf, themesOf } from "./taxonomy.ts";

/** What an event's entry in a file needs beside the event. */
export interface EntrySurroundings {
  networks: ReadonlyMap<string, Network>;
  /** Networks whose posts are shown under this listing. */
  alsoListedBy: readonly string[];
  /** The series of which this replaces a happening, when that is in the same file. */
  series: string | null;
}

/**
 * The event as files tell it. The entry leads to its page on the board, where the latest state stands, and its UID is
 * the board's: two sources may use one UID for two things.
 */
export function entryOf(
  event: Event,
  { board }: Pick<Context, "board">,
  language: Language,
  around: EntrySurroundings,
): FeedItem {
  const { series } = around;
  const hosts = hostsOf(event, around);
  return {
    ...event,
    uid: `${series ?? event.id}@samenbord`,
    recurrenceId: series === null ? null : event.recurrenceId,
    sequence: event.version,
    title: madeUp({ board }) + event.title,
    description: wordsOf(event, hosts, language),
    place: placeOf(event, language),
    url: board.baseUrl + paths.event(event.id),
    categories: themesOf(event.themes).map((theme) => categoryOf(nameIn(language, theme))),
    hosts: hosts.map(({ name }) => name),
    color: hosts[0] ? colorName(hosts[0].slug) : null,
  };
}

/** The networks that host or list an event, its owner first. */
export function hostsOf(event: Event, { networks, alsoListedBy }: EntrySurroundings): Network[] {
  const ids = new Set([event.network, ...event.hosts, ...alsoListedBy]);
  return [...ids].flatMap((id) => networks.get(id) ?? []);
}

/** Programs show little beside the description, so whose it is and what it costs stand there too. */
function wordsOf({ description, valueForms, price }: Event, hosts: Network[], language: Language): string {
  const cost = [...valueForms.map((form) => say(language, `valueForm.${form}`)), ...(price === null ? [] : [price])];
  const lines = [
    say(language, "feed.by", { networks: hosts.map(({ name }) => name).join(", ") }),
    ...(cost.length === 0 ? [] : [say(language, "feed.cost", { cost: cost.join(", ") })]),
  ];
  return [...(description === "" ? [] : [description, ""]), ...lines].join("\n");
}

function placeOf({ place, area, online }: Event, language: Language): string | null {
  const within = areaOf(area);
  return place ?? (within && nameIn(language, within)) ?? (online ? say(language, "agenda.online") : null);
}
