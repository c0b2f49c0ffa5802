import fc from "fast-check";
import { expect, test } from "vitest";
import { type KeyLists, mostShared } from "#domain/likeness/most-shared.ts";

const lists = (all: Record<string, number[]>): KeyLists =>
  new Map(Object.entries(all).map(([key, numbers]) => [key, Uint32Array.from(numbers)]));
const search = { about: [] as string[], beside: [] as string[], within: null as string[] | null, without: "of me" };

test("who shares what few have comes before who shares what many have", () => {
  const known = lists({ "word honing": [7], "word groep": [1, 2, 3, 4, 5, 6] });
  expect(mostShared(known, { ...search, about: ["word groep", "word honing"] }, 9, 3)).toEqual([7, 1, 2]);
});

test("a form or a public that two offers share makes them no candidates, and puts candidates in order", () => {
  const known = lists({ "theme btw": [3, 5], "form ADVICE": [4, 5] });
  expect(mostShared(known, { ...search, about: ["theme btw"], beside: ["form ADVICE"] }, 9, 9)).toEqual([5, 3]);
});

test("what is out of reach or of one's own network is left out", () => {
  const known = lists({ "theme btw": [1, 2, 3, 4], "in noord": [1, 2], "in ": [3], "of me": [2] });
  const near = { ...search, about: ["theme btw"], within: ["in noord", "in "] };
  expect(mostShared(known, near, 9, 9)).toEqual([1, 3]);
});

test("those that are left out share no more than those that are not", () => {
  const key = fc.constantFrom(..."abcdefgh".split(""));
  const offers = fc.array(fc.uniqueArray(key, { minLength: 1 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(offers, fc.uniqueArray(key, { minLength: 1 }), fc.integer({ min: 1, max: 12 }), (all, about, most) => {
      const numbers = (key: string) => all.flatMap((keys, number) => (keys.includes(key) ? [number] : []));
      const known = lists(Object.fromEntries("abcdefgh".split("").map((key) => [key, numbers(key)])));
      const whole = mostShared(known, { ...search, about }, all.length, all.length);
      expect(new Set(whole)).toEqual(new Set(about.flatMap(numbers)));
      expect(mostShared(known, { ...search, about }, all.length, most)).toEqual(whole.slice(0, most));
    }),
  );
});
