import type { OfferForm } from "#domain/catalogue/offer.ts";
import { themeOf } from "#domain/catalogue/taxonomy.ts";
import type { Language } from "#domain/wording/languages.ts";
import { LEXICON, type Lexicon } from "./lexicon.ts";
import { audiencesOf, readText } from "./read-text.ts";
import { themesOf } from "./reading.ts";
import { formOf } from "./said-form.ts";
import { proseAreas, pruned } from "./whereabouts.ts";

/** What the matcher would pick for a post without facets; `confidence` is 0 to 1, for the need. */
export interface Suggestion {
  need: string | null;
  form: OfferForm | null;
  themes: string[];
  audiences: string[];
  areas: string[];
  confidence: number;
}

/** What would be picked for a text that came without facets, as an import does. */
export function suggest(text: string, language: Language, lexicon: Lexicon = LEXICON): Suggestion {
  const [title = "", ...rest] = text.split("\n");
  const about = readText({ title, description: rest.join("\n"), language }, lexicon, new Map());
  const themes = themesOf(about.concepts);
  const [top, next] = themes;
  const [most, second] = [top?.[1] ?? 0, next?.[1] ?? 0];
  const need = top && themeOf(top[0])?.parent ? top[0] : null;
  const strong = themes.filter(([, weight]) => weight >= Math.max(1, most / 2)).slice(0, 3);
  return {
    need,
    form: formOf(about.hits, about.concepts),
    themes: strong.map(([theme]) => theme),
    audiences: audiencesOf([], about.hits, text),
    areas: pruned(proseAreas(title, rest.join("\n"))),
    confidence: need ? Math.round((100 * most) / (most + second + 1)) / 100 : 0,
  };
}
