import { expect, test } from "vitest";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { pivotParts } from "#domain/likeness/pivot.ts";
import { wordsOf } from "#domain/likeness/words.ts";

const found = (text: string, language: "nl" | "en") =>
  LEXICON.find(wordsOf(text), language).flatMap(({ concepts }) => [...concepts]);

test("a term of the other language is read only as it is listed", () => {
  expect(found("your rent", "en").map(([id]) => id)).not.toContain("microkrediet");
  expect(found("wat je van plan bent", "nl").map(([id]) => id)).not.toContain("planning");
  expect(found("de webshop van je buurman", "nl").map(([id]) => id)).toEqual(["webshop"]);
});

test("a word that says something else as often says little", () => {
  expect(found("sit at his desk", "en")).toContainEqual(["werkplek", 0.35]);
  expect(found("hot desk", "en")).toEqual([["werkplek", 1]]);
});

test("a Dutch compound that nobody listed is known by the English of its parts", () => {
  expect(pivotParts("gordijnreparatie")).toEqual(["curtain", "repair"]);
  expect(pivotParts("gordijn")).toEqual([]);
});

test("a word of its own is no misspelt other one", () => {
  expect(found("neem contact op", "nl")).toEqual([]);
  expect(found("the plinths of the persons", "en")).toEqual([]);
  expect(found("hulp bij je boekhoding", "nl")).toEqual([["boekhouden", 1]]);
});

test("the end of a compound says something only when it is long", () => {
  expect(found("klusvrouwen", "nl").map(([id]) => id)).not.toContain("rouw");
  expect(found("hondenfotografie", "nl").map(([id]) => id)).toContain("fotografie");
});
