import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { conceptLikeness } from "#domain/likeness/likeness.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { trigramLikeness } from "#domain/likeness/words.ts";
import { nearness, rootArea } from "#domain/place/area.ts";
import { audienceFacts } from "./audience-fit.ts";
import type { Fact, SeenEvent, Weighing } from "./evidence.ts";
import { OVERLAP } from "./overlap.ts";
import { SAME_EVENT } from "./same-event.ts";
import { conceptFacts } from "./topic.ts";

/** What a gist holds, in this order, by "|". */
interface Gist {
  networks: string[];
  reach: Pick<Reading, "areas" | "online">;
  concepts: Reading["concepts"];
  audiences: string[];
  keys: Set<string>;
  venue: string[];
  /** The whole title, or null when it is too long to keep. */
  title: string[] | null;
  crowd: number;
  off: boolean;
}

const IDS = [...CONCEPTS.map(({ id }) => id), ...THEMES.map(({ id }) => id)];
const codes = new Map(IDS.map((id, at) => [id, at.toString(36)]));
const LONGEST_TITLE = 60;

/**
 * The little of an event that tells, without its reading, that a comparison would show nothing: some 150 bytes. It
 * changes with the glossary, as a reading does.
 */
export function gistOf({ post, reading }: SeenEvent): string {
  const title = reading.title.join(" ");
  return [
    [post.network, ...post.hosts].join(","),
    `${reading.online ? "@" : ""}${[...new Set(reading.areas.map(rootArea))].join(",")}`,
    reading.concepts.map(([id, weight]) => `${codes.get(id) ?? ""}:${Math.round(weight * 100)}`).join(","),
    reading.audiences.join(","),
    reading.keys.map(short).join(""),
    reading.venue.map((word) => word.slice(0, 5)).join(","),
    title.length > LONGEST_TITLE ? "" : title,
    post.expectedAttendance ?? 0,
    post.url !== null || post.status === "CANCELLED" || reading.calledOff || reading.moved ? "!" : "",
  ].join("|");
}

/**
 * Whether two events may matter to each other at all: whether the most that their dates could make of them reaches a
 * band. False only where every full comparison gives none. Symmetric.
 */
export function mayMatter(a: string, b: string): boolean {
  const [one, other] = [parse(a), parse(b)];
  if (nearness(one.reach, other.reach) === "FAR") return false;
  const facts = conceptFacts(conceptLikeness(one.concepts, other.concepts));
  const words = [...one.keys].some((key) => other.keys.has(key)) ? 1 : 0;
  const people = audienceFacts(one, other);
  return mayOverlap(one, other, facts, words, people) || mayBeSame(one, other, facts, words);
}

function mayOverlap(a: Gist, b: Gist, facts: readonly Fact[], words: number, people: readonly Fact[]): boolean {
  if (a.networks.some((network) => b.networks.includes(network))) return false;
  const crowd = Math.max(a.crowd, b.crowd) >= 300 ? 1 : 0;
  const extra = { TIME_OVERLAP: 1, SAME_TITLE: 1, SAME_WORDS: words, SAME_AREA: 1, BIG_CROWD: crowd };
  return most(OVERLAP, [...facts, ...people], extra) >= OVERLAP.thresholds.NOTE;
}

function mayBeSame(a: Gist, b: Gist, facts: readonly Fact[], words: number): boolean {
  const venue = a.venue.some((word) => b.venue.includes(word)) ? 1 : 0;
  const off = a.off || b.off ? 1 : 0;
  const extra = {
    SAME_START: 1,
    SAME_WORDS: words,
    SAME_VENUE: venue,
    SAME_AREA: 1 - venue,
    CALLED_OFF: off,
    SAME_URL: off,
  };
  if (most(SAME_EVENT, facts, { ...extra, SAME_TITLE: 1 }) < SAME_EVENT.thresholds.NOTE) return false;
  const title = a.title && b.title ? trigramLikeness(a.title, b.title) : 1;
  return most(SAME_EVENT, facts, { ...extra, SAME_TITLE: title }) >= SAME_EVENT.thresholds.NOTE;
}

/** The highest probability that these facts allow; a hair more, for what rounding took. */
function most(weighing: Weighing, facts: readonly Fact[], extra: Record<string, number>): number {
  let score = (weighing.weights.BASE ?? 0) + weighing.calibration + 0.05;
  for (const { code, level } of facts) score += (weighing.weights[code] ?? 0) * level;
  for (const [code, level] of Object.entries(extra)) score += Math.max(0, (weighing.weights[code] ?? 0) * level);
  return 1 / (1 + Math.exp(-score));
}

function parse(gist: string): Gist {
  const [
    networks = "",
    reach = "",
    concepts = "",
    audiences = "",
    keys = "",
    venue = "",
    title = "",
    crowd = "",
    off = "",
  ] = gist.split("|");
  const online = reach.startsWith("@");
  return {
    networks: list(networks),
    reach: { online, areas: list(online ? reach.slice(1) : reach) },
    concepts: list(concepts).map((pair) => {
      const [code = "", weight = ""] = pair.split(":");
      return [IDS[Number.parseInt(code, 36)] ?? "", Number(weight) / 100, ""];
    }),
    audiences: list(audiences),
    keys: new Set(keys.match(/../g)),
    venue: list(venue),
    title: title === "" ? null : title.split(" "),
    crowd: Number(crowd),
    off: off === "!",
  };
}

function list(cell: string): string[] {
  return cell === "" ? [] : cell.split(",");
}

/** Two letters for a word: different words may share them, which only lets a pair through. */
function short(word: string): string {
  let hash = 7;
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) % 1296;
  return hash.toString(36).padStart(2, "0");
}
