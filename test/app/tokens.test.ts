import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Channels = [number, number, number];
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

function coloursIn(text: string): Map<string, Channels> {
  const found = text.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g);
  return new Map(
    [...found].map(([, name, l, c, h]) => [name ?? "", linearFromOklch(Number(l), Number(c), Number(h))] as const),
  );
}

/** Björn Ottosson's OKLab to linear sRGB. */
function linearFromOklch(lightness: number, chroma: number, hue: number): Channels {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** WCAG 2.2 contrast ratio. */
function contrast(colours: Map<string, Channels>, text: string, ground: string): number {
  const [bright = 0, dim = 0] = [luminance(colours.get(text)), luminance(colours.get(ground))].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(channels: Channels | undefined): number {
  if (!channels) return Number.NaN;
  const [r, g, b] = channels.map((channel) => Math.min(1, Math.max(0, channel))) as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
