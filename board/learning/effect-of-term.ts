import { duplicatesOf } from "#board/catalogue/pair-offers.ts";
import { seenOffersNow } from "#board/seen-now.ts";
import type { Db } from "#db/handle.ts";
import { lessonsOf } from "#db/lessons.ts";
import { offersWithWords } from "#db/offers.ts";
import { pairsOf } from "#db/pairs.ts";
import { duplicateOffer } from "#domain/flag/duplicate-offer.ts";
import type { FlagBand } from "#domain/flag/flag.ts";
import type { TermLesson } from "#domain/flag/lesson.ts";
import { type Matcher, matcherOf } from "#domain/flag/matcher.ts";
import { pairKey, postsOfKey } from "#domain/flag/pair.ts";

/** Two offers of which the band would change. */
export interface BandChange {
  a: string;
  b: string;
  before: FlagBand | null;
  after: FlagBand | null;
}

/** So many offers that hold the words are looked at: enough to see what taking them would do. */
const MOST = 60;

/** What would become of the flags on duplicate offers if the words of a proposal were taken; nothing is stored. */
export async function effectOfTerm(db: Db, lesson: TermLesson, theme: string | null): Promise<BandChange[]> {
  const taken = await lessonsOf(db, ["TAKEN"]);
  const value = { ...lesson.value, concept: lesson.value.concept ?? theme };
  const matcher = matcherOf([...taken, { ...lesson, value, state: "TAKEN" }]);
  const ids = await offersWithWords(db, lesson.value.words, MOST);
  const after = await bandsWith(db, matcher, ids);
  const stored = (await pairsOf(db, ids, "DUPLICATE_OFFER")).flatMap(({ core, band }) =>
    band ? [[core, band] as const] : [],
  );
  const before = new Map(stored);
  const cores = [...new Set([...before.keys(), ...after.keys()])].sort();
  return cores.flatMap((core) => {
    const [a, b] = postsOfKey(core);
    const change = { a, b, before: before.get(core) ?? null, after: after.get(core) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/** The bands that these offers have with all others, by the pair's key. */
async function bandsWith(db: Db, matcher: Matcher, ids: readonly string[]): Promise<Map<string, FlagBand>> {
  const seen = [...(await seenOffersNow(db, matcher, ids)).values()];
  const bands = new Map<string, FlagBand>();
  for (const [at, offer] of seen.entries()) {
    for (const { core, band } of await duplicatesOf(db, offer, matcher)) if (band) bands.set(core, band);
    // Those that come to share a word are not found by what is kept of them yet.
    for (const other of seen.slice(at + 1)) {
      const { band } = duplicateOffer(offer, other, matcher.model.DUPLICATE_OFFER);
      if (band) bands.set(pairKey("DUPLICATE_OFFER", offer.post.id, other.post.id), band);
    }
  }
  return bands;
}
