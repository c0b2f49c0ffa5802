/** Red, green and blue of light itself (linear sRGB), each from 0 to 1. */
export type Light = readonly [number, number, number];

/** What `oklch(l c h)` of a stylesheet shines, after Björn Ottosson; outside 0 to 1 is on no ordinary screen. */
export function lightOfOklch(lightness: number, chroma: number, hue: number): Light {
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

/** What "0b5f6a" shines. */
export function lightOfHex(hex: string): Light {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return [red, green, blue];
}

/** "#0b5f6a" for what shines so. */
export function hexOfLight(light: Light): string {
  const channels = light.map((channel) => Math.round(encoded(within(channel)) * 255));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** How well one can be told from the other, 1 to 21 (WCAG 2.2). */
export function contrastOf(one: Light, other: Light): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** The colour itself where it can be read on the ground, else the nearest towards black or white that can. */
export function readableOn(ground: Light, colour: Light, least = 4.5): Light {
  const end = luminance(ground) > 0.18 ? 0 : 1;
  for (let step = 0; step < STEPS; step++) {
    const [red, green, blue] = colour.map((channel) => channel + ((end - channel) * step) / STEPS);
    const nearer: Light = [red ?? end, green ?? end, blue ?? end];
    if (contrastOf(ground, nearer) >= least) return nearer;
  }
  return [end, end, end];
}

const STEPS = 40;

function luminance([red, green, blue]: Light): number {
  return 0.2126 * within(red) + 0.7152 * within(green) + 0.0722 * within(blue);
}

function within(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function encoded(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}
