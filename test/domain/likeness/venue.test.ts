import { expect, test } from "vitest";
import { venueOf } from "#domain/likeness/venue.ts";
import { saysStreamed } from "#domain/likeness/whereabouts.ts";

test("a building is known by its name, not by its room, its street or its neighbourhood", () => {
  expect(venueOf("De Ganzenveer, grote zaal", "").venue).toEqual(["ganzenveer"]);
  expect(venueOf("Honk Holendrecht", "").venue).toEqual(["honk"]);
  expect(venueOf("Paasheuvelweg 26", "")).toEqual({
    venue: [],
    spots: ["paasheuvelweg"],
    venueKind: null,
    named: false,
  });
  expect(venueOf("Café Vrouwplein", "").venue).toEqual(["vrouwplein"]);
  expect(venueOf("Grote zaal", "").venue).toEqual([]);
});

test("of what a neighbourhood has one, the sort is its name in either language", () => {
  expect(venueOf("Stadsdeelkantoor, Anton de Komplein 150", "").venue).toEqual(["council"]);
  expect(venueOf("District office Zuidoost", "").venue).toEqual(["council"]);
  expect(venueOf("raadzaal stadsdeel", "").venue).toEqual(["council"]);
  expect(venueOf("hal gemeentegebouw", "").venue).toEqual(["council"]);
  expect(venueOf("in de bieb", "").venue).toEqual(["library"]);
});

test("a place without a name is only described, and what has an article and a capital has a name", () => {
  expect(venueOf("boven de fietsenmaker", "").named).toBe(false);
  expect(venueOf("schuur vlakbij station Duivendrecht", "").named).toBe(false);
  expect(venueOf("Grand café De Halte", "").venue).toContain("halte");
  expect(venueOf("De Grote Zaal", "").venue).toEqual([]);
});

test("the council's own building goes by who is in it, and a house of the neighbourhood by its sort", () => {
  expect(venueOf("gemeente, Anton de Komplein", "").venue).toEqual(["council"]);
  expect(venueOf("buurthuis Reigersbos", "")).toMatchObject({ venue: [], venueKind: "community" });
  expect(venueOf("vergaderkamer", "").venue).toEqual([]);
});

test("without a place the text says in what sort of building it is", () => {
  expect(venueOf("", "We zitten in het buurthuis, met koffie.").venueKind).toBe("community");
  expect(venueOf("Kookhuis", "Tegenover de kerk.").venueKind).toBe(null);
});

test("what can be followed from elsewhere too says so", () => {
  expect(saysStreamed("Kijk mee via YouTube")).toBe(true);
  expect(saysStreamed("Also online, link in the mail")).toBe(true);
  expect(saysStreamed("Leer verkopen op internet")).toBe(false);
});
