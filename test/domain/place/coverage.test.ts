import { expect, test } from "vitest";
import { readAreas } from "#domain/place/area.ts";
import { AREAS } from "#domain/place/areas.ts";
import { HALLS } from "#domain/place/halls.ts";

/** What people write under "where", one area a line; from a map of the city, not from the labelled posts. */
const SAID: [string, string[]][] = [
  [
    "amstel-iii",
    ["Paasheuvelweg 26", "bij metro Bullewijk", "Amsterdam UMC, locatie AMC", "Hullenbergweg", "IKEA Zuidoost"],
  ],
  ["venserpolder", ["Venserplein", "Huis van de Wijk Venserpolder", "metro Strandvliet", "Albert Camuslaan 10"]],
  [
    "amsterdamse-poort",
    ["OBA Bijlmerplein", "Anton de Komplein 150", "AFAS Live", "Hoekenrodeplein", "Nelson Mandelapark"],
  ],
  ["h-buurt", ["Heesterveld 3", "Hakfort", "in Hoptille"]],
  ["ganzenhoef", ["metro Ganzenhoef", "World of Food", "Annie Romeinplein", "Groeneveen"]],
  ["k-buurt", ["Kraaiennest", "De Kandelaar", "Buurtcentrum De Bonte Kraai"]],
  ["nellestein", ["Gaasperplas", "1108 AB Amsterdam"]],
  ["holendrecht", ["Holendrechtplein", "Huis van de Wijk Holendrecht", "station Holendrecht"]],
  ["reigersbos", ["winkelcentrum Reigersbos", "OBA Reigersbos"]],
  ["gein", ["metro Gein", "Wisseloord"]],
  ["driemond", ["Dorpshuis Driemond"]],
  [
    "centrum",
    [
      "Beurs van Berlage",
      "Pakhuis de Zwijger",
      "Nieuwmarkt",
      "Haarlemmerdijk 12",
      "metro Rokin",
      "Paradiso",
      "1012 JS",
    ],
  ],
  ["noord", ["NDSM-plein", "Tolhuistuin", "metro Noorderpark", "Purmerplein", "Eye Filmmuseum", "Hamerkwartier"]],
  ["oost", ["Javaplein", "OBA Linnaeus", "IJburglaan", "Impact Hub Amsterdam", "Amstelstation", "Wibautstraat 2"]],
  ["zuid", ["Zuidas", "WTC Amsterdam", "Ferdinand Bolstraat", "Vondelpark", "Amsterdam RAI", "Stadionplein"]],
  ["west", ["De Hallen", "Mercatorplein", "Westergas", "Kinkerstraat", "Podium Mozaïek", "Bos en Lommerplein"]],
  [
    "nieuw-west",
    ["Osdorpplein", "Meervaart", "B. Amsterdam", "August Allebéplein", "Station Sloterdijk", "Plein '40-'45"],
  ],
  ["westpoort", ["Isolatorweg", "Ruigoord"]],
  ["weesp", ["Weesp", "Weespersluis"]],
  ["diemen", ["Diemen-Zuid", "Diemerplein", "1112 XZ Diemen"]],
  ["duivendrecht", ["Dorpshuis Duivendrecht", "Van der Madeweg", "Ouderkerk aan de Amstel"]],
  ["amstelveen", ["Stadshart Amstelveen", "Schouwburg Amstelveen", "Uithoorn"]],
  ["almere", ["Almere Poort", "WTC Almere", "Almere-Haven"]],
  ["zaandam", ["Zaandam", "Hembrugterrein", "Wormerveer"]],
  ["haarlemmermeer", ["Hoofddorp", "Schiphol-Rijk", "Badhoevedorp"]],
  ["purmerend", ["Purmerend", "Volendam"]],
  ["gooi", ["Hilversum", "Bussum", "Muiden"]],
];

test.each(SAID)("places in %s are known by the names that people give them", (area, places) => {
  const read = places.map((place) => [place, readAreas(place).filter((id) => id !== "amsterdam" && id !== "zuidoost")]);
  expect(read).toEqual(places.map((place) => [place, [area]]));
});

test("an ordinary sentence names no area", () => {
  for (const said of [
    "We maken er een mooie avond van, met de hele familie en muziek.",
    "Kramen kosten 1050 euro, opbouw vanaf 8 uur aan de achterkant.",
    "Bring your laptop; we order food from a place around the corner.",
  ])
    expect(readAreas(said)).toEqual([]);
});

test("no name stands for two areas, and halls stand in areas that exist", () => {
  const seen = new Map<string, string>();
  for (const { id, nl, en, aliases } of AREAS) {
    for (const name of new Set(
      [id, nl, en, ...aliases, ...(HALLS[id]?.split(", ") ?? [])].map((one) => one.toLowerCase()),
    )) {
      expect([name, seen.get(name) ?? id]).toEqual([name, id]);
      seen.set(name, id);
    }
  }
  const ids = AREAS.map(({ id }) => id);
  expect(Object.keys(HALLS).filter((id) => !ids.includes(id))).toEqual([]);
});
