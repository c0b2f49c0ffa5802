import { expect, test } from "vitest";
import { venueOf } from "#domain/likeness/venue.ts";
import { saysStreamed } from "#domain/likeness/whereabouts.ts";

test("a building is known by its name, not by its room, its street or its neighbourhood", () => {
  expect(venueOf("De Ganzenveer, grote zaal", "").venue).toEqual(["ganzenveer"]);
  expect(venueOf("Honk Holendrecht", "").venue).toEqual(["honk"]);
  expect(venueOf("Paasheuvelweg 26", "")).toEqual({ venue: [], spots: ["paasheuvelweg"], venueKind: null });
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

test("without a place the text says in what sort of building it is", () => {
  expect(venueOf("", "We zitten in het buurthuis, met koffie.").venueKind).toBe("community");
  expect(venueOf("Kookhuis", "Tegenover de kerk.").venueKind).toBe(null);
});

test("what can be followed from elsewhere too says so", () => {
  expect(saysStreamed("Kijk mee via YouTube")).toBe(true);
  expect(saysStreamed("Also online, link in the mail")).toBe(true);
  expect(saysStreamed("Leer verkopen op internet")).toBe(false);
});
