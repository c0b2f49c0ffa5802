import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { conceptLikeness, wordLikeness } from "#domain/likeness/likeness.ts";
import { pivotParts } from "#domain/likeness/pivot.ts";
import { isPresent, MATCHER_VERSION, type Reading } from "#domain/likeness/reading.ts";
import { stem, trigramLikeness } from "#domain/likeness/words.ts";
import { isOutOfReach, type Nearness, nearness } from "#domain/place/area.ts";
import { audienceFacts, IMPLIED } from "./audience-fit.ts";
import type { Fact, SeenEvent, Weighing } from "./evidence.ts";
import { buildingOf, saidOf } from "./hosts.ts";
import { type Model, SHIPPED } from "./model.ts";
import type { Relation } from "./neighbour.ts";
import { NEXT_DAY, nearbyFacts, softened, UNSAID } from "./overlap.ts";
import { OFF_ELSEWHERE, PEOPLE, sizeFacts } from "./same-event.ts";
import { isApart, squeezed } from "./same-place.ts";
import { START_NAMED } from "./same-time.ts";
import { conceptFacts, wordLevel } from "./topic.ts";

/** What a gist holds, in this order, by "|", after the version of the matcher that made it. */
interface Gist {
  networks: string[];
  reach: Pick<Reading, "areas" | "online">;
  concepts: Reading["concepts"];
  audiences: string[];
  titleKeys: string[];
  keys: string[];
  /** Beginnings of the words that name the building and its streets, and its sort after a "=". */
  venue: string[];
  /** What the words of the venue, and of the networks, would be among another's keys. */
  names: string[];
  hosts: string[];
  /** The whole title, or null when it is too long to keep. */
  title: string[] | null;
  crowd: number;
  /** One letter for each of what {@link marksOf} tells. */
  marks: string;
}

/** A concept is written as its place in this list, which holds within one version of the matcher only. */
const IDS = [...CONCEPTS.map(({ id }) => id), ...THEMES.map(({ id }) => id)];
const codes = new Map(IDS.map((id, at) => [id, at.toString(36)]));
const LONGEST_TITLE = 60;
const PRESENT = `${MATCHER_VERSION}|`;

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
    reading.concepts.map(([id, weight]) => `${codes.get(id) ?? ""}:${Math.round(weight * 100)}`).join(","),
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
    marksOf(post, reading),
    namesOf(saidOf(post.called)).join(""),
  ].join("|");
}

/** What else may speak for one event: a URL or a change of plan, a visit to another's, the number of an evening, a stream. */
function marksOf(post: SeenEvent["post"], { calledOff, moved, visiting, parts, streamed }: Reading): string {
  const off = post.url !== null || post.status === "CANCELLED" || calledOff || moved;
  const numbered = post.recurrence === null && parts.some((part) => part.startsWith("n"));
  return `${off ? "!" : ""}${visiting ? "v" : ""}${numbered ? "n" : ""}${streamed ? "s" : ""}`;
}

/** Words of a place, the beginning of the whole, and its sort, which cannot be mistaken for those. */
function venueCell(building: readonly string[], { spots, venueKind, place }: Reading): string {
  const whole = building.length > 0 && place !== "" ? [squeezed(place)] : [];
  const starts = [...building, ...spots, ...whole].map((word) => word.slice(0, 5));
  return [...new Set([...starts, ...(venueKind ? [`=${venueKind}`] : [])])].join(",");
}

/**
 * Whether two events may matter to each other at all: whether the most that their dates could make of them reaches a
 * band. False only where every full comparison gives none. Who knows how they lie in time (the nearest relation of
 * all their happenings) says so and is told no more often. What another version of the matcher made says nothing, so
 * such a pair may always matter. `wished` are the networks in a wish with a host of `a`, whoever declared it: wishes come
 * and go without a gist being written anew. `model` is the one that the full comparison would weigh by. Symmetric.
 */
export function mayMatter(
  a: string,
  b: string,
  relation: Relation = "OVERLAP",
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
  const pair = { one, other, facts, words, near, relation, wished };
  return mayOverlap(pair, model.OVERLAP) || (near !== "NEXT" && mayBeSame(pair, model.SAME_EVENT));
}

