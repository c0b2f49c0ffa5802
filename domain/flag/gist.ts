import type { Interval } from "#domain/calendar/interval.ts";
import { conceptLikeness, wordLikeness } from "#domain/likeness/likeness.ts";
import { pivotParts } from "#domain/likeness/pivot.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { stem, trigramLikeness } from "#domain/likeness/words.ts";
import type { Nearness } from "#domain/place/area.ts";
import { atLeast, audienceFacts } from "./audience-fit.ts";
import {
  conceptsCell,
  conceptsIn,
  isReadable,
  list,
  nearnessOf,
  reachCellOf,
  reachOf,
  short,
  shortsIn,
} from "./cells.ts";
import type { Fact, SeenEvent, Weighing } from "./evidence.ts";
import { buildingOf, telling } from "./hosts.ts";
import { type Model, SHIPPED } from "./model.ts";
import { relationOf } from "./neighbour.ts";
import { meetingOf, nearbyFacts, softened, timeFacts, UNSAID } from "./overlap.ts";
import { isApart, isName, isOff, mayBeOne, OFF_ELSEWHERE, startFacts, type Timed } from "./same-event.ts";
import { conceptFacts, wordLevel } from "./topic.ts";

/** What a gist holds, in this order, by "|", after the version of the matcher that made it. */
interface Gist {
  networks: string[];
  reach: Pick<Reading, "areas" | "online">;
  concepts: Reading["concepts"];
  audiences: string[];
  titleKeys: string[];
  keys: string[];
  /** Beginnings of the words that name the building, of its streets after a "+", and its sort after a "=". */
  venue: string[];
  /** What the words of the venue, and of the networks, would be among another's keys. */
  names: string[];
  hosts: string[];
  /** The whole title, or null when it is too long to keep. */
  title: string[] | null;
  crowd: number;
  /** Two letters or so for its address on the web; "" when it has none. */
  link: string;
  timed: Timed;
  off: boolean;
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
    namesOf(building.filter(isName)).join(""),
    title.length > LONGEST_TITLE ? "" : title,
    post.expectedAttendance ?? 0,
    (isOff(seen) ? "!" : "") + (reading.moved ? ">" : "") + (post.allDay ? "*" : ""),
    post.url === null ? "" : short(post.url) + short(post.url.slice(-9)),
    namesOf(telling(post.called)).join(""),
  ].join("|");
}

/** Words and sort of one place cannot be mistaken for those of another. */
function venueCell(building: readonly string[], { spots, venueKind }: Reading): string {
  const starts = (words: readonly string[]) => words.map((word) => word.slice(0, 5));
  return [
    ...starts(building),
    ...starts(spots).map((word) => `+${word}`),
    ...(venueKind ? [`=${venueKind}`] : []),
  ].join(",");
}

/**
 * Whether two events may matter to each other at all: whether the most that their dates could make of them reaches a
 * band. False only where every full comparison gives none; of two events that happen more than once, for each two of
 * their happenings. Who gives no happenings asks whatever their dates. What another version of the matcher made says
 * nothing, so such a pair may always matter. `wished` are the networks in a wish with a host of `a`, whoever declared it: wishes come
 * and go without a gist being written anew. `model` is the one that the full comparison would weigh by. Symmetric.
 */
export function mayMatter(
  a: string,
  b: string,
  met: [Interval, Interval] | null = null,
  model: Model = SHIPPED,
  wished: ReadonlySet<string> = NONE,
): boolean {
  if (!isReadable(a) || !isReadable(b)) return true;
  // Most of a city is out of reach, and that is known before the rest is taken apart.
  const near = nearnessOf(reachCell(a), reachCell(b));
  if (near === "FAR") return false;
  const [one, other] = [parse(a), parse(b)];
  const facts = conceptFacts(conceptLikeness(one.concepts, other.concepts));
  const same = one.keys.filter((key) => other.keys.includes(key));
  const words = wordLevel(wordLikeness(one, other, same));
  const pair = { one, other, facts, words, near, met, wished };
  return mayOverlap(pair, model.OVERLAP) || (near !== "NEXT" && mayBeSame(pair, model.SAME_EVENT));
}

const NONE: ReadonlySet<string> = new Set();

/** The third cell of a gist, after its version and networks. */
function reachCell(gist: string): string {
  const from = gist.indexOf("|", gist.indexOf("|") + 1) + 1;
  return gist.slice(from, gist.indexOf("|", from));
}

/** Two gists with what both rules ask of them. */
interface Pair {
  one: Gist;
  other: Gist;
  facts: readonly Fact[];
  words: number;
  near: Nearness;
  met: [Interval, Interval] | null;
  wished: ReadonlySet<string>;
}

/** From so many people on an event draws others away. */
export const BIG = 300;

