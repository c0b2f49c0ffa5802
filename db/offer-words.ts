import type { OfferWord } from "#domain/feed/offer-facets.ts";
import type { Db, Tx } from "./handle.ts";
import { insertAll, isAmong } from "./sqlite/json.ts";

/** Keeps the words by which a table sorts an offer. */
export async function setOfferWords(tx: Tx, offer: string, words: readonly OfferWord[]): Promise<void> {
  await tx.deleteFrom("offer_word").where("offer", "=", offer).execute();
  const rows = words.map(({ kind, word }, at) => ({ offer, kind, word, at }));
  if (rows.length > 0) await insertAll("offer_word", rows).execute(tx);
}

/** The words that sort a network's offers, in order of word, each with its kind of column and the offer. */
export async function offerWordsOf(db: Db, network: string): Promise<(OfferWord & { offer: string })[]> {
  const rows = await db
    .selectFrom("offer_word")
    .innerJoin("offer", "offer.id", "offer_word.offer")
    .select(["offer_word.kind", "offer_word.word", "offer_word.offer"])
    .where("offer.network", "=", network)
    .where("offer.status", "=", "OFFERED")
    .where("offer.removed_at", "is", null)
    .orderBy("offer_word.word")
    .execute();
  return rows.map(({ kind, word, offer }) => ({ kind: kind as OfferWord["kind"], word, offer }));
}

/** The words that sort each of these offers, in the order of its row. */
export async function wordsOfOffers(db: Db, offers: readonly string[]): Promise<Map<string, OfferWord[]>> {
  const rows = await db
    .selectFrom("offer_word")
    .select(["offer", "kind", "word"])
    .where(isAmong("offer_word.offer", offers))
    .orderBy("at")
    .execute();
  const words = new Map<string, OfferWord[]>();
  for (const { offer, kind, word } of rows) {
    words.set(offer, [...(words.get(offer) ?? []), { kind: kind as OfferWord["kind"], word }]);
  }
  return words;
}
