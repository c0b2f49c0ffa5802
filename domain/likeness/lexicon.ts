import type { OfferForm } from "#domain/catalogue/offer.ts";
import type { PostLanguage as Language } from "#domain/wording/languages.ts";
import { CONCEPTS, type Concept, termsOf } from "./concepts.ts";
import { AUDIENCE_CUES, FORM_CUES } from "./cues.ts";
import { isOrdinary, isPivot } from "./pivot.ts";
import { digestOf, type Taught, withLessons } from "./taught.ts";
import { deletions, oneTypoApart, splitCompound, stem, wordsOf } from "./words.ts";

/** What one term stands for; a term may belong to several. */
interface Entry {
  /** With how sure the term says so, 0 to 1. */
  concepts: Map<string, number>;
  forms: Map<OfferForm, number>;
  audiences: Set<string>;
}

/** A term found in a text. */
export interface Hit {
  /** Each with how surely the term alone says so: "desk" may be a workplace, and seldom is. */
  concepts: ReadonlyMap<string, number>;
  forms: ReadonlyMap<OfferForm, number>;
  audiences: readonly string[];
  /** As the text has it. */
  words: string;
  /** "For" stands shortly before it: whoever is named is meant, not mentioned. */
  meant: boolean;
  /** "Your shop", "by students", "also for cooks": who is named is not whom it is for, or not alone. */
  aside: boolean;
  /** 1 for the term itself, less when it is part of a compound or spelled otherwise. */
  sure: number;
}

/** The compiled glossary; {@link LEXICON} is the one that the board uses, smaller ones measure what it owes to it. */
export interface Lexicon {
  /** Tells what a board was taught from what was shipped: 0 when it was taught nothing. */
  readonly lessons: number;
  find(words: readonly string[], language: Language): Hit[];
  /** The long term that is a typo away from a word that is none, or null. */
  nearest(word: string): string | null;
}

interface Compiled {
  /** By term, as it is written and by its stems. */
  entries: Map<string, Entry>;
  /** Long terms by what is left of them without a letter. */
  spellings: Map<string, string[]>;
}

const LONGEST_TERM = 6;
/** A term that begins with this says something else as often. */
const DOUBTFUL = "?";
const DOUBT = 0.35;
const MEANT = new Set("voor for alleen only ben bent are als welkom alle fu speciaal uitsluitend".split(" "));
const ASIDE =
  /(?:^| )(?:(?:je|jouw|uw|mijn|onze|hun|eigen|your|my|our|their|own)|(?:door|by)(?: \w+)?|(?:ook|zelfs|also|even)(?: voor| for)?)$/;
/** English words that are other words in Dutch: in an English text they are not read as Dutch. */
const FALSE_FRIENDS = new Set(
  "brief stage pand post slim pot hal recht rest kind sport start plan band brand".split(" "),
);
/** Words that end Dutch compounds without being about anything. */
const HEADS = new Set(
  "avond avonden middag ochtend dag dagen week maand spreekuur uur cursus les lessen hulp plek ruimte programma traject training workshop cafe groep kring bijeenkomst sessie centrum huis kantoor markt plan check scan test team coach club tafel ronde school punt bank fonds krediet advies bureau project actie lunch diner ontbijt borrel feest festival buurt wijk stad straat plein winkel bedrijf bedrijven ondernemer ondernemers zaak werk leven netwerk vrouwen jongeren zomer winter lente herfst nieuwjaar kerst zaterdag zondag vrijdag info informatie basis gratis proef online ochtendje kaart boek brief geld pot maatje desk lab".split(
    " ",
  ),
);

/**
 * A lexicon of these concepts and of what a board was taught; form and audience cues are always part of it. It is
 * compiled when the first word is looked up: who opens a board and reads no text does not wait for it.
 */
export function makeLexicon(shipped: readonly Concept[], lessons: readonly Taught[] = []): Lexicon {
  return new Glossary(withLessons(shipped, lessons), digestOf(lessons));
}

function compile(concepts: readonly Concept[]): Compiled {
  const entries = new Map<string, Entry>();
  for (const { id, nl, en } of concepts) {
    for (const [terms, language] of [
      [nl, "nl"],
      [en, "en"],
    ] as const) {
      for (const term of terms)
        for (const { concepts: said } of entriesOf(entries, term, language)) more(said, id, sureness(term));
    }
  }
  for (const [form, nl, en] of FORM_CUES) {
    for (const term of termsOf(nl))
      for (const { forms } of entriesOf(entries, term, "nl")) more(forms, form, sureness(term));
    for (const term of termsOf(en))
      for (const { forms } of entriesOf(entries, term, "en")) more(forms, form, sureness(term));
  }
  for (const [audience, nl, en] of AUDIENCE_CUES) {
    for (const term of termsOf(nl)) for (const entry of entriesOf(entries, term, "nl")) entry.audiences.add(audience);
    for (const term of termsOf(en)) for (const entry of entriesOf(entries, term, "en")) entry.audiences.add(audience);
  }
  return { entries, spellings: typoIndex(concepts) };
}

function sureness(term: string): number {
  return term.startsWith(DOUBTFUL) ? DOUBT : 1;
}

/** Whatever says so most surely counts. */
function more<Id>(said: Map<Id, number>, id: Id, sure: number): void {
  said.set(id, Math.max(sure, said.get(id) ?? 0));
}

class Glossary implements Lexicon {
  #compiled: Compiled | null = null;

  constructor(
    private readonly concepts: readonly Concept[],
    readonly lessons: number,
  ) {}

  private get compiled(): Compiled {
    this.#compiled ??= compile(this.concepts);
    return this.#compiled;
  }