function mayOverlap({ one, other, facts, words, near, met, wished }: Pair, weighing: Weighing): boolean {
  if (one.networks.some((network) => other.networks.includes(network))) return false;
  const weight = weightsOf(weighing);
  const known = softened([...facts, ...publicFacts(one.audiences, other.audiences)]);
  const relation = met ? (relationOf(...met) ?? "NEAR") : "OVERLAP";
  let score = sum(weighing, known) + sum(weighing, nearbyFacts(relation, facts));
  score += met ? sum(weighing, timeFacts(meetingOf(relation, ...met))) : weight("TIME_OVERLAP");
  score += weight("SAME_WORDS") * words;
  if (near === "SAME_AREA") score += weight("SAME_AREA");
  if (near === "NEXT") score += weight("OTHER_DISTRICT");
  if (one.reach.online !== other.reach.online) score += weight("ONE_ONLINE");
  if (Math.max(one.crowd, other.crowd) >= BIG) score += weight("BIG_CROWD");
  if (other.networks.some((network) => wished.has(network))) score += weight("WISHED");
  return reaches(weighing, score, one, other);
}

function mayBeSame({ one, other, facts, words, met }: Pair, weighing: Weighing): boolean {
  if (met && !mayBeOne(one.timed, other.timed, met)) return false;
  const weight = weightsOf(weighing);
  let score = sum(weighing, facts) + weight("SAME_WORDS") * words;
  score += met ? sum(weighing, startFacts(one.timed, other.timed, ...met)) : weight("SAME_START") + weight("SAME_END");
  if (one.venue.some((word) => other.venue.includes(word)) || named(one, other) || named(other, one))
    score += weight("SAME_VENUE");
  if (one.reach.areas.some((area) => other.reach.areas.includes(area))) score += weight("SAME_AREA");
  if (one.reach.online && other.reach.online) score += weight("BOTH_ONLINE");
  if (isApart(one.reach, other.reach)) score += weight("OTHER_AREA") * (one.off || other.off ? OFF_ELSEWHERE : 1);
  if (one.off || other.off) score += weight("CALLED_OFF");
  if (one.link !== "" && one.link === other.link) score += weight("SAME_URL");
  if (one.crowd > 0 && one.crowd === other.crowd) score += weight("SAME_SIZE");
  if (mentions(one.hosts, other) || mentions(other.hosts, one)) score += weight("HOST_NAMED");
  return reaches(weighing, score, one, other);
}

function named(one: Gist, other: Gist): boolean {
  return mentions(one.names, other);
}

function mentions(names: readonly string[], { keys }: Gist): boolean {
  return names.some((name) => keys.includes(name));
}

/** Whether a band can be reached: at first as if the titles were the same, then by the titles themselves. */
function reaches(weighing: Weighing, score: number, one: Gist, other: Gist): boolean {
  const title = weightsOf(weighing)("SAME_TITLE");
  const missing = lowestScore(weighing) - score;
  if (title < missing) return false;
  const likeness = one.title && other.title ? trigramLikeness(one.title, other.title) : 1;
  return title * likeness >= missing;
}

/** What the facts, BASE aside, come to when something is shown; a hair less, for what rounding took. */
export function lowestScore({ weights, calibration, slope = 1, thresholds }: Weighing): number {
  const logOdds = Math.log(thresholds.NOTE / (1 - thresholds.NOTE));
  return (logOdds - calibration) / slope - (weights.BASE ?? 0) - 0.05;
}

function weightsOf({ weights }: Weighing): (code: string) => number {
  return (code) => weights[code] ?? 0;
}

/** What these facts come to; BASE stands in `lowestScore`. */
export function sum({ weights }: Weighing, facts: readonly Fact[]): number {
  let score = 0;
  for (const { code, level } of facts) score += (weights[code] ?? 0) * level;
  return score;
}

const publics = new Map<string, Fact[]>();

/** There are few combinations of audiences, so what each pair says is worked out once. */
function publicFacts(one: string[], other: string[]): Fact[] {
  const pair = `${one.join()}/${other.join()}`;
  const known = publics.get(pair);
  if (known) return known;
  const made = atLeast(audienceFacts({ audiences: one }, { audiences: other }, UNSAID));
  if (publics.size < MOST_PARSED) publics.set(pair, made);
  return made;
}

const parsed = new Map<string, Gist>();
const MOST_PARSED = 20_000;

/** One gist is held against thousands, so each is taken apart once. */
function parse(gist: string): Gist {
  const known = parsed.get(gist);
  if (known) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const made = takeApart(gist);
  parsed.set(gist, made);
  return made;
}

function takeApart(gist: string): Gist {
  const [
    networks = "",
    reach = "",
    concepts = "",
    audiences = "",
    titleKeys = "",
    keys = "",
    venue = "",
    names = "",
    title = "",
    crowd = "",
    off = "",
    link = "",
    hosts = "",
  ] = gist.slice(gist.indexOf("|") + 1).split("|");
  const where = reachOf(reach);
  return {
    networks: list(networks),
    reach: where,
    concepts: conceptsIn(concepts),
    audiences: list(audiences),
    titleKeys: shortsIn(titleKeys),
    keys: [...shortsIn(titleKeys), ...shortsIn(keys)],
    venue: list(venue),
    names: shortsIn(names),
    title: title === "" ? null : title.split(" "),
    crowd: Number(crowd),
    link,
    timed: {
      post: { allDay: off.includes("*"), status: "CONFIRMED" },
      reading: { online: where.online, calledOff: off.includes("!"), moved: off.includes(">") },
    },
    off: off.includes("!"),
    hosts: shortsIn(hosts),
  };
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
