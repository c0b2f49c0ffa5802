import { broadTheme } from "#domain/catalogue/taxonomy.ts";
import { conceptById } from "./concepts.ts";
import type { Reading } from "./reading.ts";
import { themeOfConcept } from "./reading.ts";
import { trigramLikeness } from "./words.ts";

/** How alike two posts are in what they are about; every number is 0 to 1. */
export interface Likeness {
  /** How much of what each is about the other is about too. */
  need: number;
  /** How alike the two main things are. */
  main: number;
  /** The theme that they share most, with the words of both that said so; null when they share none. */
  shared: { theme: string; wordsA: string; wordsB: string } | null;
  /** Nothing is known of what one of them is about. */
  unread: boolean;
  title: number;
  words: number;
  /** Words of both, rarest thought first; for the reason. */
  sameWords: string[];
}

type Weighed = Reading["concepts"];

/** Compares what two posts are about, by concepts first and by words for what the glossary does not know. Symmetric but for A and B. */
export function likeness(a: Reading, b: Reading): Likeness {
  const [ab, ba] = [covered(a.concepts, b.concepts), covered(b.concepts, a.concepts)];
  const best = bestPair(a.concepts, b.concepts);
  const sameWords = common(a.keys, b.keys);
  return {
    need: (ab + ba) / 2,
    main: mainAlike(a.concepts, b.concepts),
    shared: best,
    unread: !isRead(a.concepts) || !isRead(b.concepts),
    title: trigramLikeness(a.title, b.title),
    words: cosine(a, b, sameWords),
    sameWords,
  };
}

const ALIKE_CONCEPT = 1;
/** Two concepts of one need: "credit application" and "loan". */
const ALIKE_NEED = 0.85;
/** Needs that people with the same problem look for. */
const ALIKE_NEIGHBOUR = 0.5;
const ALIKE_BROAD = 0.2;

const NEIGHBOURS = new Set(
  [
    "boekhouden btw",
    "boekhouden belasting",
    "btw belasting",
    "boekhouden betaald-krijgen",
    "schulden bbz",
    "schulden huishoudgeld",
    "bbz uitkering-ondernemen",
    "financiering-zoeken microkrediet",
    "financiering-zoeken investeerders",
    "financiering-zoeken subsidie",
    "financiering-zoeken crowdfunding",
    "investeerders pitchen",
    "startersprogramma orienteren",
    "startersprogramma ondernemingsplan",
    "startersprogramma inschrijven-kvk",
    "orienteren inschrijven-kvk",
    "ondernemersloket orienteren",
    "juridisch contracten",
    "juridisch huurrecht",
    "juridisch merk-en-auteursrecht",
    "juridisch geschillen",
    "juridisch privacy",
    "contracten schijnzelfstandigheid",
    "website webshop",
    "website vindbaarheid",
    "sociale-media video-en-podcast",
    "fotografie video-en-podcast",
    "fotografie merk-en-logo",
    "sociale-media reclame-en-pers",
    "merk-en-logo drukwerk",
    "acquisitie pitchen",
    "netwerken in-contact-brengen",
    "netwerken beurs",
    "intervisie mentor",
    "markt winkelruimte",
    "markt festival",
    "beurs markt",
    "werkplek bedrijfsruimte",
    "werkplek vergaderruimte",
    "atelier naaiatelier",
    "atelier muziekstudio",
    "keuken horeca",
    "horeca voedselveiligheid",
    "beauty salonplek",
    "personeel-vinden werkgever-worden",
    "personeel-vinden stage",
    "nederlands brieven",
    "digitale-basis excel",
    "privacy cyberveilig",
    "leiderschap mentor",
    "broodfonds verzekering",
    "import-export verzenden",
    "festival kunst-en-muziek",
    "gemeenschap festival",
    "gemeenschap netwerken",
    "bakfiets verzenden",
    "energie afval",
    "impact subsidie",
    "tijd-en-planning welzijn",
    "werk-zoeken personeel-vinden",
  ].flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]),
);

const alikeKnown = new Map<string, number>();

/** How alike two concepts are, 0 to 1. */
function alike(a: string, b: string): number {
  if (a === b) return ALIKE_CONCEPT;
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  const known = alikeKnown.get(key);
  if (known !== undefined) return known;
  const found = alikeByTheme(a, b);
  alikeKnown.set(key, found);
  return found;
}

function alikeByTheme(a: string, b: string): number {
  const [one, other] = [themeOfConcept(a), themeOfConcept(b)];
  if (one === other) return conceptById(a)?.general || conceptById(b)?.general ? ALIKE_NEIGHBOUR : ALIKE_NEED;
  if (NEIGHBOURS.has(`${one} ${other}`)) return ALIKE_NEIGHBOUR;
  return broadTheme(one) === broadTheme(other) ? ALIKE_BROAD : 0;
}

function covered(a: Weighed, b: Weighed): number {
  let [sum, all] = [0, 0];
  for (const [id, weight] of a) {
    let best = 0;
    for (const [other, much] of b) best = Math.max(best, alike(id, other) * Math.min(1, much));
    sum += weight * best;
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}

function mainAlike(a: Weighed, b: Weighed): number {
  const [one, other] = [mainOf(a), mainOf(b)];
  return one && other ? alike(one, other) : 0;
}

function mainOf(concepts: Weighed): string | null {
  let main: Weighed[number] | null = null;
  for (const concept of concepts) if (!main || concept[1] > main[1]) main = concept;
  return main?.[0] ?? null;
}

function bestPair(a: Weighed, b: Weighed): Likeness["shared"] {
  let [best, shared]: [number, Likeness["shared"]] = [0, null];
  for (const [id, weight, wordsA] of a) {
    for (const [other, much, wordsB] of b) {
      const strength = alike(id, other) * Math.min(weight, much);
      if (strength <= best || alike(id, other) < ALIKE_NEIGHBOUR) continue;
      [best, shared] = [
        strength,
        { theme: [themeOfConcept(id), themeOfConcept(other)].sort()[0] ?? "", wordsA, wordsB },
      ];
    }
  }
  return shared;
}

function isRead(concepts: Weighed): boolean {
  return concepts.some(([id, weight]) => weight >= 0.6 && !conceptById(id)?.general);
}

/** The words that two sorted lists share. */
function common(a: readonly string[], b: readonly string[]): string[] {
  const other = new Set(b);
  return a.filter((word) => other.has(word));
}

/** Share of the words, those of the title counted double. */
function cosine(a: Reading, b: Reading, same: readonly string[]): number {
  const [inA, inB] = [new Set(a.titleKeys), new Set(b.titleKeys)];
  let shared = 0;
  for (const word of same) shared += (inA.has(word) ? 2 : 1) * (inB.has(word) ? 2 : 1);
  const length = (one: Reading) => Math.sqrt(one.keys.length + 3 * one.titleKeys.length);
  return same.length === 0 ? 0 : Math.min(1, shared / (length(a) * length(b)));
}
