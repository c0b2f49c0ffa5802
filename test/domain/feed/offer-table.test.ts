import { expect, test } from "vitest";
import { readOfferTable } from "#domain/feed/offer-table.ts";

test("a Dutch table with semicolons is read by its column names", () => {
  const text = [
    "\uFEFFTitel;Omschrijving;Thema;Vorm;Doelgroep;Wijk;Waardevorm;Prijs;Wanneer;Financier;Link;Taal;Nummer;Kleur",
    'Spreekuur belasting;"Hulp bij btw;\nen bij de aangifte";Belasting;Spreekuur;starters, zzp\'ers;Bijlmer / Gaasperdam;gratis en vrijwillig;;di 10-12;Gemeente;www.voorbeeld.invalid/btw;nl;7;rood',
    ";;;;;;;;;;;;;",
    "Werkplek;;;werkplek;;;uur voor uur;€ 5;;;;Engels;8;",
  ].join("\r\n");
  const { items, refused, unknownColumns } = readOfferTable(text);
  expect(refused).toEqual([]);
  expect(unknownColumns).toEqual(["Kleur"]);
  expect(items).toEqual([
    {
      key: "id 7",
      title: "Spreekuur belasting",
      description: "Hulp bij btw;\nen bij de aangifte",
      need: ["Belasting"],
      form: "ADVICE",
      audiences: ["starters", "zzp'ers"],
      areas: ["Bijlmer", "Gaasperdam"],
      valueForms: ["FREE", "VOLUNTEER"],
      price: null,
      schedule: "di 10-12",
      funder: "Gemeente",
      url: "https://www.voorbeeld.invalid/btw",
      language: "nl",
      unread: [],
      line: 2,
    },
    {
      key: "id 8",
      title: "Werkplek",
      description: "",
      need: [],
      form: "SPACE",
      audiences: [],
      areas: [],
      valueForms: ["TIME_FOR_TIME"],
      price: "€ 5",
      schedule: null,
      funder: null,
      url: null,
      language: "en",
      unread: [],
      line: 5,
    },
  ]);
});

test("an English table with commas or tabs is read the same", () => {
  const rows = [
    ["Title", "Description", "Need", "Audience", "Area", "Value", "URL"],
    ["Tax help", "Once a week", "Tax", "starters", "Zuidoost", "free", "https://voorbeeld.invalid/"],
  ];
  const [comma, tab] = [",", "\t"].map((delimiter) =>
    readOfferTable(rows.map((row) => row.join(delimiter)).join("\n")),
  );
  expect(comma).toEqual(tab);
  expect(comma?.items.map(({ title, valueForms, key }) => [title, valueForms, key])).toEqual([
    ["Tax help", ["FREE"], "tax help"],
  ]);
});

test("a row without title and a title that comes twice are refused on their lines", () => {
  const { items, refused } = readOfferTable("titel,prijs\nFietsles,0\n,5\nfietsles!,3\n");
  expect(items.map(({ title, line }) => [title, line])).toEqual([["Fietsles", 2]]);
  expect(refused.map(({ line, title, fault }) => [line, title, fault.key, fault.params])).toEqual([
    [3, null, "fault.offers.noTitle", undefined],
    [4, "fietsles!", "fault.offers.twice", { line: 2 }],
  ]);
});

test("words that say nothing to us are named and left out", () => {
  const { items } = readOfferTable("titel;vorm;waarde;link;taal\nA;dans;gratis, knuffels;javascript:alert(1);Fries\n");
  expect(
    items.map(({ form, valueForms, url, language, unread }) => ({ form, valueForms, url, language, unread })),
  ).toEqual([
    {
      form: null,
      valueForms: ["FREE"],
      url: null,
      language: null,
      unread: ["javascript:alert(1)", "dans", "knuffels", "Fries"],
    },
  ]);
});

test("what is no table of offers is one refusal", () => {
  const keys = (text: string) => readOfferTable(text).refused.map(({ fault }) => fault.key);
  expect(keys("")).toEqual(["fault.offers.empty"]);
  expect(keys("\uFEFF\n")).toEqual(["fault.offers.empty"]);
  expect(keys("prijs;wanneer\n5;nu")).toEqual(["fault.offers.noTitleColumn"]);
  expect(keys("<html><body>hallo</body></html>")).toEqual(["fault.offers.noTitleColumn"]);
  expect(keys("titel;prijs")).toEqual(["fault.offers.noRows"]);
  expect(keys('titel;prijs\n"nooit dicht;5')).toEqual(["fault.offers.notATable"]);
  expect(keys("x".repeat(6_000_000))).toEqual(["fault.offers.tooLarge"]);
  expect(keys(`titel\n${"a\n".repeat(5_001)}`)).toEqual(["fault.offers.tooManyRows"]);
});
