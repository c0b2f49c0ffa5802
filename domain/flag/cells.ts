import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { isPresent, MATCHER_VERSION, type Reading } from "#domain/likeness/reading.ts";
import { isOutOfReach, type Nearness, nearness } from "#domain/place/area.ts";

/** A concept is written as its place in this list, which holds within one version of the matcher only. */
const IDS = [...CONCEPTS.map(({ id }) => id), ...THEMES.map(({ id }) => id)];
const codes = new Map(IDS.map((id, at) => [id, at.toString(36)]));
const PRESENT = `${MATCHER_VERSION}|`;

/** So many cells of each sort are remembered. */
const MOST_KNOWN = 20_000;

/** Whether this matcher made a gist; what a board was taught changes its words, not how it is written. */
export function isReadable(gist: string): boolean {
  if (gist.startsWith(PRESENT)) return true;
  const end = gist.indexOf("|");
  return end > 0 && isPresent(Number(gist.slice(0, end)));
}

/** What a post is about, in short. */
export function conceptsCell({ concepts }: Pick<Reading, "concepts">): string {
  return concepts.map(([id, weight]) => `${codes.get(id) ?? ""}:${Math.round(weight * 100)}`).join(",");
}

const subjects = new Map<string, Reading["concepts"]>();

/** The concepts of such a cell, without the words that said so. Many posts are about one thing. */
export function conceptsIn(cell: string): Reading["concepts"] {
  const known = subjects.get(cell);
  if (known) return known;
  const made = list(cell).map((pair): [string, number, string] => {
    const [code = "", weight = ""] = pair.split(":");
    return [IDS[Number.parseInt(code, 36)] ?? "", Number(weight) / 100, ""];
  });
  if (subjects.size < MOST_KNOWN) subjects.set(cell, made);
  return made;
}

/** Where a post reaches people, in short: area ids, after an @ when it can be followed from anywhere. */
export function reachCellOf({ areas, online }: Pick<Reading, "areas" | "online">): string {
  return `${online ? "@" : ""}${areas.join(",")}`;
}

/** Whether two of these cells may help the same people. Symmetric. */
export function cellsMeet(a: string, b: string): boolean {
  return !isOutOfReach(nearnessOf(a, b));
}

const nearnesses = new Map<string, Nearness>();

/** How near two cells are to each other. There are few, so each pair is worked out once. */
export function nearnessOf(a: string, b: string): Nearness {
  const pair = `${a}/${b}`;
  const known = nearnesses.get(pair);
  if (known) return known;
  const made = nearness(reachOf(a), reachOf(b));
  if (nearnesses.size < MOST_KNOWN) nearnesses.set(pair, made);
  return made;
}

/** The whereabouts of such a cell. */
export function reachOf(cell: string): Pick<Reading, "areas" | "online"> {
  const online = cell.startsWith("@");
  return { online, areas: list(online ? cell.slice(1) : cell) };
}

/** The words of a cell, as {@link short} makes them. */
export function shortsIn(cell: string): string[] {
  return cell.match(/../g) ?? [];
}

/** The parts of a cell that has commas between them. */
export function list(cell: string): string[] {
  return cell === "" ? [] : cell.split(",");
}

/** Two letters for a word: different words may share them, which only lets a pair through. */
export function short(word: string): string {
  let hash = 7;
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) % 1296;
  return hash.toString(36).padStart(2, "0");
}
