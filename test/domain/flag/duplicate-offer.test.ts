import { expect, test } from "vitest";
import type { OfferPost } from "#domain/catalogue/offer.ts";
import { duplicateOffer } from "#domain/flag/duplicate-offer.ts";
import { readOffer } from "#domain/likeness/read-post.ts";

function seen(id: string, post: Partial<OfferPost>) {
  const facets = { need: null, form: null, areas: [], audiences: [], valueForms: [], price: null, schedule: null };
  const texts = { title: "", description: "", language: "en" as const, url: null };
  const whole: OfferPost = { id, network: id, ...texts, ...facets, ...post };
  return { post: whole, reading: readOffer(whole) };
}

function levelOf(code: string, a: Partial<OfferPost>, b: Partial<OfferPost>): number {
  return duplicateOffer(seen("a", a), seen("b", b)).reasons.find((reason) => reason.code === code)?.weight ?? 0;
}

const books = { title: "Bookkeeping drop-in" };

test("an offer in another district is set apart from one that names no place, or the whole city", () => {
  const noord = { ...books, areas: ["noord"] };
  expect(levelOf("ELSEWHERE", noord, books)).toBeLessThan(0);
  expect(levelOf("ELSEWHERE", noord, { ...books, areas: ["amsterdam"] })).toBeLessThan(0);
  expect(levelOf("ELSEWHERE", { ...books, areas: ["zuidoost"] }, books)).toBe(0);
  expect(levelOf("ELSEWHERE", noord, { ...books, areas: ["online"] })).toBe(0);
});

test("a main need counts less for a text that names several things once", () => {
  const passing = { title: "", description: "Bookkeeping, insurance, a website." };
  const clear = levelOf("SAME_MAIN_NEED", books, books);
  expect(levelOf("SAME_MAIN_NEED", books, passing)).toBeGreaterThan(0);
  expect(levelOf("SAME_MAIN_NEED", books, passing)).toBeLessThan(clear);
});

test("two texts of which the forms are mixed agree as far as they share them", () => {
  const form = (one: OfferPost["form"]) => ({ ...books, form: one });
  const mixed = { title: "Bookkeeping", description: "A course and a drop-in." };
  const whole = levelOf("SAME_FORM", form("TRAINING"), form("TRAINING"));
  expect(levelOf("SAME_FORM", form("TRAINING"), mixed)).toBeGreaterThan(0);
  expect(levelOf("SAME_FORM", form("TRAINING"), mixed)).toBeLessThan(whole);
  expect(levelOf("SAME_FORM", form("TRAINING"), form("ADVICE"))).toBe(0);
});

test("that one names a trade says little where both are about what that trade needs", () => {
  const kitchen = { title: "Professional kitchen by the hour" };
  const cooks = { audiences: ["horeca"] };
  const said = levelOf("ONLY_TRADE", kitchen, { ...kitchen, ...cooks });
  expect(said).toBeLessThan(0);
  expect(said).toBeGreaterThan(levelOf("ONLY_TRADE", books, { ...books, ...cooks }));
});

test("what two offers cost tells them apart as far as it differs", () => {
  const at = (price: string) => ({ ...books, price });
  expect(levelOf("FREE_AND_PAID", at("gratis"), at("€ 90"))).toBeLessThan(
    levelOf("FREE_AND_PAID", at("gratis"), at("€ 5")),
  );
  expect(levelOf("OTHER_PRICE", at("€ 8"), at("€ 150"))).toBeLessThan(0);
  expect(levelOf("SAME_PRICE", at("€ 40"), at("€ 45"))).toBeGreaterThan(0);
  expect(levelOf("FREE_AND_PAID", at("gratis"), books)).toBe(0);
});

test("that one names starters says little where both help to start", () => {
  const starters = { audiences: ["starters"] };
  const begin = { title: "Registering at the Chamber of Commerce" };
  expect(levelOf("ONLY_STAGE", begin, { ...begin, ...starters })).toBeGreaterThan(
    levelOf("ONLY_STAGE", books, { ...books, ...starters }),
  );
});
