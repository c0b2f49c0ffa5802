import type { OfferForm } from "#domain/catalogue/offer.ts";
import type { PostLanguage } from "#domain/wording/languages.ts";
import { type Hit, LEXICON } from "./lexicon.ts";
import { type Reading, themesOf } from "./reading.ts";
import { BOUND, USUAL_FORMS } from "./usual-forms.ts";
import { wordsOf } from "./words.ts";

/** Less than one plain word for another form, more than a doubtful one. */
const USUAL = 0.8;
const ALMOST_ALWAYS = 2;
const SAID = 0.5;
/** What a text leaves open: one doubtful word does not make a form sure. */
const UNSAID = 0.5;
const SHARPENED = 2;

/** What the text says of how help is given; where it says little, how help with that need mostly comes. */
export function formOf(hits: readonly Hit[], concepts: Reading["concepts"]): OfferForm | null {
  const [best] = formsOf(hits, concepts);
  return best && best[1] >= SAID ? best[0] : null;
}

/** The share of 1 that each form has in what a text says of it, most first; empty when it says too little. */
export function formShares(hits: readonly Hit[], concepts: Reading["concepts"]): [OfferForm, number][] {
  const forms = formsOf(hits, concepts);
  const [best] = forms;
  if (!best || best[1] < SAID) return [];
  const sum = forms.reduce((total, [, much]) => total + much ** SHARPENED, UNSAID);
  return forms.map(([form, much]) => [form, Math.round((100 * much ** SHARPENED) / sum) / 100]);
}

/** The form that a label names in so many words; null when it names none. */
export function formNamed(label: string, language: PostLanguage): OfferForm | null {
  return formsOf(LEXICON.find(wordsOf(label), language), [])[0]?.[0] ?? null;
}

/** How much a text speaks for each form, most first. */
function formsOf(hits: readonly Hit[], concepts: Reading["concepts"]): [OfferForm, number][] {
  const weights = new Map<OfferForm, number>();
  const [[need] = [""]] = themesOf(concepts);
  const usual = USUAL_FORMS.get(need);
  if (usual) weights.set(usual, BOUND.has(need) ? ALMOST_ALWAYS : USUAL);
  for (const { forms, sure } of hits) {
    for (const [form, much] of forms) weights.set(form, (weights.get(form) ?? 0) + (much * sure) / forms.size);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
