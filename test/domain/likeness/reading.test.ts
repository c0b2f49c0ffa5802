import { expect, test } from "vitest";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { CONCEPTS, termsOf } from "#domain/likeness/concepts.ts";
import { FORM_CUES } from "#domain/likeness/cues.ts";
import { NEIGHBOURS } from "#domain/likeness/neighbours.ts";
import { formNamed } from "#domain/likeness/said-form.ts";
import { suggest } from "#domain/likeness/suggest.ts";
import { oneTypoApart, splitCompound, wordsOf } from "#domain/likeness/words.ts";

// Sentences of our own, none from the labelled set.
test.each([
  ["Zit je met een doos vol bonnetjes?", "nl", "boekhouden"],
  ["Bring your shoebox of receipts", "en", "boekhouden"],
  ["Kwartaalaangifte omzetbelasting invullen", "nl", "btw"],
  ["Filing your VAT return together", "en", "btw"],
  ["Samen sparen met kasmoni", "nl", "spaarkring"],
  ["A susu for market women", "en", "spaarkring"],
  ["Deurwaarder aan de deur? Praat met ons", "nl", "schulden"],
  ["Lawyer looks at your terms and conditions", "en", "contracten"],
  ["Naaimachines te gebruiken", "nl", "naaiatelier"],
  ["Learn to braid: box braids", "en", "beauty"],
  ["Vergunning voor je terras", "nl", "vergunningen"],
  ["Je zaak in zwaar weer? Bel ons op tijd", "nl", "zwaar-weer"],
  ["Falling sales: turnaround talk", "en", "zwaar-weer"],
  ["Tijdbank: ruil je uren", "nl", "ruilen"],
  ["Skill swap among neighbours", "en", "ruilen"],
  ["Koelcel en vriesruimte per plank", "nl", "opslag"],
  ["Business address and mail handling", "en", "postadres"],
  ["Buitenlands diploma laten erkennen", "nl", "diploma"],
  ["Train the trainer for newcomers", "en", "lesgeven"],
  ["Loonstrook en salarisadministratie uitbesteden", "nl", "loonadministratie"],
  ["Online booking system for your salon", "en", "bedrijfssoftware"],
] as const)("%s is about %s %s", (text, language, need) => {
  expect(suggest(text, language).themes[0]).toBe(need);
});

test("a compound is read by its parts and a typo by what was meant", () => {
  expect(suggest("Vergunningenmiddag", "nl").themes).toEqual(["vergunningen"]);
  expect(suggest("Boekhoding voor beginners", "nl").themes).toEqual(["boekhouden"]);
});

// Sentences of our own, none from the labelled set.
test.each([
  ["Ons contract?\nEen jurist leest het met je door.", "nl", "ADVICE"],
  ["Your lease\nA lawyer explains it, bring it along.", "en", "ADVICE"],
  ["Prijzen\nOefen in twee avonden met een docent.", "nl", "TRAINING"],
  ["Portraits\nOur photographer shoots them for you.", "en", "DONE_FOR_YOU"],
  ["Een leeg lokaal\nBeschikbaar per dagdeel.", "nl", "SPACE"],
  ["Someone ahead of you\nWe pair you for a year.", "en", "MATCHING"],
  ["Partytent\nLeen onze tent, breng hem maandag terug.", "nl", "LENDING"],
] as const)("%s helps in the form %s %s", (text, language, form) => {
  expect(suggest(text, language).form).toBe(form);
});

test("what a text does not say of its form is what help with that need mostly is", () => {
  expect(suggest("Schulden", "nl").form).toBe("ADVICE");
  expect(suggest("Kasmoni", "nl").form).toBe("GROUP");
});

test("a label names a form in so many words, and never by its subject", () => {
  expect(formNamed("netwerk", "nl")).toBe("GROUP");
  expect(formNamed("schulden", "nl")).toBe(null);
});

test("whoever welcomes others too shuts nobody out", () => {
  expect(suggest("Kring voor vrouwen\nMannen zijn ook welkom.", "nl").audiences).toEqual(["iedereen", "vrouwen"]);
  expect(suggest("Class for hairdressers\nNot only for salons.", "en").audiences).toContain("iedereen");
});

test("who is mentioned is not who is meant", () => {
  expect(suggest("Belastinghulp\nStudenten kijken met je mee.", "nl").audiences).toEqual([]);
  expect(suggest("Belastinghulp\nAlleen voor studenten.", "nl").audiences).toEqual(["studenten"]);
});

test("words lose accents and apostrophes", () => {
  expect(wordsOf("Zzp'ers, cafés & foto’s!")).toEqual(["zzpers", "cafes", "fotos"]);
});

test("a typo is one letter more, less, other or swapped", () => {
  expect(oneTypoApart("boekhouding", "boekhoding")).toBe(true);
  expect(oneTypoApart("accounting", "acounting")).toBe(true);
  expect(oneTypoApart("pitch", "ptich")).toBe(true);
  expect(oneTypoApart("markt", "marketing")).toBe(false);
});

test("a compound splits into known parts with a linking letter", () => {
  expect(splitCompound("starterscursus", (part) => ["starter", "cursus"].includes(part))).toEqual([
    "starter",
    "cursus",
  ]);
  expect(splitCompound("xylofoon", () => false)).toBe(null);
});

test("every concept belongs to a need, every id is unique, every parent exists", () => {
  const needs = new Set(THEMES.filter(({ parent }) => parent !== null).map(({ id }) => id));
  expect(CONCEPTS.filter(({ theme }) => !needs.has(theme))).toEqual([]);
  for (const list of [CONCEPTS, THEMES, AUDIENCES]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  expect(NEIGHBOURS.flat().filter((need) => !needs.has(need))).toEqual([]);
  expect(new Set(NEIGHBOURS.map((pair) => [...pair].sort().join(" "))).size).toBe(NEIGHBOURS.length);
  const audiences = new Set(AUDIENCES.map(({ id }) => id));
  expect(AUDIENCES.filter(({ broader }) => broader !== null && !audiences.has(broader))).toEqual([]);
});

test("no cue loses a sign and becomes an everyday word", () => {
  const cues = FORM_CUES.flatMap(([, nl, en]) => [...termsOf(nl), ...termsOf(en)]);
  expect(cues.filter((cue) => /[€$]/.test(cue))).toEqual([]);
  const untilSent = "OB-aangifte samen doen\nWe zitten naast je, tot je hem hebt verstuurd.";
  expect(suggest(untilSent, "nl").form).not.toBe("FUND");
});

test("who has a business of her own is not said to be starting one", () => {
  expect(suggest("Werken bij ons\nTien werkplekken voor wie een eigen zaak heeft.", "nl").need).toBe("werkplek");
});

// Sentences of our own, none from the labelled sets.
test.each([
  ["Keep your shop warm", "en", []],
  ["Verf voor je gevel, gezet door studenten", "nl", []],
  ["Tuinhulp, ook voor kappers", "nl", []],
  ["Ramen wassen voor winkeliers", "nl", ["winkeliers"]],
] as const)("%s is for %s %j", (text, language, audiences) => {
  expect(suggest(text, language).audiences).toEqual([...audiences]);
});

test("whoever says all entrepreneurs shuts nobody out", () => {
  expect(suggest("Verf voor kappers\nVoor alle ondernemers in de straat.", "nl").audiences).toContain("iedereen");
});

test("a need that is a way of helping keeps its form beside a word for another", () => {
  expect(suggest("Kinderopvang\nTijdens onze cursussen.", "nl").form).toBe("DONE_FOR_YOU");
});
