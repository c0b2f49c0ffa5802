const HUES = 12;
/** Full, open and half: with the hues thirty-six badges that differ. */
const FILLINGS = 3;

/** The number of a network's hue and of its badge's filling: the same on every page and every day. */
export function hueOf(slug: string): { hue: number; filling: number } {
  let sum = 2166136261;
  for (const letter of slug) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  const number = (sum ^ (sum >>> 13)) >>> 0;
  return { hue: number % HUES, filling: Math.floor(number / HUES) % FILLINGS };
}

/** The colour names of CSS that come nearest to the hues of the pages, for programs that take only names (RFC 7986 §5.9). */
const NAMES = [
  "indianred",
  "peru",
  "darkgoldenrod",
  "olivedrab",
  "seagreen",
  "lightseagreen",
  "cadetblue",
  "steelblue",
  "slateblue",
  "mediumorchid",
  "mediumvioletred",
  "sienna",
];

/** The name of a network's colour. */
export function colorName(slug: string): string {
  return NAMES[hueOf(slug).hue] ?? "teal";
}
