import { expect, test } from "vitest";
import { priceOf } from "#domain/likeness/price.ts";

test.each([
  ["€ 12,50 per uur", 12.5],
  ["Gratis, borg 40 contant", 0],
  ["free, €80 deposit", 0],
  ["leden gratis, anders 20 euro", 20],
  ["€1,250 per group", 1250],
  ["eerste gesprek gratis", null],
  ["rente 4,5%", null],
  ["kosteloos", 0],
  ["in overleg", null],
])("%s costs %s euros", (price, euros) => expect(priceOf({ price, valueForms: [] })).toBe(euros));

test("what is given for free and has no price is free, what is paid has some price", () => {
  expect(priceOf({ price: null, valueForms: ["FREE"] })).toBe(0);
  expect(priceOf({ price: null, valueForms: ["PAID"] })).toBe(null);
  expect(priceOf({ price: "an hour of your own", valueForms: ["TIME_FOR_TIME"] })).toBe(0);
});
