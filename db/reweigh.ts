import { sql } from "kysely";
import type { FlagBand, FlagKind, FlagState } from "#domain/flag/flag.ts";
import { urgencyOf } from "#domain/flag/urgency.ts";
import type { Tx } from "./handle.ts";

/** What is said of a score now; no band: it is not to be shown. */
export type SaidOfScore = (score: number) => { probability: number; band: FlagBand | null };

/** Gives stored pairs of these kinds what is said of their scores now. */
export async function reweighPairs(tx: Tx, kinds: readonly FlagKind[], said: SaidOfScore): Promise<void> {
  const rows = await tx.selectFrom("pair").select(["core", "score"]).where("kind", "in", kinds).execute();
  const now = JSON.stringify(rows.map(({ core, score }) => ({ core, ...said(score) })));
  await sql`update pair set probability = now.value ->> 'probability', band = now.value ->> 'band'
    from json_each(${now}) as now where pair.core = now.value ->> 'core'`.execute(tx);
}

/** The same of flags: one that is not to be shown any more stays in the least band until its posts are compared anew. */
export async function reweighFlags(tx: Tx, kinds: readonly FlagKind[], said: SaidOfScore): Promise<void> {
  const flags = await tx
    .selectFrom("flag")
    .select(["id", "score", "state", "joined"])
    .where("kind", "in", kinds)
    .where("state", "!=", "STALE")
    .execute();
  const now = flags.map(({ id, score, state, joined }) => {
    const { probability, band } = said(score);
    const flag = { state: state as FlagState, joined: joined === 1, band: band ?? "NOTE" };
    return { id, probability, band: flag.band, severity: urgencyOf(flag) };
  });
  await sql`update flag set probability = now.value ->> 'probability', band = now.value ->> 'band',
    severity = now.value ->> 'severity'
    from json_each(${JSON.stringify(now)}) as now where flag.id = now.value ->> 'id'`.execute(tx);
}
