import type { Db } from "#db/handle.ts";
import { allNetworks } from "#db/networks.ts";
import type { AgendaChoice } from "#domain/feed/agenda-choice.ts";
import { keptChoice, lostFrom } from "#domain/feed/follow.ts";
import { Invalid } from "#domain/refusal.ts";
import { choiceNow } from "./choice-now.ts";

/** A choice as it is kept. Throws Invalid when nothing is left of a part of it: without that part it would mean more. */
export async function demandChoice(db: Db, asked: AgendaChoice): Promise<AgendaChoice> {
  const choice = await choiceNow(db, asked);
  const networks = (await allNetworks(db)).map(({ id }) => id);
  const kept = keptChoice(choice, networks);
  const lost = lostFrom(choice, kept);
  if (lost.length > 0) {
    throw new Invalid(lost.map((value) => ({ field: "filter", key: "fault.unknownTerm", params: { value } })));
  }
  return kept;
}
