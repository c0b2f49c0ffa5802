import { pivotParts } from "#domain/likeness/pivot.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { stem } from "#domain/likeness/words.ts";
import { conceptsCell, conceptsIn, list, reachCellOf, reachOf, short, shortsIn } from "./cells.ts";
import type { SeenEvent } from "./evidence.ts";
import { buildingOf, saidOf } from "./hosts.ts";
import { squeezed } from "./same-place.ts";
import { isOff, type Timed } from "./same-time.ts";

/** What a gist holds, in this order, by "|", after the version of the matcher that made it. */
export interface Gist {
  networks: string[];
  reach: Pick<Reading, "areas" | "online">;
  concepts: Reading["concepts"];
  audiences: string[];
  titleKeys: string[];
  /** Sorted, and with those of the title. */
  keys: string[];
  /** Beginnings of the words that name the building and its streets, and its sort after a "=". */
  venue: string[];
  /** What the words of the venue, and of the networks, would be among another's keys. */
  names: string[];
  hosts: string[];
  /** The whole title, or null when it is too long to keep. */
  title: string[] | null;
  crowd: number;
  /** Four letters for its address on the web; "" when it has none. */
  link: string;
  /** What decides how much its times say. */
  timed: Timed;
  off: boolean;
  visiting: boolean;
  /** It is the so-manieth evening of something, and held once. */
  numbered: boolean;
  streamed: boolean;
}

const LONGEST_TITLE = 60;

/**
 * The little of an event that tells, without its reading, that a comparison would show nothing: some 150 bytes. It
 * changes with the glossary, as a reading does, and has the version of its reading.
 */
export function gistOf(seen: Pick<SeenEvent, "post" | "reading">): string {
  const { post, reading } = seen;
  const title = reading.title.join(" ");
  const building = buildingOf(seen);
  return [
    reading.version,
    [post.network, ...post.hosts].join(","),
    reachCellOf(reading),
    conceptsCell(reading),
    reading.audiences.join(","),
    reading.titleKeys.map(short).join(""),
    reading.keys
      .filter((key) => !reading.titleKeys.includes(key))
      .map(short)
      .join(""),
    venueCell(building, reading),
    namesOf([...building, ...reading.spots]).join(""),
    title.length > LONGEST_TITLE ? "" : title,
    post.expectedAttendance ?? 0,
    lettersOf(seen),
    post.url === null ? "" : short(post.url) + short(post.url.slice(-9)),
    reading.clocks.join(","),
    namesOf(saidOf(post.called)).join(""),
  ].join("|");
}

/** One letter for each of what may be so of an event. */
const LETTERS: [string, (seen: Pick<SeenEvent, "post" | "reading">) => boolean][] = [
  ["!", isOff],
  [">", ({ reading }) => reading.moved],
  ["*", ({ post }) => post.allDay],
  ["v", ({ reading }) => reading.visiting],
  ["n", isNumbered],
  ["s", ({ reading }) => reading.streamed],
];

/** Whether an event that is held once says which one of several it is: "second evening". */
export function isNumbered({ post, reading }: Pick<SeenEvent, "post" | "reading">): boolean {
  return post.recurrence === null && reading.parts.some((part) => part.startsWith("n"));
}

function lettersOf(seen: Pick<SeenEvent, "post" | "reading">): string {
  return LETTERS.flatMap(([letter, holds]) => (holds(seen) ? [letter] : [])).join("");
}

/** Words of a place, the beginning of the whole, and its sort, which cannot be mistaken for those. */
function venueCell(building: readonly string[], { spots, venueKind, place }: Reading): string {
  const whole = building.length > 0 && place !== "" ? [squeezed(place)] : [];
  const starts = [...building, ...spots, ...whole].map((word) => word.slice(0, 5));
  return [...new Set([...starts, ...(venueKind ? [`=${venueKind}`] : [])])].join(",");
}

/** The keys by which a text in either language may know a name. */
function namesOf(words: readonly string[]): string[] {
  const keys = words.flatMap((word) => [
    stem(word, "nl"),
    stem(word, "en"),
    ...pivotParts(word).map((part) => stem(part, "en")),
  ]);
  return [...new Set(keys.map(short))];
}

/** The cell of a gist that says where it reaches people: the third, after its version and networks. */
export function reachCell(gist: string): string {
  const from = gist.indexOf("|", gist.indexOf("|") + 1) + 1;
  return gist.slice(from, gist.indexOf("|", from));
}

const known = new Map<string, Gist>();
const MOST_KNOWN = 20_000;

/** What a gist that {@link gistOf} wrote holds. One is held against thousands, so each is taken apart once. */
export function readGist(gist: string): Gist {
  const found = known.get(gist);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = takeApart(gist);
  known.set(gist, made);
  return made;
}

function takeApart(gist: string): Gist {
  const cells = gist.split("|").slice(1);
  const [
    networks,
    reach,
    concepts,
    audiences,
    titleKeys,
    keys,
    venue,
    names,
    title,
    crowd,
    letters,
    link,
    clocks,
    hosts,
  ] = Array.from({ length: 14 }, (_, at) => cells[at] ?? "") as Cells;
  const where = reachOf(reach);
  const says = (letter: string) => letters.includes(letter);
  return {
    networks: list(networks),
    reach: where,
    concepts: conceptsIn(concepts),
    audiences: list(audiences),
    titleKeys: shortsIn(titleKeys),
    keys: shortsIn(titleKeys + keys).sort(),
    venue: list(venue),
    names: shortsIn(names),
    title: title === "" ? null : title.split(" "),
    crowd: Number(crowd),
    link,
    timed: {
      post: { allDay: says("*"), status: "CONFIRMED" },
      reading: { online: where.online, calledOff: says("!"), moved: says(">"), clocks: list(clocks).map(Number) },
    },
    off: says("!"),
    visiting: says("v"),
    numbered: says("n"),
    streamed: says("s"),
    hosts: shortsIn(hosts),
  };
}

type Cells = [
  ...[string, string, string, string, string, string, string],
  ...[string, string, string, string, string, string, string],
];