const NONE: ReadonlySet<string> = new Set();

/** Where a post reaches people, in short: area ids, after an @ when it can be followed from anywhere. */
export function reachCellOf({ areas, online }: Pick<Reading, "areas" | "online">): string {
  return `${online ? "@" : ""}${areas.join(",")}`;
}

/** Whether two of these cells may help the same people. Symmetric. */
export function cellsMeet(a: string, b: string): boolean {
  return !isOutOfReach(nearnessOf(a, b));
}

/** Whether this matcher made a gist; what a board was taught changes its words, not how it is written. */
function isReadable(gist: string): boolean {
  if (gist.startsWith(PRESENT)) return true;
  const end = gist.indexOf("|");
  return end > 0 && isPresent(Number(gist.slice(0, end)));
}

/** The third cell of a gist, after its version and networks. */
function reachCell(gist: string): string {
  const from = gist.indexOf("|", gist.indexOf("|") + 1) + 1;
  return gist.slice(from, gist.indexOf("|", from));
}

const nearnesses = new Map<string, Nearness>();

/** There are few whereabouts, so how near each pair is gets worked out once. */
function nearnessOf(a: string, b: string): Nearness {
  const pair = `${a}/${b}`;
  const known = nearnesses.get(pair);
  if (known) return known;
  const made = nearness(reachOf(a), reachOf(b));
  if (nearnesses.size < MOST_PARSED) nearnesses.set(pair, made);
  return made;
}

function reachOf(cell: string): Pick<Reading, "areas" | "online"> {
  const online = cell.startsWith("@");
  return { online, areas: list(online ? cell.slice(1) : cell) };
}

/** Two gists with what both rules ask of them. */
interface Pair {
  one: Gist;
  other: Gist;
  facts: readonly Fact[];
  words: number;
  near: Nearness;
  relation: Relation;
  wished: ReadonlySet<string>;
}

function mayOverlap({ one, other, facts, words, near, relation, wished }: Pair, weighing: Weighing): boolean {
  if (one.networks.some((network) => other.networks.includes(network))) return false;
  const weight = weightsOf(weighing);
  const known = softened([...facts, ...publicFacts(one.audiences, other.audiences)]);
  let score = sum(weighing, known) + sum(weighing, nearbyFacts(relation, facts));
  score += weight(relation === "OVERLAP" ? "TIME_OVERLAP" : relation) * (relation === "NEAR" ? NEXT_DAY : 1);
  score += weight("SAME_WORDS") * words;
  if (near === "SAME_AREA") score += weight("SAME_AREA");
  if (near === "NEXT") score += weight("OTHER_DISTRICT");
  if (one.reach.online !== other.reach.online) score += weight("ONE_ONLINE");
  if (Math.max(one.crowd, other.crowd) >= 300) score += weight("BIG_CROWD");
  if (other.networks.some((network) => wished.has(network))) score += weight("WISHED");
  return reaches(weighing, score, one, other);
}

/** The most that the starts of two events can say for their being one, by how their happenings lie. */
const NEAREST_START: Record<Relation, [string, number][]> = {
  OVERLAP: [
    ["SAME_START", 1],
    ["SAME_END", 1],
  ],
  SAME_DAY: [["START_CLOSE", START_NAMED]],
  NEAR: [
    ["DAY_OFF", 1],
    ["SAME_HOURS", 1],
  ],
};

