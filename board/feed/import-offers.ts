import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { saveOffer } from "#board/catalogue/save-offer.ts";
import { newId } from "#db/id.ts";
import type { Import } from "#db/imports.ts";
import { labelsOf } from "#db/labels.ts";
import { setOfferWords } from "#db/offer-words.ts";
import { setMapping } from "#db/table-mappings.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { languageOf } from "#domain/feed/language.ts";
import { nameOfNames, type TableMapping } from "#domain/feed/offer-columns.ts";
import { offerFacetsOf, wordsOfItem } from "#domain/feed/offer-facets.ts";
import type { OfferItem, OfferTableReading } from "#domain/feed/offer-table.ts";
import { fingerprint } from "#domain/feed/reconcile.ts";
import { suggest } from "#domain/likeness/reading.ts";
import type { Label } from "#domain/network/label.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { keepImport } from "./keep-import.ts";
import { compareTable, readTable, sourceOf } from "./read-import.ts";

/**
 * Reads a table of offers into the catalogue; the same table twice changes nothing. What `mapping` says of its columns
 * is remembered for the network's next table with the same names above them.
 * Throws SignInNeeded, NotAllowed, and Invalid when nothing in it can be read.
 */
export async function importOffers(
  board: Board,
  actor: Actor | null,
  network: string,
  text: string,
  mapping: TableMapping | null = null,
): Promise<Import> {
  demand(actor, "IMPORT", { networks: [network] });
  const reading = await readTable(board.store.read, network, text, mapping);
  return act(board, actor, async (doing) => {
    const { lines } = await compareTable(doing.tx, network, reading);
    const labels = await labelsOf(doing.tx, network);
    const kept = await keepImport(doing, { network, source: sourceOf("OFFERS", network), kind: "OFFERS", lines });
    for (const { outcome, item, known } of lines) {
      if (!item || (outcome !== "NEW" && outcome !== "CHANGED")) continue;
      const offer = offerOf(item, known?.offer ?? newOffer(doing, network), labels, doing.at);
      const origin = { source: sourceOf("OFFERS", network), uid: item.key, fingerprint: fingerprint(item) };
      const occasion = { verb: "import", import: kept.id, was: known?.fingerprint, ...origin };
      await saveOffer(doing, known?.offer ?? null, offer, occasion);
      await setOfferWords(doing.tx, offer.id, wordsOfItem(item));
    }
    if (mapping) await remember(doing, network, reading);
    return kept;
  });
}

/** A table without names says nothing of the next one. */
async function remember({ tx }: Act, network: string, { layout }: OfferTableReading): Promise<void> {
  if (layout === null || layout.headless) return;
  const names = layout.columns.map(({ head }) => head ?? "");
  await setMapping(
    tx,
    network,
    nameOfNames(names),
    layout.columns.map(({ column }) => column),
  );
}

type Base = Pick<Offer, "id" | "version" | "network" | "createdAt">;

function newOffer({ at }: Act, network: string): Base {
  return { id: newId(), version: 0, network, createdAt: at };
}

function offerOf(item: OfferItem, base: Base, labels: readonly Label[], at: number): Offer {
  const { title, description, valueForms, price, schedule, funder, url } = item;
  const language = item.language ?? languageOf(`${title} ${description}`);
  return {
    ...base,
    version: base.version + 1,
    ...{ title, description, language, valueForms, price, schedule, funder, url },
    ...offerFacetsOf({ title, description, language }, wordsOfItem(item), labels),
    form: item.form ?? suggest(`${title}\n${description}`, language).form,
    status: "OFFERED",
    confirmedAt: at,
  };
}
