import { SMALL_WORDS } from "./small-words.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const LONGEST = 24;

/** How many letters of a word may be wrong: one letter makes another word of a short one. */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (!/^[a-z]+$/.test(word) || word.length < 4 || word.length > LONGEST) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Every other word that is one letter missing, extra, wrong or swapped away, known or not. */
export function oneAway(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail !== "") found.add(head + tail.slice(1));
    if (tail.length > 1) found.add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`);
    for (const letter of LETTERS) {
      found.add(head + letter + tail);
      if (tail !== "") found.add(head + letter + tail.slice(1));
    }
  }
  found.delete(word);
  return [...found];
}

/**
 * How many letters two words are apart (missing, extra, wrong, or swapped with the neighbour: optimal string alignment),
 * or one more than `most` when they are further.
 */
export function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) next.push(stepAt(one, other, { at, to, before, row, next }));
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[other.length] ?? 0, most + 1);
}

interface Step {
  at: number;
  to: number;
  before: readonly number[];
  row: readonly number[];
  next: readonly number[];
}

function stepAt(one: string, other: string, { at, to, before, row, next }: Step): number {
  const same = one[at - 1] === other[to - 1];
  const least = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (same ? 0 : 1));
  const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
  return swapped ? Math.min(least, (before[to - 2] ?? 0) + 1) : least;
}

/** A word that the board knows, and in how many posts it stands. */
export interface KnownWord {
  word: string;
  posts: number;
}

/** What somebody may have meant by a word that nobody wrote, likeliest first: nearest, with its first letter, most written. */
export function likeliest(word: string, known: readonly KnownWord[]): string[] {
  const most = typosAllowed(word);
  const letters = lettersOf(word);
  return known
    .filter((near) => differing(letters ^ lettersOf(near.word)) <= 2 * most)
    .filter((near) => near.word !== word && near.word.length > 2 && !SMALL_WORDS.has(near.word))
    .map((near) => ({ ...near, apart: lettersApart(word, near.word, most), begins: near.word[0] === word[0] }))
    .filter(({ apart }) => apart <= most)
    .sort(
      (a, b) =>
        a.apart - b.apart || Number(b.begins) - Number(a.begins) || b.posts - a.posts || (a.word < b.word ? -1 : 1),
    )
    .map((near) => near.word);
}

/** Which letters a word has, a bit for each: a look at them spares most words the longer comparison. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function differing(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
