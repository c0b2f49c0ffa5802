import fc from "fast-check";
import { expect, test } from "vitest";
import { type KeyPart, listed, partOf, sizeOf } from "#domain/likeness/key-parts.ts";
import { keysToRead, mostShared } from "#domain/likeness/most-shared.ts";
import type { KeySearch } from "#domain/likeness/offer-keys.ts";

const search: KeySearch = { about: [], beside: [], within: null, without: "of me" };

/** Which of these offers, by number, each with its keys, share the most with what is looked for. */
function found(offers: Record<number, string[]>, wanted: Partial<KeySearch>, most = 9): number[] {
  const parts = new Map<string, KeyPart>();
  const having = new Map<string, number>();
  for (const [number, keys] of Object.entries(offers)) {
    const part = partOf(Number(number));
    for (const key of keys) {
      const known = parts.get(`${part} ${key}`)?.offers ?? new Uint8Array();
      parts.set(`${part} ${key}`, { key, part, offers: listed(known, Number(number), sizeOf(keys.length)) });
      having.set(key, (having.get(key) ?? 0) + 1);
    }
  }
  const asked = { ...search, ...wanted };
  const read = keysToRead(asked, having);
  const all = Math.max(0, ...Object.keys(offers).map(Number));
  const some = [...parts.values()].filter(({ key }) => read.includes(key));
  return mostShared(some, asked, { having, all, most });
}

test("who shares what few have comes before who shares what many have", () => {
  const many = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [number, ["word groep"]]));
  expect(found({ ...many, 7: ["word honing"] }, { about: ["word groep", "word honing"] }, 3)).toEqual([7, 1, 2]);
});

test("of two that share the same, the one with fewer keys comes first", () => {
  const words = Array.from({ length: 60 }, (_, at) => `word ${at}`);
  expect(found({ 1: ["word honing", ...words], 2: ["word honing"] }, { about: ["word honing"] })).toEqual([2, 1]);
});

test("a form or a public that two offers share makes them no candidates, and puts candidates in order", () => {
  const offers = { 3: ["theme btw"], 4: ["form ADVICE"], 5: ["form ADVICE", "theme btw"] };
  expect(found(offers, { about: ["theme btw"], beside: ["form ADVICE"] })).toEqual([5, 3]);
});

test("what is out of reach or of one's own network is left out", () => {
  const offers = {
    1: ["in noord", "theme btw"],
    2: ["in noord", "of me", "theme btw"],
    3: ["in ", "theme btw"],
    4: ["in west", "theme btw"],
    20000: ["in noord", "theme btw"],
  };
  expect(found(offers, { about: ["theme btw"], within: ["in noord", "in "] })).toEqual([1, 3, 20_000]);
});

test("what everybody has is not read where there is much that few have", () => {
  const having = new Map([
    ["word groep", 40_000],
    ["word samen", 30_000],
    ["word honing", 2],
  ]);
  const read = keysToRead({ ...search, about: [...having.keys(), "word imker"] }, having);
  expect(read).toEqual(["word honing", "word samen", "of me"]);
});

test("those that are left out share no more than those that are not", () => {
  const key = fc.constantFrom(..."abcdefgh".split(""));
  const offers = fc.array(fc.uniqueArray(key, { minLength: 1 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(offers, fc.uniqueArray(key, { minLength: 1 }), fc.integer({ min: 1, max: 12 }), (all, about, most) => {
      const numbered = Object.fromEntries(all.map((keys, at) => [at + 1, keys]));
      const whole = found(numbered, { about }, all.length);
      const sharing = all.flatMap((keys, at) => (keys.some((one) => about.includes(one)) ? [at + 1] : []));
      expect([...whole].sort((a, b) => a - b)).toEqual(sharing);
      expect(found(numbered, { about }, most)).toEqual(whole.slice(0, most));
    }),
  );
});

test("a part holds the offers that were put in and not taken out, each once", () => {
  const places = fc.uniqueArray(fc.nat(8191), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(places, fc.nat(200), fc.nat(7), (all, part, size) => {
      const numbers = all.map((place) => part * 8192 + place);
      const filled = numbers.reduce((bytes: Uint8Array, number) => listed(bytes, number, size), new Uint8Array());
      const [gone = 0, ...left] = numbers;
      expect(numbers.map(partOf)).toEqual(numbers.map(() => part));
      const again = listed(listed(filled, gone, 1), gone, null);
      expect(again).toEqual(left.reduce((bytes: Uint8Array, number) => listed(bytes, number, size), new Uint8Array()));
    }),
  );
});
