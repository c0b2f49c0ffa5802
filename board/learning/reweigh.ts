import type { Tx } from "#db/handle.ts";
import { addUnflaggedAll } from "#db/renewal.ts";
import { reweighFlags, reweighPairs } from "#db/reweigh.ts";
import { bandOf, probabilityOf } from "#domain/flag/evidence.ts";
import { FLAG_KINDS } from "#domain/flag/flag.ts";
import { type LearntKind, learntAs } from "#domain/flag/model.ts";
import { matcherNow } from "./matcher-now.ts";

/** Gives what is kept of a kind the probability and band that the board's present matcher gives it. */
export async function reweigh(tx: Tx, kind: LearntKind, at: number): Promise<void> {
  const weighing = (await matcherNow(tx)).model[kind];
  const said = (score: number) => {
    const probability = probabilityOf(score, weighing);
    return { probability, band: bandOf(probability, weighing.thresholds) };
  };
  const kinds = FLAG_KINDS.filter((one) => learntAs(one) === kind);
  await reweighPairs(tx, kinds, said);
  await reweighFlags(tx, kinds, said);
  await addUnflaggedAll(tx, kind === "DUPLICATE_OFFER" ? "offer" : "event", at);
}
