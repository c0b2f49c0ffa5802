import { expect, test } from "vitest";
import { owedBy, type Said } from "#domain/flag/answering.ts";
import type { FlagAnswer } from "#domain/flag/flag.ts";
import type { Grounds } from "#domain/flag/grounds.ts";

const now: Grounds = { version: 1, codes: "SAME_NEED", a: { TIME: "19" }, b: { TIME: "20" } };
const said = (network: string | null, answer: FlagAnswer, grounds = now): Said => ({ network, answer, grounds });
const owed = (...words: Said[]) => owedBy([["zuid"], ["noord", "gast"]], words, now);

test("what one side said waits for the other, whatever it was, until she answers", () => {
  expect(owed()).toEqual([]);
  expect(owed(said("zuid", "LINKED"))).toEqual(["gast", "noord"]);
  expect(owed(said("gast", "MATTERS"))).toEqual(["zuid"]);
  expect(owed(said("zuid", "LINKED"), said("noord", "LINKED"))).toEqual([]);
  expect(owed(said("zuid", "LINKED"), said("noord", "UNSURE"))).toEqual([]);
});

test("who is contradicted is asked again, and not who agreed before", () => {
  expect(owed(said("zuid", "SAME"), said("noord", "DIFFERENT"))).toEqual(["zuid"]);
  expect(owed(said("zuid", "SAME"), said("noord", "SAME"))).toEqual([]);
});

test("what stands no more, or is in doubt, asks nobody", () => {
  expect(owed(said("zuid", "SAME", { ...now, a: { TIME: "21" } }))).toEqual([]);
  expect(owed(said("zuid", "SAME"), said("zuid", "UNSURE"))).toEqual([]);
});

test("what the municipality said asks both sides, and what a network said of two posts of its own nobody", () => {
  expect(owed(said(null, "SAME"))).toEqual(["gast", "noord", "zuid"]);
  expect(owedBy([["zuid"], ["zuid"]], [said("zuid", "SAME")], now)).toEqual([]);
});
