import { contrastOf, type Light, lightOfOklch } from "../colour.ts";
import tokens from "../styles/tokens.css?raw";

/** Two colours of the token file that stand on each other, and how well one reads, in light and in dark. */
export interface Pair {
  text: string;
  ground: string;
  /** What the file promises. */
  least: number;
  light: number;
  dark: number;
}

const [LIGHT = "", DARK = ""] = tokens.split("@media (prefers-color-scheme: dark)");

/** The pairs that the token file declares. */
export function pairsOfTokens(): Pair[] {
  const [light, dark] = [coloursIn(LIGHT), coloursIn(DARK)];
  const contrast = (colours: Map<string, Light>, text: string, ground: string) => {
    const [front, back] = [colours.get(text), colours.get(ground)];
    return front && back ? Math.floor(contrastOf(front, back) * 10) / 10 : 0;
  };
  return [...tokens.matchAll(/pair: ([\w-]+) on ([\w-]+) ([\d.]+)/g)].map(([, text = "", ground = "", least]) => ({
    text,
    ground,
    least: Number(least),
    light: contrast(light, text, ground),
    dark: contrast(dark, text, ground),
  }));
}

function coloursIn(css: string): Map<string, Light> {
  const found = css.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g);
  return new Map([...found].map(([, name = "", l, c, h]) => [name, lightOfOklch(Number(l), Number(c), Number(h))]));
}
