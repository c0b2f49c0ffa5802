import { expect, test } from "vitest";
import type { OfferPost } from "#domain/catalogue/offer.ts";
import { keySearch } from "#domain/likeness/offer-keys.ts";
import { readOffer } from "#domain/likeness/read-post.ts";

const keysOf = (title: string, description: string, language: "nl" | "en") => {
  const empty = { need: null, form: null, areas: [], audiences: [], valueForms: [], price: null };
  const post: OfferPost = { id: "o", network: "n", title, description, language, schedule: null, url: null, ...empty };
  return keySearch("n", readOffer(post)).about;
};

const shared = (one: readonly string[], other: readonly string[]) => one.filter((key) => other.includes(key));

test("two offers of which the glossary knows nothing share the words of their texts", () => {
  const one = keysOf("Bijenles", "Een imker laat zien hoe je honing slingert.", "nl");
  const other = keysOf("Onder de korf", "Kom honing proeven bij de imker.", "nl");
  expect(shared(one, other).length).toBeGreaterThan(0);
});

test("two neighbouring needs share a key where help comes in one form", () => {
  const one = keysOf("Learn to make a website", "A course of two evenings.", "en");
  expect(
    shared(one, keysOf("Cursus webshop bouwen", "Drie lessen.", "nl")).some((key) => key.startsWith("near ")),
  ).toBe(true);
});

test("an offer never has more than a few dozen keys", () => {
  const long = Array.from({ length: 80 }, (_, at) => `woord${at}achtig`).join(" ");
  expect(keysOf(long, "boekhouden btw belasting schulden website webshop cursus advies", "nl").length).toBeLessThan(60);
});
