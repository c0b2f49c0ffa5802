import { hasLetter } from "./typeface.server.ts";

/** More than fits on any picture. */
const MOST_SIGNS = 300;

/** Letters of languages of Zuidoost that the typeface lacks and that Unicode takes for no form of another. */
const ALIKE: Record<string, string> = { ɛ: "e", Ɛ: "E", ɔ: "o", Ɔ: "O", ŋ: "n", Ŋ: "N", "\u2011": "-" };

/** Stands where something was left out, until what is around that is tidy. */
const GAP = "\u0000";

/**
 * The text as the typeface can draw it: a letter that it lacks as the plain one below its marks, and without what has no
 * such letter, such as emoji and other scripts. A very long text in part; "" where nothing to read is left.
 */
export function legible(text: string): string {
  const signs = [...text.slice(0, 4 * MOST_SIGNS).normalize("NFC")].slice(0, MOST_SIGNS);
  const drawn = signs.map(asDrawn).join("");
  const tidy = (drawn.includes(GAP) ? closed(drawn) : drawn).replace(/\s+/g, " ").trim();
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : "";
}

function asDrawn(sign: string): string {
  if (/\s/.test(sign)) return " ";
  // Signs without a shape of their own join emoji, or say where a word may be broken.
  if (/\p{Cf}/u.test(sign)) return "";
  if (hasLetter(sign)) return sign;
  if (/\p{M}/u.test(sign)) return "";
  const plain = ALIKE[sign] ?? sign.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain !== "" && [...plain].every(hasLetter) ? plain : GAP;
}

/** Without empty brackets, a blank before a comma or a dash at the end, where something was left out. */
function closed(text: string): string {
  return text
    .replace(/[([{][\s\0]*\0[\s\0]*[)\]}]/g, GAP)
    .replace(/[\s\0]*\0[\s\0]*(?=[,.;:!?)\]}])/g, "")
    .replaceAll(GAP, " ")
    .replace(/^[\s,.;:|·–—-]+|[\s,;:|·–—-]+$/g, "");
}
