import { expect, test } from "vitest";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { fewerOf, MOST_WORDS, readQuery } from "#domain/likeness/query.ts";

const read = (text: string) => readQuery(text, LEXICON);
const words = (text: string) => read(text).parts.map((part) => part.words.join("+"));

test("small words are not asked for, unless there are no others", () => {
  expect(words("hulp bij mijn belasting")).toEqual(["belasting"]);
  expect(words("I need help with my taxes")).toEqual(["taxes"]);
  expect(words("hulp")).toEqual(["hulp"]);
  expect(words("wie zijn wij")).toEqual(["wie", "zijn", "wij"]);
  expect(words("workshop")).toEqual(["workshop"]);
});

test("words are read without capitals and accents, and those with a hyphen or an apostrophe side by side", () => {
  expect(words("CRÈCHE")).toEqual(["creche"]);
  expect(words("zzp'er, zzp’ers")).toEqual(["zzp er", "zzp ers"]);
  expect(words("e-facturen")).toEqual(["e facturen"]);
  expect(words('park" OR NEAR(koffie)*')).toEqual(["park", "near", "koffie"]);
});

test("words that name one idea together are one part, in either language and either way round", () => {
  const [part, ...more] = read("kvk inschrijven").parts;
  expect(more).toEqual([]);
  expect(part?.concepts.length).toBeGreaterThan(0);
  expect(read("inschrijven kvk").parts[0]?.concepts).toEqual(part?.concepts);
});

test("the same idea is read in Dutch, in English and in a compound", () => {
  const conceptsOf = (text: string) => read(text).parts.flatMap(({ concepts }) => concepts);
  const [idea = ""] = conceptsOf("bookkeeping");
  expect(idea).not.toBe("");
  expect(conceptsOf("boekhouding")).toContain(idea);
  expect(conceptsOf("administratiehulp")).toContain(idea);
  expect(conceptsOf("boekhoudspreekuur")).toContain(idea);
});

test("a guess names no idea, but is remembered as one", () => {
  const [part] = read("boekhoding").parts;
  expect(part).toMatchObject({ concepts: [], typoOf: "boekhouding" });
});

test("a long search is read as far as its first words", () => {
  const many = Array.from({ length: MOST_WORDS + 3 }, (_, at) => `woord${at}`);
  const { parts, leftOut } = read(many.join(" "));
  expect(parts).toHaveLength(MOST_WORDS);
  expect(leftOut).toEqual(many.slice(MOST_WORDS));
});

test("nothing but signs is no word", () => {
  for (const text of ["", "!?", '" *', "\u0000\u0007", "\u202e", "\u0301\u0301", "---'''"])
    expect(words(text)).toEqual([]);
});

test("who found nothing asks for less, nearest first", () => {
  expect(fewerOf(["kapper"])).toEqual([]);
  expect(fewerOf(["kapper", "lening"])).toEqual([["kapper", "lening"]]);
  expect(fewerOf(["a", "b", "c"])).toEqual([
    ["a b", "a c", "b c"],
    ["a", "b", "c"],
  ]);
});
