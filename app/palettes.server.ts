import { type Light, lightOfOklch } from "./colour.ts";
import css from "./styles/tokens.css?raw";

/** The colours of the token file by their names, as they are written there. */
export type Palette = ReadonlyMap<string, string>;

const [lightCss = "", darkCss = ""] = css.split("@media (prefers-color-scheme: dark)");

/** The colours of the pages by day and by night: for what stands outside their stylesheet. */
export const PALETTES = { light: coloursIn(lightCss), dark: coloursIn(darkCss) } as const;

/** What a colour of a palette shines. */
export function lightOf(palette: Palette, name: string): Light {
  const [lightness = 0, chroma = 0, hue = 0] = (palette.get(name)?.match(/[\d.]+/g) ?? []).map(Number);
  return lightOfOklch(lightness, chroma, hue);
}

function coloursIn(text: string): Palette {
  return new Map(
    [...text.matchAll(/--([\w-]+): (oklch\([\d. ]+\))/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}
