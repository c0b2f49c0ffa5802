import { conceptById } from "./concepts.ts";
import type { Lexicon } from "./lexicon.ts";
import { SMALL_WORDS } from "./small-words.ts";
import { wordsOf } from "./words.ts";

/** A word of a search, or several that name one idea. */
export interface QueryPart {
  /** As they were typed. */
  typed: string[];
  /** As the index has them: one that was typed with a hyphen or an apostrophe is several, side by side. */
  words: string[];
  /** Ids of the ideas that they name for sure, and that posts are labelled with. */
  concepts: string[];
  /** The term that a word is a typo away from, when it names nothing itself. */
  typoOf: string | null;
}

/** A search as the matcher reads it. */
export interface Query {
  parts: QueryPart[];
  /** What is beyond the most that is read. */
  leftOut: string[];
}

/** Nobody types more on purpose, and each costs a look into the index. */
export const MOST_WORDS = 8;
const LONGEST_TERM = 4;
/** Less sure is a doubtful term, a guess of a typo, or half a word. */
const SURE = 0.75;
const TYPED = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘`´‐-]+[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const JOINTS = /['’‘`´‐-]+/;

/** Reads what somebody searches for: small words are not asked for, unless there are no others. */
export function readQuery(text: string, lexicon: Lexicon): Query {
  const typed = text.normalize("NFKC").match(TYPED) ?? [];
  const telling = typed.filter((word) => !SMALL_WORDS.has(folded(word)));
  const asked = telling.length > 0 ? telling : typed;
  return { parts: partsOf(asked.slice(0, MOST_WORDS), lexicon), leftOut: asked.slice(MOST_WORDS) };
}

/** Searches that ask for less, nearest first: without one of the parts, then each part alone. */
export function fewerOf(parts: readonly string[]): string[][] {
  if (parts.length < 2) return [];
  const butOne = parts.map((_, left) => parts.filter((_part, at) => at !== left).join(" "));
  return [[...new Set(butOne.reverse())], ...(parts.length > 2 ? [[...new Set(parts)]] : [])];
}

/** A word in lower case and without accents, as the index keeps it. */
export function folded(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

function partsOf(typed: readonly string[], lexicon: Lexicon): QueryPart[] {
  const parts: QueryPart[] = [];
  for (let at = 0; at < typed.length; ) {
    const part = longestAt(typed.slice(at, at + LONGEST_TERM), lexicon);
    parts.push(part);
    at += part.typed.length;
  }
  const [one, two, ...more] = parts;
  if (!one || !two || more.length > 0) return parts;
  // "Registreren bedrijf" means what "bedrijf registreren" does.
  const turned = partOf([...two.typed, ...one.typed], lexicon);
  return turned.concepts.length > 0 && typed.length === 2 ? [{ ...partOf(typed, lexicon), ...turned }] : parts;
}

function longestAt(typed: readonly string[], lexicon: Lexicon): QueryPart {
  for (let length = typed.length; length > 1; length--) {
    const part = partOf(typed.slice(0, length), lexicon);
    if (part.concepts.length > 0) return part;
  }
  return partOf(typed.slice(0, 1), lexicon);
}

function partOf(typed: readonly string[], lexicon: Lexicon): QueryPart {
  const words = typed.map((word) => folded(word).split(JOINTS).join(" "));
  const concepts = conceptsOf(typed.join(" "), lexicon);
  const [word = "", ...more] = words;
  const typoOf = concepts.length === 0 && more.length === 0 ? lexicon.nearest(word) : null;
  return { typed: [...typed], words, concepts, typoOf };
}

/** What the whole of it names in either language; what part of it names is found by the part. */
function conceptsOf(text: string, lexicon: Lexicon): string[] {
  const words = wordsOf(text);
  const whole = words.join(" ");
  const hits = (["nl", "en"] as const)
    .flatMap((language) => lexicon.find(words, language))
    .filter((hit) => hit.words === whole);
  const ids = hits.flatMap(({ concepts, sure }) =>
    [...concepts].flatMap(([id, much]) => (much * sure >= SURE ? [id] : [])),
  );
  // A general idea is no label of a post.
  return [...new Set(ids)].filter((id) => conceptById(id)?.general === false).sort();
}
