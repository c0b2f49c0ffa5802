import { themeOf as labelled } from "#domain/catalogue/taxonomy.ts";
import { conceptById } from "#domain/likeness/concepts.ts";
import { LEXICON, type Lexicon } from "#domain/likeness/lexicon.ts";
import { conceptLikeness } from "#domain/likeness/likeness.ts";
import { type Reading, themesOf } from "#domain/likeness/reading.ts";
import type { Taught } from "#domain/likeness/taught.ts";
import { stem, wordsOf } from "#domain/likeness/words.ts";
import { quantised } from "./evidence.ts";
import type { AnswerReason } from "./flag.ts";
import { type Answered, hear, type Vote } from "./hearing.ts";
import type { LearntKind } from "./model.ts";

/** An answer with what was read of both posts. */
export interface AnsweredTexts extends Answered {
  reading: { a: Reading; b: Reading };
  /** The networks of both posts. */
  networks: { a: string; b: string };
  reason?: AnswerReason | null;
}

/** A lesson that answers speak for, for a person to take or leave. */
export interface Proposal extends Omit<Taught, "concept"> {
  /** null: no concept or theme was found to fit, so a person has to say. */
  concept: string | null;
  /** Ids of the answers that speak for it. */
  answers: string[];
  /** How surely these words go with these answers (log-likelihood ratio); the higher the surer. */
  strength: number;
}

interface Hint extends Pick<Proposal, "kind" | "words" | "concept"> {
  /** The networks in whose texts the words stand. */
  networks: string[];
}
interface Tally extends Hint {
  for: Vote<AnsweredTexts>[];
  against: Vote<AnsweredTexts>[];
}

const MOST = 10;
/** What one answer shows, of however many pairs, may be chance; and a word of one network alone is its own. */
const ANSWERS = 2;
const NETWORKS = 2;

/**
 * What the answers of a kind say of words, the surest first: words of two posts that are the same service though the
 * glossary sees nothing in common (ADD), and words that made it see something in common where there was nothing (DOUBT).
 * Ranked by the log-likelihood ratio of Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993.
 */
export function proposeSynonyms(
  answers: readonly AnsweredTexts[],
  kind: LearntKind,
  lexicon: Lexicon = LEXICON,
): Proposal[] {
  const { votes } = hear(answers, kind);
  const tallies = new Map<string, Tally>();
  for (const vote of votes) {
    for (const hint of hintsOf(vote.said, lexicon)) {
      const key = [hint.kind, hint.concept ?? "", ...hint.words].join(" ");
      const tally = tallies.get(key) ?? { ...hint, for: [], against: [] };
      tally.networks = [...new Set([...tally.networks, ...hint.networks])];
      tally[(hint.kind === "ADD") === (vote.target === 1) ? "for" : "against"].push(vote);
      tallies.set(key, tally);
    }
  }
  const all = {
    ADD: sum(votes.filter(({ target }) => target === 1)),
    DOUBT: sum(votes.filter(({ target }) => target === 0)),
  };
  return [...tallies.keys()]
    .sort()
    .flatMap((key) => tallies.get(key) ?? [])
    .filter((tally) => new Set(tally.for.map(({ said }) => said.id)).size >= ANSWERS)
    .filter(
      ({ networks, words, concept }) => networks.length >= NETWORKS && !words.some((word) => names(word, concept)),
    )
    .map((tally) => proposed(tally, all[tally.kind], sum(votes)))
    .filter(({ strength }) => strength > 0)
    .sort((one, other) => other.strength - one.strength)
    .slice(0, MOST);
}

function proposed(tally: Tally, all: number, votes: number): Proposal {
  const strength = quantised(ratio(sum(tally.for), sum(tally.against), all, votes - all));
  const concept = tally.concept ?? themeOf(tally.for);
  return { kind: tally.kind, words: tally.words, concept, answers: tally.for.map(({ said }) => said.id), strength };
}

/** Signed: negative when seen less among those that it would speak for. */
function ratio(seen: number, seenElsewhere: number, all: number, allElsewhere: number): number {
  const [whole, found] = [all + allElsewhere, seen + seenElsewhere];
  const cells: [number, number][] = [
    [seen, (found * all) / whole],
    [seenElsewhere, (found * allElsewhere) / whole],
    [all - seen, ((whole - found) * all) / whole],
    [allElsewhere - seenElsewhere, ((whole - found) * allElsewhere) / whole],
  ];
  const much = cells.reduce((total, [is, expected]) => total + (is > 1e-9 ? 2 * is * Math.log(is / expected) : 0), 0);
  // Where every answer is alike nothing can be told apart, and how often it was seen must do.
  if (allElsewhere < 1e-9) return seen;
  return seen / all >= seenElsewhere / allElsewhere ? much : -much;
}

