import { expect, test } from "vitest";
import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { readQuery } from "#domain/likeness/query.ts";
import { type Reading, wordsFound } from "#domain/likeness/reading.ts";
import { lookupsFor, says, type Vocabulary, wantedOf } from "#domain/likeness/wanted.ts";

/** A search of texts of these words: whether one says so itself, or in other words. */
function searching(text: string, words: string[]) {
  const vocabulary: Vocabulary = {
    has: (word) => words.includes(word),
    begunWith: (beginning) => words.filter((word) => word.startsWith(beginning)),
  };
  const parts = wantedOf(readQuery(text, LEXICON), vocabulary);
  return (post: string) => [
    says(post, { all: parts.map(({ literal }) => literal) }),
    says(post, { all: parts.map(({ meant }) => meant) }),
  ];
}

test("one and many are found alike", () => {
  expect(searching("coaches", ["coach", "coachen"])("Een coach voor jou")).toEqual([true, true]);
  expect(searching("workshop", ["workshops"])("Drie workshops")).toEqual([true, true]);
  expect(searching("plan", ["planten"])("Planten ruilen")).toEqual([true, true]);
});

test("only the last word is a beginning by its letters; a long one anywhere is in meaning", () => {
  expect(searching("koff", ["koffie"])("Koffie")).toEqual([true, true]);
  expect(searching("koff park", ["koffie", "park"])("Koffie in het park")).toEqual([false, false]);
  expect(searching("tuinen park", ["tuinenruil", "park"])("Tuinenruil in het park")).toEqual([false, true]);
});

test("what was written as one word is found as two, and the other way round", () => {
  expect(searching("zwalkvlonk", ["zwalk", "vlonk"])("Vlonk met zwalk")).toEqual([false, true]);
  expect(searching("netwerk borrel", ["netwerkborrel"])("Netwerkborrel")).toEqual([true, true]);
  expect(searching("spreekuur boekhouding", ["boekhoudspreekuur"])("Boekhoudspreekuur")).toEqual([false, true]);
  expect(searching("zzper", ["zzp", "er"])("Voor de zzp'er")).toEqual([true, true]);
  expect(searching("zzp'er", ["zzper"])("Voor de zzper")).toEqual([true, true]);
});

test("what looks like a form of another word is not taken for it when it is a typo", () => {
  expect(searching("marketting", ["market", "markets"])("Three markets")).toEqual([false, false]);
});

test("every idea that is no general one is found by the labels that its posts are kept with", () => {
  const unknown: Vocabulary = { has: () => false, begunWith: () => [] };
  for (const { id, general } of CONCEPTS) {
    const part = { typed: ["x"], words: ["x"], concepts: [id], typoOf: null };
    const [wanted] = wantedOf({ parts: [part], leftOut: [] }, unknown);
    const labels = wordsFound({ concepts: [[id, 1, ""]] } as unknown as Reading);
    expect(general || (wanted && says(labels, wanted.meant)), id).toBe(true);
  }
});

test("the longest search asks for a few hundred words at most", () => {
  const long = Array.from({ length: 30 }, (_, at) => `${"abcdefghij".repeat(2)}${at}`).join(" ");
  const { words, beginnings } = lookupsFor(readQuery(long.slice(0, 200), LEXICON));
  expect(words.length).toBeLessThan(1_500);
  expect(beginnings.length).toBeLessThanOrEqual(8);
});
