import { expect, test } from "vitest";
import { bestOf, fittingOf, networksOf } from "#domain/catalogue/fit.ts";
import type { Offer } from "#domain/catalogue/offer.ts";

const NOW = Date.parse("2026-12-01T12:00:00Z");
const ANY = { need: null, area: null, audience: null };
let made = 0;

function anOffer(more: Partial<Offer>): Offer {
  made += 1;
  return {
    ...{ id: `o${made}`, network: `n${made}`, title: "Hulp", description: "", language: "nl", need: "btw", form: null },
    ...{ areas: [], audiences: [], valueForms: [], price: null, schedule: null, url: null, version: 1, funder: null },
    ...{ status: "OFFERED", confirmedAt: NOW, createdAt: NOW },
    ...more,
  };
}

const found = (offers: Offer[], asked: object) =>
  bestOf(fittingOf(offers, { ...ANY, ...asked }, NOW)).map(({ offer, reasons }) => [offer.id, reasons]);

test("what one needs comes before what is near it, and other needs are not there", () => {
  const [same, near, other] = [anOffer({}), anOffer({ need: "boekhouden" }), anOffer({ need: "subsidie" })];
  expect(found([other, near, same], { need: "btw" })).toEqual([
    [same.id, ["SAME_NEED"]],
    [near.id, ["NEAR_NEED"]],
  ]);
  expect(found([near, anOffer({ need: null })], { need: "geld" })).toEqual([[near.id, ["SAME_NEED"]]]);
});

test("what is for you comes before what is for all, and what is for others is not there", () => {
  const [yours, all, wider, others] = [["starters"], [], ["zzp", "mkb"], ["vrouwen"]].map((audiences) =>
    anOffer({ audiences }),
  ) as [Offer, Offer, Offer, Offer];
  const names = found([others, wider, all, yours], { audience: "starters" }).map(([id]) => id);
  expect(names[0]).toBe(yours.id);
  expect(names.slice(1).sort()).toEqual([all.id, wider.id].sort());
});

test("what is in the area comes before what is close by or online, and what is out of reach is not there", () => {
  const offers = [["gein"], ["zuidoost"], ["online"], ["nieuw-west"]].map((areas) => anOffer({ areas }));
  expect(found(offers, { area: "gein" }).map(([, reasons]) => reasons)).toEqual([
    ["IN_AREA"],
    ["CLOSE_BY"],
    ["ONLINE"],
  ]);
});

test("there are three at most, each of another network, and one that is not confirmed for long comes later", () => {
  const stale = anOffer({ confirmedAt: NOW - 400 * 86_400_000 });
  const twice = [anOffer({ network: "n" }), anOffer({ network: "n" })];
  const more = [anOffer({}), anOffer({}), anOffer({})];
  const names = bestOf(fittingOf([stale, ...twice, ...more], { ...ANY, need: "btw" }, NOW)).map(({ offer }) => offer);
  expect(names).toHaveLength(3);
  expect(new Set(names.map(({ network }) => network)).size).toBe(3);
  expect(names).not.toContain(stale);
});

test("who says nothing gets what was confirmed last", () => {
  const [old, fresh] = [anOffer({ confirmedAt: NOW - 1000 }), anOffer({})];
  expect(found([old, fresh], {})).toEqual([
    [fresh.id, []],
    [old.id, []],
  ]);
});

test("the networks are those with most that fits", () => {
  const offers = [anOffer({ network: "one" }), anOffer({ network: "two" }), anOffer({ network: "two" })];
  expect(networksOf(fittingOf([...offers, anOffer({ need: "subsidie" })], { ...ANY, need: "btw" }, NOW))).toEqual([
    { network: "two", count: 2 },
    { network: "one", count: 1 },
  ]);
});
