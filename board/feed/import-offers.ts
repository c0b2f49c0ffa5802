import { setImmediate } from "node:timers/promises";
import { type Act, act } from "#board/act.ts";
import { batchesOf } from "#board/batches.ts";
import type { Board } from "#board/board.ts";
import { saveOffer } from "#board/catalogue/save-offer.ts";
import { newId } from "#db/id.ts";
import { type Import, type ImportCounts, importById, setCounts } from "#db/imports.ts";
import { labelsOf } from "#db/labels.ts";
import { setOfferWords, wordsOfOffers } from "#db/offer-words.ts";
import { setMapping } from "#db/table-mappings.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { languageOf } from "#domain/feed/language.ts";
import { nameOfNames, type TableMapping } from "#domain/feed/offer-columns.ts";
import { offerFacetsOf, wordsOfItem } from "#domain/feed/offer-facets.ts";
import type { OfferItem, OfferTableReading } from "#domain/feed/offer-table.ts";
import { fingerprint } from "#domain/feed/reconcile.ts";
import { suggest } from "#domain/likeness/suggest.ts";
import type { Label } from "#domain/network/label.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { keepImport } from "./keep-import.ts";
import { compareTable, countsOf, linesAnew, type OffersImport, readTable, sourceOf } from "./read-import.ts";

/**
 * Reads a table of offers into the catalogue; the same table twice changes nothing. What `mapping` says of its columns
 * is remembered for the network's next table with the same names above them. It comes in part by part, each whole: what
 * a broken end leaves comes with the same table again, and what came can be undone.
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
  const { lines } = await compareTable(board.store.read, network, reading);
  const refused = lines.filter(({ item }) => item === null);
  const [first = [], ...rest] = batchesOf(lines.filter(({ item }) => item !== null));
  let kept = await act(board, actor, async (doing) => {
    const anew = await linesAnew(doing.tx, network, first);
    const source = sourceOf("OFFERS", network);
    const begun = await keepImport(doing, { network, source, kind: "OFFERS", lines: [...refused, ...anew] });
    await saveLines(doing, begun, anew);
    if (mapping) await remember(doing, network, reading);
    return begun;
  });
  for (const batch of rest) kept = await act(board, actor, (doing) => goOn(doing, kept, batch));
  return kept;
}

/** One more part of a table, unless its import was undone meanwhile. */
async function goOn(doing: Act, kept: Import, batch: OffersImport["lines"]): Promise<Import> {
  const standing = await importById(doing.tx, kept.id);
  if (!standing || standing.undoneAt !== null) return standing ?? kept;
  const anew = await linesAnew(doing.tx, kept.network, batch);
  const grown = { ...standing, counts: plus(standing.counts, countsOf(anew)) };
  await setCounts(doing.tx, kept.id, grown.counts);
  await doing.log({ verb: "import", noun: "import", item: kept.id, before: standing, after: grown });
  await saveLines(doing, kept, anew);
  return grown;
}

function plus(a: ImportCounts, b: ImportCounts): ImportCounts {
  return { new: a.new + b.new, changed: a.changed + b.changed, same: a.same + b.same, refused: a.refused + b.refused };
}

async function saveLines(doing: Act, { id, network }: Import, lines: OffersImport["lines"]): Promise<void> {
  const labels = await labelsOf(doing.tx, network);
  const before = await wordsOfOffers(
    doing.tx,
    lines.flatMap(({ known }) => known?.offer.id ?? []),
  );
  for (const { outcome, item, known } of lines) {
    if (!item) continue;
    // Others get their pages in between.
    await setImmediate();
    const words = wordsOfItem(item);
    const had = known ? (before.get(known.offer.id) ?? []) : [];
    const base = known?.offer ?? newOffer(doing, network);
    if (outcome === "NEW" || outcome === "CHANGED") {
      const offer = offerOf(item, base, labels, doing.at);
      const origin = { source: sourceOf("OFFERS", network), uid: item.key, fingerprint: fingerprint(item) };
      const was = known ? { fingerprint: known.fingerprint, uid: known.key, words: had } : undefined;
      await saveOffer(doing, known?.offer ?? null, offer, { verb: "import", import: id, was, ...origin });
    }
    if (JSON.stringify(had) !== JSON.stringify(words)) await setOfferWords(doing.tx, base.id, words);
  }
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
    imported: true,
  };
}
