import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { suggest } from "#domain/likeness/suggest.ts";
import type { Label } from "#domain/network/label.ts";
import { readAreas } from "#domain/place/area.ts";

/** Ids of the shared taxonomies that words of a file mean. */
export interface Terms {
  themes: string[];
  audiences: string[];
  areas: string[];
}

/** What one word of a file means: a term of that name, else what the matcher reads in it. */
export function targetsOf(word: string): Omit<Label, "word">[] {
  const named = [...namedIn(THEMES, "THEME", word), ...namedIn(AUDIENCES, "AUDIENCE", word)];
  const areas = readAreas(word).map((target) => ({ kind: "AREA" as const, target }));
  if (named.length + areas.length > 0) return [...named, ...areas];
  const { themes, audiences } = suggest(word, "nl");
  return [
    ...themes.slice(0, 1).map((target) => ({ kind: "THEME" as const, target })),
    ...audiences.map((target) => ({ kind: "AUDIENCE" as const, target })),
  ];
}

/** Whether a word is the name of a shared term of this kind, so that nobody needs to say what it means. */
export function isNamed(kind: "THEME" | "AUDIENCE" | "AREA", word: string): boolean {
  if (kind === "AREA") return readAreas(word).length > 0;
  return namedIn(kind === "THEME" ? THEMES : AUDIENCES, kind, word).length > 0;
}

/** What the words of a file mean for a network: its own labels first, then the shared names. */
export function termsOf(words: readonly string[], labels: readonly Label[]): Terms {
  const targets = words.flatMap((word) => {
    const own = labels.filter((label) => label.word === word.trim().toLowerCase());
    return own.length > 0 ? own : targetsOf(word);
  });
  const ids = (kind: Label["kind"]) => [
    ...new Set(targets.filter((label) => label.kind === kind).map(({ target }) => target)),
  ];
  return { themes: ids("THEME"), audiences: ids("AUDIENCE"), areas: ids("AREA") };
}

interface Named {
  id: string;
  nl: string;
  en: string;
}

function namedIn<Kind extends Label["kind"]>(terms: readonly Named[], kind: Kind, word: string) {
  const target = idsByName(terms).get(plain(word));
  return target === undefined ? [] : [{ kind, target }];
}

const byName = new WeakMap<readonly Named[], Map<string, string>>();

/** The terms of a list by their plain names, made once; of two with one name the first counts. */
function idsByName(terms: readonly Named[]): Map<string, string> {
  const known = byName.get(terms);
  if (known) return known;
  const names = terms.flatMap(({ id, nl, en }) => [id, nl, en].map((name) => [plain(name), id] as const));
  const made = new Map(names.reverse());
  byName.set(terms, made);
  return made;
}

function plain(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
