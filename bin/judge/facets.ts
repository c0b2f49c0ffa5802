import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OFFER_FORMS, type OfferForm } from "#domain/catalogue/offer.ts";
import { FORM_WORDS, plainWords } from "#domain/feed/offer-words.ts";
import type { Lexicon } from "#domain/likeness/lexicon.ts";
import { readOffer } from "#domain/likeness/read-post.ts";
import { suggest } from "#domain/likeness/suggest.ts";
import { readAreas } from "#domain/place/area.ts";
import type { PostedOffer } from "./posts.ts";
import { seeded } from "./seeded.ts";

/** What an author says of one offer, in words of its own. */
interface Facets {
  need: string[];
  form: string[];
  audience: string[];
  area: string[];
}

type Facet = keyof Facets;

/** What is wrong one time in ten: one facet of a post, or each facet by itself, which spoils more than half of all pairs. */
export type Wrong = "posts" | "facets";

const SHARE = 0.1;

const FACETS: Facet[] = ["need", "form", "audience", "area"];
/**
 * The offers of a folder as if each lead had confirmed need, form, audience and area in the form, a tenth of them wrongly. The author's words are mapped once, as a network maps its own words: by what most of the posts under a word
 * are about, or by the word itself. A need for which the board has no theme stays a need of its own, so that two
 * offers that meet it still share one.
 */
export function confirmed(
  folder: string,
  offers: readonly PostedOffer[],
  lexicon: Lexicon,
  wrong: Wrong,
): PostedOffer[] {
  const facets = mistaken(facetsOf(folder), wrong);
  const meant = { need: meanings("need", offers, facets), audience: meanings("audience", offers, facets) };
  const areas = meanings("area", offers, facets);
  return offers.map((offer) => {
    const said = facets.get(offer.post.id);
    if (!said) return offer;
    const [need = null] = said.need.map((word) => meant.need.get(word)?.[0] ?? word);
    const own = {
      need,
      form: said.form.flatMap(formOf)[0] ?? offer.post.form,
      audiences: filled(
        said.audience.flatMap((one) => meant.audience.get(one) ?? []),
        offer.post.audiences,
      ),
      areas: filled(
        said.area.flatMap((one) => areas.get(one) ?? []),
        offer.post.areas,
      ),
    };
    const post = { ...offer.post, ...own };
    return { post, reading: readOffer(post, lexicon) };
  });
}

/** The facets by offer, from a list or an object by id, each a word or several. */
function facetsOf(folder: string): Map<string, Facets> {
  const path = join(folder, "offer-facets.json");
  if (!existsSync(path)) return new Map();
  const read = JSON.parse(readFileSync(path, "utf8")) as unknown;
  const whole = isRecord(read) ? (read.facets ?? read.offers ?? read) : read;
  const entries = Array.isArray(whole) ? whole.map((one) => [one.id, one] as const) : Object.entries(whole as object);
  return new Map(
    entries.map(([id, one]) => [
      String(id),
      {
        need: words(one.need ?? one.theme),
        form: words(one.form),
        audience: words(one.audience ?? one.audiences),
        area: words(one.area ?? one.areas),
      },
    ]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === "string" && one !== "" && one !== "none");
}

/** Facets with mistakes in a tenth of them: each another one that the author uses; the same ones in every run. */
function mistaken(facets: ReadonlyMap<string, Facets>, wrong: Wrong): Map<string, Facets> {
  const random = seeded(42);
  const used = new Map(
    FACETS.map((facet) => [facet, [...new Set([...facets.values()].flatMap((one) => one[facet]))].sort()]),
  );
  const another = (facet: Facet, said: readonly string[]) => {
    const others = (used.get(facet) ?? []).filter((one) => !said.includes(one));
    const other = others[Math.floor(random() * others.length)];
    return said.length > 0 && other !== undefined ? [other] : [...said];
  };
  return new Map(
    [...facets]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, said]) => {
        const made = { ...said };
        const chosen = FACETS[Math.floor(random() * FACETS.length)];
        const slips = wrong === "posts" ? FACETS.filter((facet) => facet === chosen) : FACETS;
        const slipped = wrong === "posts" ? random() < SHARE : null;
        for (const facet of slips) if (slipped ?? random() < SHARE) made[facet] = another(facet, said[facet]);
        return [id, made];
      }),
  );
}

/** What the board understands by each word that the author uses for a facet. */
function meanings(
  facet: Exclude<Facet, "form">,
  offers: readonly PostedOffer[],
  facets: ReadonlyMap<string, Facets>,
): Map<string, string[]> {
  const under = new Map<string, string[][]>();
  for (const { post } of offers) {
    const text = suggest(`${post.title}\n${post.description}`, post.language);
    const said = {
      need: filled([], text.need ? [text.need] : []),
      audience: filled(post.audiences, text.audiences),
      area: post.areas,
    };
    for (const word of facets.get(post.id)?.[facet] ?? []) under.set(word, [...(under.get(word) ?? []), said[facet]]);
  }
  return new Map([...under].map(([word, said]) => [word, meaning(facet, word, said)]));
}

function meaning(facet: Exclude<Facet, "form">, word: string, said: readonly string[][]): string[] {
  const plain = word.replace(/[-_]/g, " ");
  if (facet === "need") return filled(mostly(said), [suggest(plain, "en").need ?? ""]);
  if (facet === "area") return filled(readAreas(plain), mostly(said));
  if (EVERYBODY.has(plain)) return ["iedereen"];
  return filled(suggest(plain, "en").audiences, filled(mostly(said), [word]));
}

const EVERYBODY = new Set(["all", "open", "everyone", "everybody", "general", "alle", "iedereen"]);

/** What more than half of the posts say. */
function mostly(said: readonly string[][]): string[] {
  const counts = new Map<string, number>();
  for (const id of said.flatMap((ids) => [...new Set(ids)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 > said.length).map(([id]) => id);
}

function filled(ids: readonly string[], otherwise: readonly string[]): string[] {
  const found = ids.length > 0 ? ids : otherwise;
  return [...new Set(found)].filter((id) => id !== "");
}

function formOf(word: string): OfferForm[] {
  const name = word.toUpperCase().replace(/[- ]/g, "_");
  const known = OFFER_FORMS.find((form) => form === name) ?? FORM_WORDS[plainWords(word)];
  return known ? [known] : word === "dfy" ? ["DONE_FOR_YOU"] : [];
}
