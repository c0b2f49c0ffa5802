import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { OFFER_FORMS, type Offer } from "#domain/catalogue/offer.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { writeHsds } from "#domain/feed/hsds.ts";
import { writeOfferTable } from "#domain/feed/offer-csv.ts";
import { readOfferTable } from "#domain/feed/offer-table.ts";
import { termsOf } from "#domain/feed/terms.ts";
import type { Network } from "#domain/network/network.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { AREAS } from "#domain/place/areas.ts";

const NETWORK: Network = {
  id: "01a21502-e40b-77fa-aea3-97db4f185734",
  slug: "zuid",
  name: "Netwerk Zuid",
  purpose: null,
  forWhom: null,
  howToJoin: null,
  url: null,
  areas: [],
  valueForms: [],
  fundingUntil: null,
  version: 1,
  adopted: true,
  mergedInto: null,
};
const NETWORKS = new Map([[NETWORK.id, NETWORK]]);

const words = fc
  .array(fc.constantFrom("hulp", "één", "a;b", 'zeg "ja" dus', "=1+1", "-3", "@x", "komma, punt"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => list.join(" "));
const someOf = (ids: readonly string[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
const made: fc.Arbitrary<Offer> = fc.record({
  id: fc.uuid(),
  network: fc.constant(NETWORK.id),
  title: words,
  description: fc.oneof(words, fc.constant("")),
  language: fc.constantFrom("nl" as const, "en" as const),
  need: fc.option(fc.constantFrom(...THEMES.map(({ id }) => id))),
  form: fc.option(fc.constantFrom(...OFFER_FORMS)),
  areas: someOf(AREAS.map(({ id }) => id)),
  audiences: someOf(AUDIENCES.map(({ id }) => id)),
  valueForms: fc.uniqueArray(fc.constantFrom(...VALUE_FORMS), { maxLength: 3 }),
  price: fc.option(fc.constantFrom("€ 12,50", "10 euro per keer", "vanaf € 5", "0")),
  schedule: fc.option(words),
  url: fc.option(fc.constantFrom("https://netwerk.example/aanbod", "http://netwerk.example/?a=1&b=2")),
  version: fc.constant(1),
  funder: fc.option(words),
  status: fc.constant("OFFERED" as const),
  confirmedAt: fc.constant(Date.UTC(2026, 10, 1)),
  createdAt: fc.constant(Date.UTC(2026, 9, 1)),
});

test("offers are valid services of HSDS 3.0", () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync("test/data/hsds/services-page.json", "utf8")));
  fc.assert(
    fc.property(fc.array(made, { maxLength: 4 }), fc.constantFrom("nl" as const, "en" as const), (offers, language) => {
      const page = JSON.parse(writeHsds(offers, NETWORKS, { baseUrl: "https://bord.invalid", language }));
      valid(page);
      expect(valid.errors).toBeNull();
      expect(page.contents.map((service: { id: string }) => service.id)).toEqual(offers.map(({ id }) => id));
    }),
  );
});

test("a service has its need, its people and its price in fields that others read", () => {
  const [need] = THEMES.filter(({ parent }) => parent !== null);
  const facts = {
    ...fc.sample(made, { numRuns: 1, seed: 1 })[0],
    need: need?.id ?? null,
    valueForms: ["PAID"],
    price: "€ 12,50",
  };
  const { contents } = JSON.parse(
    writeHsds([facts as Offer], NETWORKS, { baseUrl: "https://bord.invalid", language: "nl" }),
  );
  expect(contents[0]).toMatchObject({
    status: "active",
    assured_date: "2026-11-01",
    fees_description: "betaald, € 12,50",
    organization: { name: "Netwerk Zuid", description: "Netwerk Zuid", uri: "https://bord.invalid/networks/zuid" },
    cost_options: [{ amount: 12.5, currency: "EUR" }],
  });
  const terms = contents[0].attributes.map((attribute: { link_type: string; taxonomy_term: { code: string } }) => [
    attribute.link_type,
    attribute.taxonomy_term.code,
  ]);
  expect(terms).toContainEqual(["need", need?.id]);
  expect(terms).toContainEqual(["value", "PAID"]);
});

test("the table is read back by our own reader, but for the mark that disarms formulas", () => {
  const armed = (text: string | null) => (text === null ? null : /^[=+\-@]/.test(text) ? `'${text}` : text);
  fc.assert(
    fc.property(
      fc.uniqueArray(made, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
      fc.constantFrom("nl" as const, "en" as const),
      (offers, language) => {
        const { items, refused, layout } = readOfferTable(writeOfferTable(offers, NETWORKS, language));
        const left = layout?.columns.filter(({ column }) => column === null);
        expect([refused, left?.length]).toEqual([[], 1]);
        expect(
          items.map((item) => ({ ...item, terms: termsOf([...item.need, ...item.audiences, ...item.areas], []) })),
        ).toMatchObject(
          offers.map((offer) => ({
            key: `id ${offer.id}`,
            title: armed(offer.title),
            form: offer.form,
            price: offer.price,
            schedule: armed(offer.schedule),
            funder: armed(offer.funder),
            url: offer.url,
            language: offer.language,
            unread: [],
            valueForms: VALUE_FORMS.filter((form) => offer.valueForms.includes(form)),
            terms: { themes: offer.need === null ? [] : [offer.need] },
          })),
        );
      },
    ),
  );
});

test("the table is in one language, its columns and the words in them", () => {
  const sample = fc.sample(made, { numRuns: 1, seed: 3 })[0] as Offer;
  const offer: Offer = { ...sample, form: "LENDING", valueForms: ["FREE"] };
  const rows = (language: "nl" | "en") =>
    writeOfferTable([offer], NETWORKS, language).replace("\uFEFF", "").split("\r\n");
  expect(rows("nl")[0]).toBe(
    "id;titel;omschrijving;thema;vorm;doelgroep;gebied;waardevorm;prijs;wanneer;financier;link;taal;netwerk",
  );
  expect(rows("en")[0]).toBe(
    "id;title;description;theme;form;audience;area;value form;price;when;funder;link;language;network",
  );
  expect([rows("nl").join(), rows("en").join()]).toEqual([
    expect.stringMatching(/;lenen;.*;gratis;/),
    expect.stringMatching(/;lending;.*;free;/),
  ]);
  for (const form of OFFER_FORMS) {
    for (const language of ["nl", "en"] as const) {
      const text = writeOfferTable([{ ...offer, valueForms: [], form }], NETWORKS, language);
      expect(text).not.toContain(form);
      expect(readOfferTable(text).items[0]?.form).toBe(form);
    }
  }
});

test("no cell of the table is a formula", () => {
  const offer = {
    ...(fc.sample(made, { numRuns: 1, seed: 2 })[0] as Offer),
    title: "=HYPERLINK(1)",
    description: "+1",
    funder: "@x",
  };
  const text = writeOfferTable([offer], NETWORKS, "nl");
  expect(text).not.toMatch(/(^|;|")[=+@]/m);
  expect(text).toContain("'=HYPERLINK(1)");
});
