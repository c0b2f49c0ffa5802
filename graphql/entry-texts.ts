import type { Store } from "#db/store.ts";

/** The text of one event, and the time zones that it names. */
export interface Kept {
  stamp: string;
  text: string;
  zones: string[];
}

/** About 40 MB of text: every event of the largest file, or those of a city for years, in two languages. */
const MOST = 50_000;

/** The VEVENT text of each event, written once for each of its versions; the one not asked for longest goes first. */
export class EntryTexts {
  readonly #kept = new Map<string, Kept>();

  get(key: string, stamp: string): Kept | null {
    const kept = this.#kept.get(key);
    if (kept?.stamp !== stamp) return null;
    this.set(key, kept);
    return kept;
  }

  set(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (this.#kept.size > MOST) this.#kept.delete(this.#kept.keys().next().value ?? "");
  }
}

const texts = new WeakMap<Store, EntryTexts>();

/** The texts of a board's events. */
export function textsOf(store: Store): EntryTexts {
  const known = texts.get(store);
  if (known) return known;
  const made = new EntryTexts();
  texts.set(store, made);
  return made;
}
