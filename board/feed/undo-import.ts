import { type Act, act } from "#board/act.ts";
import { batchesOf } from "#board/batches.ts";
import type { Board } from "#board/board.ts";
import { takeBack } from "#board/calendar/take-back.ts";
import { saveOffer } from "#board/catalogue/save-offer.ts";
import { concernOf } from "#board/network/concern-of.ts";
import { changesOfImport } from "#db/changes.ts";
import { eventById } from "#db/events.ts";
import { feedById } from "#db/feeds.ts";
import { type Import, importById, markUndone } from "#db/imports.ts";
import { setOfferWords } from "#db/offer-words.ts";
import { offerById, removeOffers } from "#db/offers.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { feedOfSource } from "#domain/feed/feed.ts";
import type { OfferWord } from "#domain/feed/offer-facets.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { stop } from "./stop-feed.ts";

/**
 * Takes a whole import back: what it brought goes, what it changed becomes what it was. What somebody changed since is
 * left as it is. A calendar that is followed is followed no more. It goes part by part and counts as undone at the end:
 * after a broken end it is undone again. Throws SignInNeeded, NotAllowed, NotFound, and Invalid when it was undone already.
 */
export async function undoImport(board: Board, actor: Actor | null, id: string): Promise<Import> {
  const kept = await act(board, actor, async (doing) => {
    const standing = await toUndo(doing, id);
    await stopSource(doing, standing.source);
    return standing;
  });
  const changes = await changesOfImport(board.store.read, id);
  for (const batch of batchesOf(changes)) {
    await act(board, actor, (doing) => undoChanges(doing, kept.network, batch));
  }
  return act(board, actor, async (doing) => {
    const undone = { ...(await toUndo(doing, id)), undoneAt: doing.at };
    const all = await changesOfImport(doing.tx, id);
    // What an import brought that still went on when its undoing began.
    await undoChanges(doing, kept.network, all.slice(0, all.length - changes.length));
    await markUndone(doing.tx, id, doing.at);
    await doing.log({ verb: "undo", noun: "import", item: id, before: kept, after: undone });
    return undone;
  });
}

async function toUndo({ tx, actor }: Act, id: string): Promise<Import> {
  const kept = await importById(tx, id);
  if (!kept) throw new NotFound();
  demand(actor, "IMPORT", await concernOf(tx, kept.network));
  if (kept.undoneAt !== null) throw new Invalid([{ field: "id", key: "fault.undone" }]);
  return kept;
}

type Changes = Awaited<ReturnType<typeof changesOfImport>>;

/** Networks merge and split: a post that is another's by now is left as it is. */
async function undoChanges(doing: Act, network: string, changes: Changes): Promise<void> {
  for (const { noun, item: id, before, after } of changes) {
    if (noun === "event") await undoEvent(doing, { id, network }, before as Was<Event>, after as Event);
    if (noun === "offer") await undoOffer(doing, { id, network }, before as OfferWas, after as Offer);
  }
}

/** A post with the network whose it has to be. */
interface Own {
  id: string;
  network: string;
}

/** A post as the log has it from before an import; older lines of the log know no fingerprint. */
type Was<Post> = (Post & { fingerprint?: string | null }) | null;

/** An offer also with its name in its table and the words that sorted it, but for older lines of the log. */
type OfferWas = (Offer & { fingerprint?: string | null; uid?: string; words?: OfferWord[] }) | null;

/** A calendar that is followed would bring the same again within the hour. */
async function stopSource(doing: Act, source: string): Promise<void> {
  const feed = await feedById(doing.tx, feedOfSource(source) ?? "");
  if (feed && feed.stoppedAt === null) await stop(doing, feed);
}

async function undoEvent(doing: Act, { id, network }: Own, before: Was<Event>, after: Event): Promise<void> {
  const current = await eventById(doing.tx, { actor: doing.actor, now: doing.at }, id);
  if (current?.network !== network || differs(current, after)) return;
  const { fingerprint = null, ...was } = before ?? {};
  await takeBack(doing, current, before && { ...(was as Event), network, source: current.source }, fingerprint);
}

async function undoOffer(doing: Act, { id, network }: Own, before: OfferWas, after: Offer): Promise<void> {
  const current = await offerById(doing.tx, id);
  if (current?.network !== network || differs(current, after)) return;
  if (before) {
    const { fingerprint = null, uid, words, ...was } = before;
    const trace = uid === undefined ? { fingerprint } : { fingerprint, uid };
    await saveOffer(doing, current, { ...was, network, version: current.version + 1 }, { verb: "undo", ...trace });
    if (words) await setOfferWords(doing.tx, id, words);
    return;
  }
  await removeOffers(doing.tx, [id], doing.at);
  await doing.log({ verb: "undo", noun: "offer", item: id, before: current, after: null });
  doing.touched.offers.add(id);
}

/** What says nothing of the content: it moves with every write, also with the undoing of a later import, and with its network. */
const BOOKKEEPING = new Set([
  ...["version", "changedAt", "confirmedAt", "sequence", "joinedTo", "placeId", "imported"],
  ...["network", "source"],
]);

/** Whether somebody changed a post since; an offer that was confirmed since counts as changed. */
function differs(current: Event | Offer, after: Event | Offer): boolean {
  const contents = (post: Event | Offer) =>
    JSON.stringify(
      Object.entries(post)
        .filter(([name]) => !BOOKKEEPING.has(name))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return contents(current) !== contents(after) || confirmedSince(current, after);
}

function confirmedSince(current: Event | Offer, after: Event | Offer): boolean {
  return "confirmedAt" in current && "confirmedAt" in after && current.confirmedAt > after.confirmedAt;
}