function mayBeSame({ one, other, facts, words, relation }: Pair, weighing: Weighing): boolean {
  const weight = weightsOf(weighing);
  let score = sum(weighing, facts) + weight("SAME_WORDS") * words;
  for (const [code, level] of NEAREST_START[relation]) score += weight(code) * level;
  const marked = (mark: string) => one.marks.includes(mark) || other.marks.includes(mark);
  if (one.venue.some((word) => other.venue.includes(word)) || named(one, other) || named(other, one))
    score += weight("SAME_VENUE");
  if (one.reach.areas.some((area) => other.reach.areas.includes(area))) score += weight("SAME_AREA");
  if (one.reach.online && other.reach.online) score += weight("BOTH_ONLINE");
  if (isApart(one.reach, other.reach)) score += weight("OTHER_AREA") * (marked("!") ? OFF_ELSEWHERE : 1);
  if (marked("!")) score += weight("CALLED_OFF") + weight("SAME_URL");
  if (marked("v")) score += weight("VISITING");
  if (marked("n")) score += weight("SAME_SESSION");
  score += sum(weighing, peopleFacts(one.audiences, other.audiences));
  if (!marked("v")) score += sum(weighing, sizeFacts(one.crowd, other.crowd));
  if (one.reach.online !== other.reach.online && !marked("s")) score += weight("ONE_ONLINE");
  const shared = one.networks.some((network) => other.networks.includes(network));
  if (shared || mentions(one.hosts, other) || mentions(other.hosts, one)) score += weight("HOST_NAMED");
  return reaches(weighing, score, one, other);
}

function named(one: Gist, other: Gist): boolean {
  return mentions(one.names, other);
}

function mentions(said: readonly string[], { keys, names }: Gist): boolean {
  return said.some((name) => keys.includes(name) || names.includes(name));
}

/** Whether a band can be reached: at first as if the titles were the same, then by the titles themselves. */
function reaches(weighing: Weighing, score: number, one: Gist, other: Gist): boolean {
  const title = weightsOf(weighing)("SAME_TITLE");
  const missing = lowestScore(weighing) - score;
  if (title < missing) return false;
  const likeness = one.title && other.title ? trigramLikeness(one.title, other.title) : 1;
  return title * likeness >= missing;
}

/** The score from which on something is shown; a hair less, for what rounding took. */
function lowestScore({ weights, calibration, slope = 1, thresholds }: Weighing): number {
  const logOdds = Math.log(thresholds.NOTE / (1 - thresholds.NOTE));
  return (logOdds - calibration) / slope - (weights.BASE ?? 0) - 0.05;
}

function weightsOf({ weights }: Weighing): (code: string) => number {
  return (code) => weights[code] ?? 0;
}

/** What these facts come to; BASE stands in `lowestScore`. */
function sum({ weights }: Weighing, facts: readonly Fact[]): number {
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
  // What both are about may imply the trade that only one names.
  const made = audienceFacts({ audiences: one }, { audiences: other }, UNSAID).map((fact) =>
    fact.code === "ONLY_TRADE" ? { ...fact, level: fact.level * IMPLIED } : fact,
  );
  if (publics.size < MOST_PARSED) publics.set(pair, made);
  return made;
}

const unlike = new Map<string, Fact[]>();

/** What the publics of two posts of one event say, worked out once. */
function peopleFacts(one: string[], other: string[]): Fact[] {
  const pair = `${one.join()}/${other.join()}`;
  const known = unlike.get(pair);
  if (known) return known;
  const found = audienceFacts({ audiences: one }, { audiences: other });
  const made = found.filter(({ code }) => PEOPLE.has(code));
  if (unlike.size < MOST_PARSED) unlike.set(pair, made);
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
    marks = "",
    hosts = "",
  ] = gist.slice(gist.indexOf("|") + 1).split("|");
  return {
    networks: list(networks),
    reach: reachOf(reach),
    concepts: list(concepts).map((pair) => {
      const [code = "", weight = ""] = pair.split(":");
      return [IDS[Number.parseInt(code, 36)] ?? "", Number(weight) / 100, ""];
    }),
    audiences: list(audiences),
    titleKeys: pairsOf(titleKeys),
    keys: [...pairsOf(titleKeys), ...pairsOf(keys)],
    venue: list(venue),
    names: pairsOf(names),
    title: title === "" ? null : title.split(" "),
    crowd: Number(crowd),
    marks,
    hosts: pairsOf(hosts),
  };
}

function pairsOf(cell: string): string[] {
  return cell.match(/../g) ?? [];
}

function list(cell: string): string[] {
  return cell === "" ? [] : cell.split(",");
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

/** Two letters for a word: different words may share them, which only lets a pair through. */
function short(word: string): string {
  let hash = 7;
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) % 1296;
  return hash.toString(36).padStart(2, "0");
}
