import { expect, test } from "vitest";
import { proseAreas, saysOnline } from "#domain/likeness/whereabouts.ts";

test.each([
  ["Desks in our branch: in Noord", ["noord"]],
  ["Advies in stadsdeel Oost", ["oost"]],
  ["Handel met Noord-Holland", []],
  ["Export in West Africa", []],
] as const)("%s is in %j", (text, areas) => {
  const found = proseAreas(text, "").filter((id) => id !== "noord-holland");
  expect(found).toEqual([...areas]);
});

test.each(["We talk on Zoom.", "Twee webinars", "Geheel online", "By screen-share", "Een videogesprek"])(
  "%s is online",
  (text) => expect(saysOnline(text)).toBe(true),
);

test.each(["Sell more online with us", "A video of your shop"])("%s is no place", (text) =>
  expect(saysOnline(text)).toBe(false),
);
