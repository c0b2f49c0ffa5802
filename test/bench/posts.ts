import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";

const SERVICES = [
  "Spreekuur",
  "Workshop",
  "Hulp bij",
  "Training",
  "Advies over",
  "Coaching bij",
  "Cursus",
  "Begeleiding bij",
  "Lenen:",
  "Samen doen:",
];
const KINDS = [
  "Spreekuur",
  "Workshop",
  "Netwerkborrel",
  "Training",
  "Inloop",
  "Lezing",
  "Ontbijt",
  "Pitchavond",
  "Cursus",
  "Informatieavond",
];
/** Every need that the board knows, so that a city's worth of posts is about a city's worth of things. */
const SUBJECTS = THEMES.filter(({ parent }) => parent !== null).map(({ nl }) => nl.toLowerCase());
const PUBLICS = [
  "starters",
  "zzp'ers",
  "vrouwelijke ondernemers",
  "jonge makers",
  "winkeliers",
  "horecaondernemers",
  "iedereen",
  "bewoners",
  "sociale ondernemers",
  "ervaren ondernemers",
  "kappers",
  "bouwbedrijven",
  "zorgprofessionals",
  "nieuwkomers",
  "studenten",
];
/** The districts and towns that the board knows, and now and then the whole city or nothing: a region's worth of posts. */
const REGION = [
  ...AREAS.filter(({ kind }) => kind === "DISTRICT" || kind === "TOWN").map(({ id }) => id),
  "amsterdam",
  null,
];
export const HALLS = [
  "De Reiger",
  "Het Baken",
  "De Lindeboom",
  "Kwintessens",
  "De Vonk",
  "Het Anker",
  "De Meerkoet",
  "Oase",
];

/** What an offer is called; an event's kinds would make half of all offers a gathering. */
export const offerOf = (at: number) => postOf(at, SERVICES);

/** How many different posts there are. */
export const DISTINCT = 3_000;
/** Of offers more, as they do not differ in time as well. */
export const DISTINCT_OFFERS = 20_000;

/** mulberry32, so that every run sees the same posts. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An invented post: what kind of thing, about what, for whom and where are drawn apart from each other. */
export function postOf(at: number, kinds: readonly string[] = KINDS) {
  const next = random(at + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const [kind, subject, audience] = [pick(kinds), pick(SUBJECTS), pick(PUBLICS)];
  const description = `Over ${subject}. Je leert van elkaar en van iemand die het vak kent. Voor ${audience}, met koffie en thee.`;
  return { title: `${kind} ${subject} voor ${audience}`, description, area: pick(REGION), place: pick(HALLS) };
}

const SYLLABLES =
  "ba bel bo da dri fe ga gro ha ik ja ka kel la lo ma mer na no op pa pri ra ro sa ste ta tri va zo".split(" ");
/** A board has tens of thousands of words that stand in few posts: names, streets, trades. */
const RARE = 40_000;

/** Some rare words for a post, a few of them much less rare than the others. */
export function rareWords(next: () => number): string {
  return Array.from({ length: 3 }, () => rareWord(Math.floor(next() ** 3 * RARE))).join(" ");
}

function rareWord(at: number): string {
  const next = random(at + 1);
  const pick = () => SYLLABLES[Math.floor(next() * SYLLABLES.length)];
  return Array.from({ length: 3 + (at % 3) }, pick).join("");
}
