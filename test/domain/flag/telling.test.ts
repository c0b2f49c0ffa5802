import { expect, test } from "vitest";
import type { FlagKind } from "#domain/flag/flag.ts";
import { reasonText } from "#domain/flag/reason-text.ts";
import { flagSentence } from "#domain/flag/sentence.ts";
import { ofGroup, strongestFirst, subjectFirst, toldProbability } from "#domain/flag/telling.ts";
import { say } from "#domain/wording/wording.ts";

const need = (theme: string, wordsA: string, wordsB: string, language: "nl" | "en" = "nl") =>
  reasonText({ code: "SAME_NEED", params: { theme, wordsA, wordsB } }, language);

test("a reason says each word once, whoever said it", () => {
  expect(need("btw", "btw-aangifte, kor", "KOR, btw-aangifte")).toMatch(/\(btw-aangifte, kor\)\.$/i);
  expect(need("broodfonds", "broodfonds", "broodfonds")).toBe("Allebei over broodfonds en ziek zijn (broodfonds).");
  expect(need("pensioen", "Pensioen en beleggen", "")).toBe("Allebei over pensioen en beleggen.");
  expect(need("btw", "", "")).not.toContain("(");
  const words = (said: string) => reasonText({ code: "SAME_WORDS", params: { words: said } }, "nl");
  expect(words("werkplekken, werkplekken")).toBe("Dezelfde woorden komen in allebei voor: werkplekken.");
});

test("a theme that explains itself does so only where no words do", () => {
  expect(need("spaarkring", "kasmoni, susu", "susu")).toBe("Allebei over spaarkring (kasmoni, susu).");
  expect(need("spaarkring", "kasmoni", "", "en")).toBe("Both are about savings circle (kasmoni).");
  expect(need("spaarkring", "", "")).toBe("Allebei over spaarkring (kasmoni, susu).");
});

test("the sentence that names the subject comes before the one that points at it", () => {
  const told = (...codes: string[]) => subjectFirst(codes.map((code) => ({ code }))).map(({ code }) => code);
  expect(told("BASE", "SAME_MAIN_NEED", "NEAR", "SAME_NEED", "SAME_AREA")).toEqual([
    ...["BASE", "SAME_NEED", "SAME_MAIN_NEED", "NEAR", "SAME_AREA"],
  ]);
  expect(told("SAME_NEED", "NEAR", "SAME_MAIN_NEED")).toEqual(["SAME_NEED", "NEAR", "SAME_MAIN_NEED"]);
  expect(told("NEAR", "SAME_NEED")).toEqual(["NEAR", "SAME_NEED"]);
});

test("no flag is told as certain", () => {
  const told = (probability: number) =>
    say("nl", "flag.probability", { probability: toldProbability(probability), score: 9 });
  for (const sure of [1, 0.9999, 0.995]) expect(told(sure)).toContain("99%");
  expect(told(0.42)).toContain("42%");
});

test("what a network asked for itself is told before all that weighs more", () => {
  const reasons = [
    { code: "SAME_NEED", weight: 1 },
    { code: "WISHED", weight: 0.5 },
    { code: "TIME_OVERLAP", weight: 1.8 },
  ];
  expect(strongestFirst(reasons).map(({ code }) => code)).toEqual(["WISHED", "TIME_OVERLAP", "SAME_NEED"]);
});

test("of a group nobody reads 'both': all of them where every pair has it, else two of them", () => {
  const same = { code: "SAME_GROUP", weight: 1, params: { audience: "vrouwen" } };
  const area = { code: "SAME_AREA", weight: 1, params: { area: "zuidoost" } };
  const told = ofGroup([same, area], [{ reasons: [same, area] }, { reasons: [same] }]);
  expect(told.map((reason) => reasonText(reason, "nl"))).toEqual([
    "Allemaal voor vrouwen.",
    expect.stringMatching(/^Twee ervan in /),
  ]);
});

test("of a group nobody reads 'one of the two'", () => {
  const told = (language: "nl" | "en") => reasonText({ code: "ONE_ONLINE", params: { of: "SOME" } }, language);
  expect([told("nl"), told("en")]).toEqual(["Eén ervan is online.", "One of them is online."]);
});

test("what networks agreed on is told as it was", () => {
  const posts = [
    { title: "Avond", network: "Zuid" },
    { title: "Vragenuur", network: "Noord" },
  ];
  const told = (kind: FlagKind, past: boolean) => flagSentence("nl", { kind, posts, day: 0, days: 2, past });
  expect(told("OVERLAP", false)).toContain(" willen op ");
  expect(told("OVERLAP", true)).toContain(" wilden op ");
  expect(told("DUPLICATE_OFFER", true)).toContain(" leken hetzelfde aanbod");
});

test("a sentence that ends in an abbreviation ends in one full stop, and a word of many names is no place", () => {
  const area = { code: "SAME_AREA", params: { area: "amsterdamse-poort" } };
  expect(reasonText(area, "nl")).toBe("Allebei in Amsterdamse Poort e.o.");
  expect(reasonText({ code: "SAME_VENUE", params: { place: "bisnis" } }, "nl")).toBe("Dezelfde plek.");
  expect(reasonText({ code: "SAME_VENUE", params: { place: "De Kandelaar" } }, "nl")).toBe(
    "Dezelfde plek: De Kandelaar.",
  );
});