function hintsOf({ reading: { a, b }, networks, answer, reason }: AnsweredTexts, lexicon: Lexicon): Hint[] {
  if (conceptLikeness(a.concepts, b.concepts).shared) {
    // Who says that the people or the place differ says nothing of the words.
    const ofWords = answer === "DIFFERENT" && (!reason || reason === "OTHER_NEED" || reason === "OTHER");
    return answer === "SAME" || ofWords ? misleading(a, b, networks) : [];
  }
  return termsOf(a, lexicon).flatMap((one) => termsOf(b, lexicon).flatMap((two) => added(one, two, networks)));
}

/** The words by which both were thought to be about one concept. */
function misleading(a: Reading, b: Reading, networks: AnsweredTexts["networks"]): Hint[] {
  return a.concepts.flatMap(([concept, , wordsA]) => {
    const wordsB = b.concepts.find(([id]) => id === concept)?.[2] ?? "";
    // A phrase of the glossary means what it says.
    const words = [...new Set([wordsA, wordsB])].filter((word) => /^\S+$/.test(word) && wordsB !== "");
    return words.map((word): Hint => {
      const where = [...(word === wordsA ? [networks.a] : []), ...(word === wordsB ? [networks.b] : [])];
      return { kind: "DOUBT", words: [word], concept, networks: where };
    });
  });
}

/** A word of a post, with the concept that it is known by. */
interface Term {
  word: string;
  concept: string | null;
}

function added(one: Term, other: Term, networks: AnsweredTexts["networks"]): Hint[] {
  if (one.word === other.word) return [];
  const terms = [
    { ...one, network: networks.a },
    { ...other, network: networks.b },
  ].sort((x, y) => (x.word < y.word ? -1 : 1));
  const known = terms.filter(({ concept }) => concept);
  const told = terms.filter(({ concept }) => known.length !== 1 || !concept);
  const [words, where] = [told.map(({ word }) => word), told.map(({ network }) => network)];
  return [{ kind: "ADD", words, concept: known[0]?.concept ?? null, networks: where }];
}

/** Whether a word is what its concept is called anyway: the name itself, its plural, or a compound with it. */
function names(word: string, concept: string | null): boolean {
  const theme = concept === null ? null : labelled(conceptById(concept)?.theme ?? concept);
  const labels = [concept ?? "", theme?.nl ?? "", theme?.en ?? ""].flatMap(wordsOf).filter(isTelling);
  const parts = wordsOf(word).filter(isTelling);
  return parts.some((part) => labels.some((label) => isFormOf(part, label)));
}

function isTelling(word: string): boolean {
  return word.length >= SHORTEST;
}

function isFormOf(word: string, label: string): boolean {
  if (word.includes(label) || label.includes(word)) return true;
  return (["nl", "en"] as const).some((language) => {
    const [one, other] = [stem(word, language), stem(label, language)];
    return one === other || (other.length >= SHORTEST && one.includes(other));
  });
}

const MOST_WORDS = 12;
const SHORTEST = 4;

function termsOf(reading: Reading, lexicon: Lexicon): Term[] {
  const known = reading.concepts.filter(([, , words]) => words !== "").map(([concept, , word]) => ({ word, concept }));
  const inTitle = (key: string) => Number(reading.titleKeys.includes(key));
  const unknown = reading.keys
    .map((key, at) => ({ key, word: reading.shown[at] ?? key }))
    .filter(({ word }) => word.length >= SHORTEST && !isKnown(word, lexicon))
    .sort((x, y) => inTitle(y.key) - inTitle(x.key) || (x.word < y.word ? -1 : 1));
  return [...known, ...unknown.slice(0, MOST_WORDS).map(({ word }) => ({ word, concept: null }))];
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  return lexicon.find([word], "nl").length > 0 || lexicon.find([word], "en").length > 0;
}

/** The theme that most of the posts are about, as far as they were understood. */
function themeOf(votes: readonly Vote<AnsweredTexts>[]): string | null {
  const concepts = votes.flatMap(({ said }) => [...said.reading.a.concepts, ...said.reading.b.concepts]);
  return themesOf(concepts)[0]?.[0] ?? null;
}

function sum(votes: readonly Vote[]): number {
  return votes.reduce((total, { weight }) => total + weight, 0);
}
