import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrastOf, hexOfLight, type Light, lightOfOklch } from "#app/colour.ts";
import { DEEP, PAPER } from "#app/ui/screen-colours.ts";

const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
const pairs = [...css.matchAll(/pair: ([\w-]+) on ([\w-]+) ([\d.]+)/g)].map(
  ([, text, ground, least]) => [text ?? "", ground ?? "", Number(least)] as const,
);
const lightColours = coloursIn(light);
const darkColours = new Map([...lightColours, ...coloursIn(dark)]);

test("the token file declares its pairs and every colour has a dark one", () => {
  expect(pairs.length).toBeGreaterThan(30);
  expect([...coloursIn(dark).keys()]).toEqual([...lightColours.keys()]);
});

for (const [scheme, colours] of [
  ["light", lightColours],
  ["dark", darkColours],
] as const) {
  test(`every declared pair can be read in ${scheme}`, () => {
    const weak = pairs
      .map(([text, ground, least]) => ({ text, ground, least, has: contrast(colours, text, ground) }))
      .filter(({ has, least }) => has < least);
    expect(weak).toEqual([]);
  });

  test(`every colour exists on an ordinary screen in ${scheme}`, () => {
    const outside = [...colours].filter(([, rgb]) => rgb.some((channel) => channel < -0.002 || channel > 1.002));
    expect(outside).toEqual([]);
  });
}

test("what a stylesheet does not reach has the colours of the tokens", () => {
  const hex = (name: string) => hexOfLight(lightColours.get(name) ?? [0, 0, 0]);
  expect({ DEEP, PAPER }).toEqual({ DEEP: hex("deep"), PAPER: hex("paper") });
});

function coloursIn(text: string): Map<string, Light> {
  const found = text.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g);
  return new Map(
    [...found].map(([, name, l, c, h]) => [name ?? "", lightOfOklch(Number(l), Number(c), Number(h))] as const),
  );
}

/** WCAG 2.2 contrast ratio of two colours by their names. */
function contrast(colours: Map<string, Light>, text: string, ground: string): number {
  const [front, back] = [colours.get(text), colours.get(ground)];
  return front && back ? contrastOf(front, back) : Number.NaN;
}
