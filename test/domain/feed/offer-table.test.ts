import fc from "fast-check";
import { expect, test } from "vitest";
import { readOfferTable } from "#domain/feed/offer-table.ts";
import { COLUMNS, type OfferColumn } from "#domain/feed/offer-words.ts";
import { extentOf } from "#domain/feed/table-extent.ts";
import { tableRows } from "#domain/feed/table-rows.ts";

test("a Dutch table with semicolons is read by its column names", () => {
  const text = [
    "\uFEFFTitel;Omschrijving;Thema;Vorm;Doelgroep;Wijk;Waardevorm;Prijs;Wanneer;Financier;Link;Taal;Nummer;Kleur",
    'Spreekuur belasting;"Hulp bij btw;\nen bij de aangifte";Belasting;Spreekuur;starters, zzp\'ers;Bijlmer / Gaasperdam;gratis en vrijwillig;;di 10-12;Gemeente;www.voorbeeld.invalid/btw;nl;7;rood',
    ";;;;;;;;;;;;;",
    "Werkplek;;;werkplek;;;uur voor uur;€ 5;;;;Engels;8;",
  ].join("\r\n");
  const { items, refused, layout } = readOfferTable(text);
  expect(refused).toEqual([]);
  const left = layout?.columns.filter(({ column }) => column === null);
  expect(left).toEqual([{ head: "Kleur", samples: ["rood"], column: null }]);
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

test("columns are taken as a person says, by hand", () => {
  const text = "Wat;Uitleg;Extra;Geld\nFietsles;Leer fietsen;Elke week;5 euro\nNaailes;Leer naaien;;\n";
  const guessed = readOfferTable(text);
  expect(guessed.refused.map(({ fault }) => fault.key)).toEqual(["fault.offers.noTitleColumn"]);
  expect(guessed.layout?.columns).toEqual([
    { head: "Wat", samples: ["Fietsles", "Naailes"], column: null },
    { head: "Uitleg", samples: ["Leer fietsen", "Leer naaien"], column: "description" },
    { head: "Extra", samples: ["Elke week"], column: null },
    { head: "Geld", samples: ["5 euro"], column: null },
  ]);
  const said = readOfferTable(text, { columns: ["title", "description", "description", "price"], headless: false });
  expect(said.refused).toEqual([]);
  expect(said.items.map(({ title, description, price }) => [title, description, price])).toEqual([
    ["Fietsles", "Leer fietsen\nElke week", "5 euro"],
    ["Naailes", "Leer naaien", null],
  ]);
});

test("a table without a row of names begins with an offer", () => {
  const text = "Fietsles;Leer fietsen, elke week, ook voor jou, gratis\nNaailes;Leer naaien\n";
  const { items, layout } = readOfferTable(text, { columns: ["title", "description"], headless: true });
  expect(items.map(({ title, line }) => [title, line])).toEqual([
    ["Fietsles", 1],
    ["Naailes", 2],
  ]);
  expect(layout?.columns.map(({ head, column }) => [head, column])).toEqual([
    [null, "title"],
    [null, "description"],
  ]);
});

test("empty columns to the right are none, and a table with far too many is refused", () => {
  expect(readOfferTable(`titel;prijs${";".repeat(300)}\nFietsles;5${";".repeat(300)}\n`).layout?.columns).toHaveLength(
    2,
  );
  const wide = readOfferTable(`titel${";x".repeat(300)}\nFietsles\n`);
  expect(wide.refused.map(({ fault }) => fault.key)).toEqual(["fault.offers.notATable"]);
});

test("a small text that holds millions of cells is refused before they are read", () => {
  const keys = (text: string) => readOfferTable(text).refused.map(({ fault }) => fault.key);
  const bounds = { rows: 5, columns: 100 };
  for (const text of [`titel${";".repeat(5_000_000)}\na`, `titel${";x".repeat(100)}\n${"a\n".repeat(4)}`]) {
    const extent = extentOf(text, ";", bounds);
    expect(extent?.beyond).toBe("columns");
    expect(extent?.first.split(";")).toHaveLength(100);
    expect(keys(text)).toEqual(["fault.offers.notATable"]);
  }
  expect(keys(`titel\n${";\n".repeat(2_000_000)}`)).toEqual(["fault.offers.tooManyRows"]);
  expect(keys(`titel\n${"a\n".repeat(2_000_000)}`)).toEqual(["fault.offers.tooManyRows"]);
});

test("a text is measured as it is read, whatever its quotes", () => {
  const cell = fc.stringMatching(/^[a";\n ]{0,6}$/);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
      const text = `titel;x\n${cells.join(";")}`;
      const extent = extentOf(text, ";", { rows: 3, columns: 4 });
      const read = tableRows(text, { rows: 1_000, columns: 1_000 }, ([first]) => (first === "titel" ? 1 : 0));
      if (extent === null || extent.beyond !== null || read === null) return;
      expect(read.rows.length).toBeLessThanOrEqual(3);
      for (const row of read.rows) expect(row.cells.findLastIndex((one) => one.trim() !== "")).toBeLessThan(4);
    }),
  );
});

test("any mapping of any table is read or refused, and never invents a row", () => {
  const column = fc.constantFrom(null, ...(Object.keys(COLUMNS) as OfferColumn[]));
  const cell = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      fc.array(column, { maxLength: 8 }),
      fc.boolean(),
      (rows, columns, headless) => {
        const text = rows.map((cells) => cells.join(";")).join("\n");
        const { items, refused } = readOfferTable(text, { columns, headless });
        expect(items.length + refused.length).toBeLessThanOrEqual(Math.max(1, text.split(/\r\n?|\n/).length));
        for (const { title } of items) expect(title.trim()).not.toBe("");
      },
    ),
  );
});
