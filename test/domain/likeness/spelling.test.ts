import fc from "fast-check";
import { expect, test } from "vitest";
import { lettersApart, likeliest, oneAway, typosAllowed } from "#domain/likeness/spelling.ts";

const aWord = fc.string({ unit: fc.constantFrom("a", "b", "e", "k"), minLength: 1, maxLength: 7 });

test("a short word has no typos, a longer one has one, a long one two, and what is no word has none", () => {
  expect(["btw", "kade", "boekhou", "boekhoud"].map(typosAllowed)).toEqual([0, 1, 1, 2]);
  expect(["2026", "zzp er", "b2b", "a".repeat(25), "بيتزا"].map(typosAllowed)).toEqual([0, 0, 0, 0, 0]);
});

test("a letter that is missing, extra, wrong or swapped is one", () => {
  for (const typo of ["boekhoding", "boekhoudding", "boekhauding", "boekhuoding"])
    expect(lettersApart("boekhouding", typo, 2)).toBe(1);
  expect(lettersApart("boekhouding", "boekhodin", 2)).toBe(2);
  expect(lettersApart("boekhouding", "belasting", 2)).toBe(3);
});

test("what is one letter away is just what is named", () => {
  fc.assert(
    fc.property(aWord, aWord, (one, other) => {
      expect(oneAway(one).includes(other)).toBe(lettersApart(one, other, 1) === 1);
    }),
  );
});

test("words are as far from each other both ways, and no further than was asked", () => {
  fc.assert(
    fc.property(aWord, aWord, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      expect(lettersApart(one, other, most)).toBe(lettersApart(other, one, most));
      expect(lettersApart(one, other, most)).toBe(Math.min(most + 1, lettersApart(one, other, 9)));
    }),
  );
});

test("the nearest word is likeliest, then the one with the same first letter, then the one that is written most", () => {
  const known = [
    { word: "borrels", posts: 1 },
    { word: "morrel", posts: 90 },
    { word: "borrel", posts: 3 },
    { word: "borreltje", posts: 99 },
    { word: "voor", posts: 999 },
  ];
  expect(likeliest("borel", known)).toEqual(["borrel"]);
  expect(likeliest("korrel", known)).toEqual(["morrel", "borrel"]);
  expect(likeliest("borrele", known)).toEqual(["borrel", "borrels"]);
  expect(likeliest("vooor", known)).toEqual([]);
});