  find(words: readonly string[], language: Language): Hit[] {
    const hits: Hit[] = [];
    for (let at = 0; at < words.length; ) {
      const [found, length] = this.longestAt(words, at, language);
      const before = words.slice(Math.max(0, at - 4), at);
      const [meant, aside] = [before.some((word) => MEANT.has(word)), ASIDE.test(before.join(" "))];
      hits.push(...found.map((hit) => ({ ...hit, meant, aside })));
      at += length;
    }
    return hits;
  }

  private longestAt(words: readonly string[], at: number, language: Language): [Hit[], number] {
    for (let length = Math.min(LONGEST_TERM, words.length - at); length > 0; length--) {
      const part = words.slice(at, at + length);
      const hit = this.lookUp(part, language, 1);
      // How help is given hides nothing: in "wij lezen uw contract" the contract is read too.
      if (hit) return [[hit], hit.concepts.size + hit.audiences.length > 0 ? length : 1];
    }
    return [this.nearly(words[at] ?? "", language), 1];
  }

  private lookUp(part: readonly string[], language: Language, sure: number): Hit | null {
    const found = keysOf(part, language).flatMap((key) => this.compiled.entries.get(key) ?? []);
    if (found.length === 0) return null;
    const said = new Map<string, number>();
    const forms = new Map<OfferForm, number>();
    for (const entry of found) {
      for (const [id, much] of entry.concepts) more(said, id, much);
      for (const [form, much] of entry.forms) more(forms, form, much);
    }
    const audiences = new Set(found.flatMap((entry) => [...entry.audiences]));
    return {
      concepts: said,
      forms,
      audiences: [...audiences],
      words: part.join(" "),
      meant: false,
      aside: false,
      sure,
    };
  }

  /** A word that is no term itself: the parts of a compound, or a term a typo away. */
  private nearly(word: string, language: Language): Hit[] {
    if (word.length < 6 || isPivot(word) || HEADS.has(word)) return [];
    const parts = splitCompound(
      word,
      (part) => HEADS.has(part) || (part.length > 3 && this.knows(part)) || isPivot(part),
    );
    const found = (parts ?? []).flatMap((part) => this.lookUp([part], "nl", 0.85) ?? []);
    if (found.length > 0) return found.map((hit) => ({ ...hit, words: word }));
    if (parts) return [];
    const meant = this.nearest(word);
    const hit = meant ? this.lookUp([meant], language, 0.7) : language === "nl" ? this.beginning(word) : null;
    return hit ? [{ ...hit, words: word }] : [];
  }

  private knows(part: string): boolean {
    return this.compiled.entries.has(`nl ${stem(part, "nl")}`);
  }

  nearest(word: string): string | null {
    if (isOrdinary(word)) return null;
    const near = deletions(word).flatMap((spelling) => this.compiled.spellings.get(spelling) ?? []);
    const close = [...new Set(near)].filter((term) => term[0] === word[0] && oneTypoApart(term, word)).sort();
    return close[0] ?? null;
  }

  /** A known beginning or end of a long compound whose other half nobody knows: "subsidiejungle". */
  private beginning(word: string): Hit | null {
    for (let length = word.length - 3; length >= 6; length--) {
      // Of the end more is asked: "klusvrouwen" has nothing to do with "rouwen".
      const part = [word.slice(0, length), ...(length > 6 ? [word.slice(-length)] : [])].find((one) => this.knows(one));
      const hit = part ? this.lookUp([part], "nl", 0.6) : null;
      if (hit && hit.concepts.size > 0) return { ...hit, forms: new Map(), audiences: [] };
    }
    return null;
  }
}

/** What a term stands for, as it is written and, in its own language, by its stems. */
function entriesOf(entries: Map<string, Entry>, term: string, language: Language): Entry[] {
  const words = wordsOf(term);
  const stems = words.map((word) => stem(word, language));
  const keys = [`${language}= ${words.join(" ")}`];
  if (!/^\??=/.test(term) && !isCutShort(words, stems)) keys.push(`${language} ${stems.join(" ")}`);
  return keys.map((key) => {
    const entry = entries.get(key) ?? { concepts: new Map(), forms: new Map(), audiences: new Set() };
    entries.set(key, entry);
    return entry;
  });
}

/** A stem that lost much is another word: "pers" would be found in "per", "planning" in "plan", "accountability" in "accountant". */
function isCutShort([word = "", ...more]: readonly string[], [short = ""]: readonly string[]): boolean {
  return more.length === 0 && short !== word && (short.length < 4 || word.length - short.length > MOST_CUT);
}

const MOST_CUT = 3;

/** Words of the other language are read only as they are listed: "rent" is no "rente". */
function keysOf(part: readonly string[], language: Language): string[] {
  const other = language === "nl" ? "en" : "nl";
  const written = part.join(" ");
  const keys = [`${language}= ${written}`, `${language} ${part.map((word) => stem(word, language)).join(" ")}`];
  if (part.length > 1 || !FALSE_FRIENDS.has(written)) keys.push(`${other}= ${written}`);
  return keys;
}

function typoIndex(concepts: readonly Concept[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  const terms = new Set(concepts.flatMap(({ nl, en }) => [...nl, ...en]).flatMap((term) => singleWord(term)));
  for (const term of terms) {
    for (const spelling of deletions(term)) index.set(spelling, [...(index.get(spelling) ?? []), term]);
  }
  return index;
}

/** One letter makes another word of most shorter ones: "contact" of "contract", "plinten" of "printen". */
const SHORTEST_MISSPELT = 8;

function singleWord(term: string): string[] {
  const words = wordsOf(term);
  return words.length === 1 && (words[0]?.length ?? 0) >= SHORTEST_MISSPELT ? words : [];
}

/** The glossary of the board. */
export const LEXICON = makeLexicon(CONCEPTS);
