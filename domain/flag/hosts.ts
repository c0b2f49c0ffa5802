import { wordsBeyondAreas } from "#domain/place/area.ts";
import type { SeenEvent } from "./evidence.ts";

/** Words that many networks have in their names. */
const COMMON = new Set(
  "stichting vereniging netwerk network collective collectief cooperatie cooperative club business bisnis ondernemers ondernemer entrepreneurs kring circle agenda zaalagenda feed zaal huis hall house trade handel fellowship founders makers creatief creative creatives creatieven broedplaats keukens kitchen women vrouwen jongeren youth plein markt market winkels winkeliers shops community centrum center centre foundation association union bedrijven companies zzp mkb the het van der den voor and".split(
    " ",
  ),
);

/** Whether a word stands in many networks' names, so that it names no place: "bisnis". */
export function isCommonName(word: string): boolean {
  return COMMON.has(word.toLowerCase());
}

/** The network of one that the other names in its text: "with Fu Wi", "(Hosselhuis)". Null when none is named. */
export function hostNamed(a: SeenEvent, b: SeenEvent): string | null {
  return namedIn(a, b) ?? namedIn(b, a);
}

/** The words that name the building: a room without one ("grote zaal") is in the house of the network that says so. */
export function buildingOf({ post, reading }: Pick<SeenEvent, "post" | "reading">): readonly string[] {
  if (reading.venue.length > 0 || !ROOM.test(reading.place.toLowerCase())) return reading.venue;
  return telling(post.called);
}

const ROOM =
  /\b(zaal|zaaltje|room|verdieping|floor|pand|gebouw|building|foyer|kantine|canteen|begane grond|huis|bij ons|our place)\b/;

function namedIn(a: SeenEvent, { post, reading }: SeenEvent): string | null {
  const said = new Set([...reading.title, ...reading.shown]);
  const own = telling(post.called);
  const names = a.post.called ?? [];
  return names.find((name) => isSaid(coreOf(name), said) && !coreOf(name).some((word) => own.includes(word))) ?? null;
}

function isSaid(core: readonly string[], said: Set<string>): boolean {
  return core.some((word) => said.has(word));
}

/** The words of these names that no other network has. */
export function telling(names: SeenEvent["post"]["called"]): string[] {
  return (names ?? []).flatMap(coreOf);
}

const cores = new Map<string, string[]>();

function coreOf(name: string): string[] {
  const known = cores.get(name);
  if (known) return known;
  const made = [...wordsBeyondAreas(name).filter((word) => !COMMON.has(word) && word.length > 3), ...initialsOf(name)];
  cores.set(name, made);
  return made;
}

/** What people call a network whose name is long: "BBC drinks". */
function initialsOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.map((word) => (word === word.toUpperCase() && word.length < 4 ? word : word[0])).join("");
  return words.length >= 3 && /^[A-Za-z]{3,5}$/.test(initials) ? [initials.toLowerCase()] : [];
}
