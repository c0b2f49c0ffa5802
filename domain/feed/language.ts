import type { Language } from "#domain/wording/languages.ts";

/** Short words that one language uses all the time and the other never. */
const DUTCH = new Set(
  "de het een en van voor met je wij we op aan bij ook niet jouw onze uit over naar zijn wat hoe kom".split(" "),
);
const ENGLISH = new Set(
  "the a and of for with you we on at your our from about to are what how is this come join".split(" "),
);

/** The language a text is most likely in; Dutch when nothing tells. */
export function languageOf(text: string): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const dutch = words.filter((word) => DUTCH.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return english > dutch ? "en" : "nl";
}
