import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastOf, hexOfLight, lightOfHex, readableOn } from "#app/colour.ts";
import { framedPolicy } from "#app/content-policy.server.ts";
import { embedStyle } from "#app/embed/embed-style.server.ts";
import { embedShape, LOOKS, shapeQuery, withoutShape } from "#app/embed/shape.ts";
import { siteCode } from "#app/embed/site-code.server.ts";
import { lightOf, PALETTES } from "#app/palettes.server.ts";

const of = (text: string) => new URLSearchParams(text);
const PLAIN = { language: "nl", limit: 10, look: null, accent: null, compact: false };
const colour = fc.stringMatching(/^[0-9a-f]{6}$/);

test("an address says how the agenda looks on another site", () => {
  expect(embedShape(of(""))).toEqual(PLAIN);
  expect(embedShape(of("lang=en&limit=5&look=dark&accent=%230B5F6A&compact=yes"))).toEqual({
    ...{ language: "en", limit: 5, look: "dark", accent: "0b5f6a", compact: true },
  });
});

test("what is not exactly a colour, a number or a word of ours counts as not said", () => {
  const odd = ["red", "fff", "0b5f6a;}body{display:none", "url(x)", "0b5f6a0b", "</style>", ""];
  for (const accent of odd) expect(embedShape(of(new URLSearchParams({ accent }).toString())).accent).toBeNull();
  for (const limit of ["0", "-1", "1e3", "100", "x", "5.5"]) expect(embedShape(of(`limit=${limit}`)).limit).toBe(10);
  expect(embedShape(of("limit=99")).limit).toBe(50);
  expect(embedShape(of("lang=fr&look=blink&compact=1"))).toEqual(PLAIN);
});

test("a shape and its address say the same", () => {
  const shape = fc.record({
    language: fc.constantFrom("nl" as const, "en" as const),
    limit: fc.integer({ min: 1, max: 50 }),
    look: fc.constantFrom(null, ...LOOKS),
    accent: fc.option(colour),
    compact: fc.boolean(),
  });
  fc.assert(
    fc.property(shape, (asked) => {
      expect(embedShape(of(shapeQuery(asked).toString()))).toEqual(asked);
    }),
  );
  expect(withoutShape(of("theme=geld&lang=en&limit=5&look=dark&accent=0b5f6a&compact=yes")).toString()).toBe(
    "theme=geld",
  );
});

test("whatever colour a site has, it can be read by day and by night", () => {
  fc.assert(
    fc.property(colour, fc.constantFrom(...LOOKS), (accent, look) => {
      const paper = lightOf(PALETTES[look], "paper");
      const shown = hexOfLight(readableOn(paper, lightOfHex(accent)));
      expect(contrastOf(lightOfHex(shown.slice(1)), paper)).toBeGreaterThan(4.45);
    }),
  );
  expect(hexOfLight(lightOfHex("0b5f6a"))).toBe("#0b5f6a");
});

test("the style of a frame holds nothing but colours of the token file and the site's own", () => {
  expect(embedStyle({ look: null, accent: null })).toBe("");
  const both = embedStyle({ look: null, accent: "c2185b" });
  expect(both).toMatch(
    /^:root\{--do:#[0-9a-f]{6};--do-strong:#[0-9a-f]{6}\}@media\(prefers-color-scheme:dark\)\{:root\{/,
  );
  const dark = embedStyle({ look: "dark", accent: null });
  expect(dark).toContain("color-scheme:dark");
  expect(dark).toContain(`--paper:${PALETTES.dark.get("paper")}`);
  expect(dark).toMatch(/^:root\{color-scheme:dark(;--[\w-]+:oklch\([\d. ]+\))+\}$/);
  expect(framedPolicy(dark)).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='; .*frame-ancestors \*$/);
});

test("the code for a site holds what was chosen and nothing else of the address", () => {
  const asked = of('theme=geld&theme=btw&q=a"b&onload=alert(1)&limit=5&accent=%23c2185b');
  const code = siteCode("https://bord.invalid", { params: asked, name: "Samenbord: Geld <3", language: "en" });
  expect(code.element).toBe(
    [
      '<samenbord-agenda theme="geld btw" q="a&quot;b" lang="en" limit="5" accent="c2185b">',
      '  <a href="https://bord.invalid/?theme=geld&amp;theme=btw&amp;q=a%22b">Samenbord: Geld &lt;3</a>',
      "</samenbord-agenda>",
      '<script src="https://bord.invalid/embed.js" async></script>',
    ].join("\n"),
  );
  expect(code.frame).toContain(
    '<iframe src="https://bord.invalid/embed?theme=geld&amp;theme=btw&amp;q=a%22b&amp;lang=en',
  );
  expect(code.colour).toBe("#c2185b");
});

test("the code for a site keeps the days that were chosen, and not how the board shows them", () => {
  const params = of("theme=geld&when=weekend&view=month&from=2026-12-05");
  const code = siteCode("https://bord.invalid", { params, name: "x", language: "nl" });
  expect(code.element).toContain('<samenbord-agenda theme="geld" when="weekend" lang="nl">');
  expect(code.element).toContain('href="https://bord.invalid/?theme=geld&amp;when=weekend"');
  expect(code.when).toBe("weekend");
  expect(siteCode("https://bord.invalid", { params: of("when=ooit"), name: "x", language: "nl" }).when).toBeNull();
});

test("the board's own colour, which a field for a colour sends unasked, is no choice", () => {
  const own = siteCode("https://bord.invalid", { params: of(""), name: "x", language: "nl" }).colour;
  const again = siteCode("https://bord.invalid", {
    params: of(`accent=${encodeURIComponent(own)}`),
    name: "x",
    language: "nl",
  });
  expect(again.address).toBe("/embed?lang=nl");
});
