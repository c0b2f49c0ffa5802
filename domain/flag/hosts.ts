import { isPivot, pivotOf } from "#domain/likeness/pivot.ts";
import { wordsOf } from "#domain/likeness/words.ts";
import { wordsBeyondAreas } from "#domain/place/area.ts";
import type { SeenEvent } from "./evidence.ts";

/** Words that many networks have in their names. */
const COMMON = new Set(
  "stichting vereniging netwerk network collective collectief cooperatie cooperative club business bisnis ondernemers ondernemer entrepreneurs kring circle agenda zaalagenda feed zaal huis hall house trade handel fellowship founders makers creatief creative creatives creatieven broedplaats keukens kitchen women vrouwen jongeren youth plein markt market winkels winkeliers shops ondernemersbalie ondernemersloket ondernemersdesk balie desk loket marktvereniging marktkring markten library bieb bibliotheek kerk church moskee mosque school college theater theatre buurthuis studio samen together grote kleine nieuwe oude nieuw community centrum center centre foundation association union bedrijven companies zzp mkb the het van der den voor and".split(
    " ",
  ),
);

/** Whether a word stands in many networks' names, so that it names no place: "bisnis". */
export function isCommonName(word: string): boolean {
  return COMMON.has(word.toLowerCase());
}

/**
 * The network of one that the other names, as a host beside it or in its text: "with Fu Wi", "(Hosselhuis)". Null when
 * none is named.
 */
export function hostNamed(a: SeenEvent, b: SeenEvent): string | null {
  return hostOf(a, b) ?? hostOf(b, a) ?? namedIn(a, b) ?? namedIn(b, a);
}

function hostOf({ post: { network, called } }: SeenEvent, { post: { hosts } }: SeenEvent): string | null {
  return hosts.includes(network) ? (called?.[0] ?? "") : null;
}

/** The words that name the building: a room without one ("grote zaal") is in the house of the network that says so. */
export function buildingOf({ post, reading }: Pick<SeenEvent, "post" | "reading">): readonly string[] {
  if (reading.venue.length > 0 || !ROOM.test(reading.place.toLowerCase())) return reading.venue;
  return telling(post.called).map((word) => pivotOf(word) ?? word);
}

/** Whether a post is in the house of a network that hosts it, as its name says: "Kabelhal" of Kabelhal. */
export function atHome({ post, reading }: SeenEvent): boolean {
  const own = telling(post.called);
  return buildingOf({ post, reading }).some((word) => own.some((name) => word === name || word === pivotOf(name)));
}

const ROOM =
  /\b(zaal|zaaltje|room|verdieping|floor|pand|gebouw|building|foyer|kantine|canteen|begane grond|huis|bij ons|ons|our place|binnenplein|ingang|entrance|courtyard|\w*kamer|\w*ruimte|kelder|basement|zolder|loft|attic|terras|dakterras|rooftop|tuin|garden|keuken|kitchen)\b/;

/** The network of one in whose house the other says that it is: "zolder van Bits". Null when it is in none. */
export function houseOf(a: SeenEvent, b: SeenEvent): string | null {
  return houseIn(a, b) ?? houseIn(b, a);
}

function houseIn(a: SeenEvent, { post, reading }: SeenEvent): string | null {
  const said = new Set([...reading.venue, ...reading.spots]);
  const own = telling(post.called);
  const isNamed = (word: string) => said.has(word) || said.has(pivotOf(word) ?? word);
  return (
    (a.post.called ?? []).find((name) => coreOf(name).some((word) => isNamed(word) && !own.includes(word))) ?? null
  );
}

function namedIn(a: SeenEvent, { post, reading }: SeenEvent): string | null {
  const said = new Set([...reading.title, ...reading.shown]);
  const own = telling(post.called);
  const names = a.post.called ?? [];
  const titled = new Set(reading.title);
  // Where it is held says nothing more of who holds it.
  const isSaid = (word: string) =>
    said.has(word) && (titled.has(word) || !reading.venue.includes(pivotOf(word) ?? word));
  const isCalled = (name: string) => coreOf(name).some(isSaid) || isWhole(name, said);
  return names.find((name) => isCalled(name) && !coreOf(name).some((word) => own.includes(word))) ?? null;
}

/** A name of ordinary words is said in full: "De Grote Pan". */
function isWhole(name: string, said: ReadonlySet<string>): boolean {
  const words = wholeOf(name);
  return words.length > 1 && words.every((word) => said.has(word));
}

function wholeOf(name: string): string[] {
  const [, whole = ""] = /(?:^|\s)(?:De|Het|The) (.+)$/.exec(name) ?? [];
  return wordsOf(whole).filter((word) => word.length > 2);
}

/** Every word by which a text may name these networks. */
export function saidOf(names: SeenEvent["post"]["called"]): string[] {
  return [...telling(names), ...(names ?? []).flatMap(wholeOf)];
}

/** The words of these names that no other network has. */
export function telling(names: SeenEvent["post"]["called"]): string[] {
  return (names ?? []).flatMap(coreOf);
}

const cores = new Map<string, string[]>();

function coreOf(name: string): string[] {
  const known = cores.get(name);
  if (known) return known;
  const words = wordsBeyondAreas(name).filter((word) => !COMMON.has(word) && word.length > 3);
  // "De Kraam" is a stall in every other text.
  const made = [...words.filter((word) => !isPivot(word)), ...initialsOf(name)];
  cores.set(name, made);
  return made;
}

/** What people call a network whose name is long: "BBC drinks". */
function initialsOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.map((word) => (word === word.toUpperCase() && word.length < 4 ? word : word[0])).join("");
  return words.length >= 3 && /^[A-Za-z]{3,5}$/.test(initials) ? [initials.toLowerCase()] : [];
}
