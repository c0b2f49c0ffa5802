import { AREAS, type Area } from "./areas.ts";
import { HALLS } from "./halls.ts";
import { areasOfPostcodes } from "./postcodes.ts";

/** Where somebody has to be: area ids, and whether it can be followed from anywhere. No areas and not online: unknown. */
export interface Whereabouts {
  areas: readonly string[];
  online: boolean;
}

/** How far two posts are apart for the people they are for. */
export type Nearness = "SAME_AREA" | "NEAR" | "NEXT" | "ONLINE" | "UNKNOWN" | "FAR";

const byId = new Map(AREAS.map((area) => [area.id, area]));
/** Names that are ordinary words in a sentence: read as an area only where they are all that is said. */
const TOO_COMMON = new Set(
  "dam east north south west oost zuid noord centre centrum cascade waterland sloten marken rai nemo kit carre omval entrada plantage".split(
    " ",
  ),
);
/** Names of halls that are ordinary words without a capital: you sign up at "de balie". */
const WITHOUT_CAPITAL = /\b(de balie|de hallen|het sieraad|de kandelaar|de school)\b/g;
const labels = aliasTable();
const halls = new Set(AREAS.flatMap(hallsIn).map(plain));
const aliases = new Map([...labels].filter(([alias]) => !TOO_COMMON.has(alias)));
const LONGEST = Math.max(...[...aliases.keys()].map((alias) => alias.split(" ").length));

/** The area of an id, or null. */
export function areaOf(id: string): Area | null {
  return byId.get(id) ?? null;
}

/**
 * The ids of the areas that a text names, in the order of the list: whole words, the longest alias first, so that
 * "Amsterdam Zuidoost" is Zuidoost and not the whole city. A street, a hall or a postcode counts as its neighbourhood.
 */
export function readAreas(text: string): string[] {
  const whole = labels.get(plain(text));
  if (whole) return [whole];
  const found = new Set(areasOfPostcodes(text));
  const words = plain(text.replace(WITHOUT_CAPITAL, " ")).split(" ");
  for (let at = 0; at < words.length; ) {
    const [id, length] = longestAt(words, at);
    if (id) found.add(id);
    at += length;
  }
  return AREAS.filter((area) => found.has(area.id)).map((area) => area.id);
}

/** The words of a text, in lower case, without those that name an area, a street or a square; a hall keeps its name. */
export function wordsBeyondAreas(text: string): string[] {
  const words = plain(text).split(" ");
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [id, length] = longestAt(words, at);
    const name = words.slice(at, at + length);
    if (id === null || halls.has(name.join(" "))) left.push(...name);
    at += length;
  }
  return left.filter((word) => !TOO_COMMON.has(word));
}

function longestAt(words: readonly string[], at: number): [string | null, number] {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const id = aliases.get(words.slice(at, at + length).join(" "));
    if (id) return [id, length];
  }
  return [null, 1];
}

/**
 * The area within which people come to each other: Zuidoost for all its neighbourhoods, else the district or town,
 * `amsterdam` for the whole city, `online` for online. Unknown ids are their own root.
 */
export function rootArea(id: string): string {
  const area = byId.get(id);
  return area?.kind === "NEIGHBOURHOOD" && area.parent ? area.parent : id;
}

/** Whether people of one area can be reached by something in the other; symmetric. */
export function areaReaches(a: string, b: string): boolean {
  if (a === "online" || b === "online") return true;
  const [one, other] = [rootArea(a), rootArea(b)];
  return one === other || within(one, other) || within(other, one);
}

/** The areas from which people come to one, itself among them. */
export function areasWithin(id: string): string[] {
  return AREAS.filter((area) => areaReaches(id, area.id)).map((area) => area.id);
}

/** Whether the same people can come to both; what is unknown is assumed to be within reach. Symmetric. */
export function withinReach(a: Whereabouts, b: Whereabouts): boolean {
  return !isOutOfReach(nearness(a, b));
}

/** Whether what is this near is too far to help the same people; the next district is, for an advice hour. */
export function isOutOfReach(near: Nearness): boolean {
  return near === "FAR" || near === "NEXT";
}

/** How near two posts are to each other; symmetric. */
export function nearness(a: Whereabouts, b: Whereabouts): Nearness {
  const [here, there] = [onGround(a), onGround(b)];
  if (here.some((one) => there.includes(one) && byId.get(one)?.kind === "NEIGHBOURHOOD")) return "SAME_AREA";
  if (isOnline(a) || isOnline(b)) return "ONLINE";
  if (here.length === 0 || there.length === 0) return "UNKNOWN";
  if (here.some((one) => there.some((other) => areaReaches(one, other)))) return "NEAR";
  return here.some((one) => there.some((other) => isNextTo(one, other))) ? "NEXT" : "FAR";
}

/** The districts and towns in which somebody has to be; "" is anywhere. */
export function districtsOf(where: Whereabouts): string[] {
  const here = onGround(where);
  return isOnline(where) || here.length === 0 ? [ANYWHERE] : [...new Set(here.map(rootArea))];
}

/** Those of which people can come to somewhere, in the words of {@link districtsOf}; null is all. */
export function districtsWithin(where: Whereabouts): string[] | null {
  const here = onGround(where);
  if (isOnline(where) || here.length === 0) return null;
  const all = new Set([...AREAS.map(({ id }) => rootArea(id)), ...here.map(rootArea)]);
  return [ANYWHERE, ...[...all].filter((root) => here.some((one) => areaReaches(one, root)))];
}

const ANYWHERE = "";

/** Kilometres between the middles of two districts or towns that people cross for what is made for them: all of the city for Zuidoost. */
const NEXT_DOOR = 12;

function isNextTo(a: string, b: string): boolean {
  return between(a, b) <= NEXT_DOOR;
}

/** Kilometres between the districts or towns of two posts, the nearest of them; 0 where that is unknown. */
export function kilometresApart(a: Whereabouts, b: Whereabouts): number {
  const all = onGround(a).flatMap((one) => onGround(b).map((other) => between(one, other)));
  return all.length === 0 ? 0 : Math.min(...all);
}

function between(a: string, b: string): number {
  const [one, other] = [byId.get(rootArea(a)), byId.get(rootArea(b))];
  if (!one?.latitude || !one.longitude || !other?.latitude || !other.longitude) return Number.MAX_VALUE;
  const north = (one.latitude - other.latitude) * KM_PER_DEGREE;
  const east = (one.longitude - other.longitude) * KM_PER_DEGREE * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

const KM_PER_DEGREE = 111.2;

function onGround({ areas }: Whereabouts): string[] {
  return areas.filter((id) => id !== "online");
}

function isOnline({ areas, online }: Whereabouts): boolean {
  return online || areas.includes("online");
}

function within(inner: string, outer: string): boolean {
  for (let area = byId.get(inner); area?.parent; area = byId.get(area.parent)) {
    if (area.parent === outer) return true;
  }
  return false;
}

function aliasTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const { id, nl, en, aliases: others } of AREAS) {
    for (const name of [id, nl, en, ...others, ...hallsIn({ id })]) {
      const key = plain(name);
      if (!table.has(key)) table.set(key, id);
    }
  }
  return table;
}

function hallsIn({ id }: Pick<Area, "id">): string[] {
  return HALLS[id]?.split(", ") ?? [];
}

/** Lower case without accents; everything that is no letter or digit separates words. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
