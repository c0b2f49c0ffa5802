import type { Interval } from "#domain/calendar/interval.ts";
import { common, conceptLikeness, wordLikeness } from "#domain/likeness/likeness.ts";
import { trigramLikeness } from "#domain/likeness/words.ts";
import type { Nearness } from "#domain/place/area.ts";
import { leastAudienceFacts } from "./audience-fit.ts";
import { lowestScore, sum, weightsOf } from "./bound.ts";
import { isReadable, nearnessOf } from "./cells.ts";
import type { Fact, Weighing } from "./evidence.ts";
import { type Gist, reachCell, readGist } from "./gist.ts";
import { type Model, SHIPPED } from "./model.ts";
import { relationOf } from "./neighbour.ts";
import { BIG, meetingOf, nearbyFacts, softened, timeFacts, UNSAID } from "./overlap.ts";
import { OFF_ELSEWHERE, PEOPLE, sizeFacts } from "./same-event.ts";
import { isApart } from "./same-place.ts";
import { BEST_STARTS, mayBeOne, startFacts } from "./same-time.ts";
import { conceptFacts, wordLevel } from "./topic.ts";

/**
 * Whether two events may matter to each other at all: whether the most that their dates could make of them reaches a
 * band. False only where every full comparison gives none; of two events that happen more than once, for each two of
 * their happenings. Who gives no happenings asks whatever their dates. What another version of the matcher made says
 * nothing, so such a pair may always matter. `wished` are the networks in a wish with a host of `a`, whoever declared it:
 * wishes come and go without a gist being written anew. `model` is the one that the full comparison would weigh by.
 * Symmetric.
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
  const pair = pairOf(a, b, { near, met, wished });
  const competing = !shareNetwork(pair) && mayOverlap(pair, model.OVERLAP);
  return competing || (near !== "NEXT" && mayBeSame(pair, model.SAME_EVENT));
}

/**
 * Whether an event may be in the way of another, at whatever moment that is put: it may matter to it, or one network
 * holds both, which is no clash and still asks two evenings of it.
 */
export function mayBeInTheWay(a: string, b: string, model: Model, wished: ReadonlySet<string>): boolean {
  return mayMatter(a, b, null, model, wished) || shareNetwork({ one: readGist(a), other: readGist(b) });
}

const NONE: ReadonlySet<string> = new Set();

/** Two gists with what the rules ask of them. */
interface Pair extends Asked {
  one: Gist;
  other: Gist;
  facts: readonly Fact[];
  words: number;
}

interface Asked {
  near: Nearness;
  met: [Interval, Interval] | null;
  wished: ReadonlySet<string>;
}

function pairOf(a: string, b: string, asked: Asked): Pair {
  const [one, other] = [readGist(a), readGist(b)];
  const facts = conceptFacts(conceptLikeness(one.concepts, other.concepts));
  const words = wordLevel(wordLikeness(one, other, common(one.keys, other.keys)));
  return { one, other, facts, words, ...asked };
}

function shareNetwork({ one, other }: Pick<Pair, "one" | "other">): boolean {
  return one.networks.some((network) => other.networks.includes(network));
}

function mayOverlap({ one, other, facts, words, near, met, wished }: Pair, weighing: Weighing): boolean {
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

function mayBeSame(pair: Pair, weighing: Weighing): boolean {
  const { one, other, facts, words, met } = pair;
  if (met && !mayBeOne(one.timed, other.timed, met)) return false;
  const weight = weightsOf(weighing);
  const either = (key: "off" | "visiting" | "numbered" | "streamed") => one[key] || other[key];
  let score = sum(weighing, facts) + weight("SAME_WORDS") * words;
  score += met
    ? sum(weighing, startFacts(one.timed, other.timed, ...met))
    : Math.max(...BEST_STARTS.map((start) => sum(weighing, start)));
  score += sum(weighing, peopleFacts(one.audiences, other.audiences));
  if (isOneHouse(one, other)) score += weight("SAME_VENUE");
  if (one.reach.areas.some((area) => other.reach.areas.includes(area))) score += weight("SAME_AREA");
  if (one.reach.online && other.reach.online) score += weight("BOTH_ONLINE");
  if (one.reach.online !== other.reach.online && !either("streamed")) score += weight("ONE_ONLINE");
  if (isApart(one.reach, other.reach)) score += weight("OTHER_AREA") * (either("off") ? OFF_ELSEWHERE : 1);
  if (either("off")) score += weight("CALLED_OFF");
  if (one.link !== "" && one.link === other.link) score += weight("SAME_URL");
  if (either("visiting")) score += weight("VISITING");
  else score += sum(weighing, sizeFacts(one.crowd, other.crowd));
  if (either("numbered")) score += weight("SAME_SESSION");
  if (shareNetwork(pair) || mentions(one.hosts, other) || mentions(other.hosts, one)) score += weight("HOST_NAMED");
  return reaches(weighing, score, one, other);
}

function isOneHouse(one: Gist, other: Gist): boolean {
  return (
    one.venue.some((word) => other.venue.includes(word)) || mentions(one.names, other) || mentions(other.names, one)
  );
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

type PublicFacts = (one: readonly string[], other: readonly string[]) => Fact[];

const publicFacts = oncePerPair((one, other) => leastAudienceFacts(one, other, UNSAID));
const peopleFacts = oncePerPair((one, other) => leastAudienceFacts(one, other).filter(({ code }) => PEOPLE.has(code)));

const MOST_KNOWN = 20_000;

/** There are few combinations of audiences, so what each pair says is worked out once. */
function oncePerPair(facts: PublicFacts): PublicFacts {
  const known = new Map<string, Fact[]>();
  return (one, other) => {
    const pair = `${one.join()}/${other.join()}`;
    const found = known.get(pair) ?? facts(one, other);
    if (known.size < MOST_KNOWN) known.set(pair, found);
    return found;
  };
}
