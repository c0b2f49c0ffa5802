import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { dropAnswers } from "#db/answers.ts";
import { feedsStoppedAt, putFeed } from "#db/feeds.ts";
import { mergeById, movedBy } from "#db/merges.ts";
import { networkById } from "#db/networks.ts";
import { moveBack } from "#db/ownership.ts";
import { leadsOf, membersOf } from "#db/people.ts";
import { forgetReadingsOf } from "#db/renewal.ts";
import { endSessionsOf } from "#db/sessions.ts";
import { isUndoable } from "#domain/history/line.ts";
import type { Merge } from "#domain/network/merge.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { type Fault, Invalid, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { keepMerge } from "./keep-merge.ts";
import { keepAnswers, logMoved } from "./log-moved.ts";
import { reflagComing } from "./reflag-coming.ts";
import { tellLeads } from "./tell.ts";

/**
 * Parts two networks that became one less than 30 days ago: what came from the one goes back to it, people too, and what
 * was added since stays with the other. Throws SignInNeeded, NotAllowed, NotFound, and Invalid when it is too late, when
 * the other itself went into a third, or when one of the two would have no lead.
 */
export async function undoMerge(board: Board, actor: Actor | null, id: string): Promise<Merge> {
  return act(board, actor, async (doing) => {
    if (!actor) throw new SignInNeeded();
    const done = await mergeById(doing.tx, id);
    if (!done) throw new NotFound();
    demand(actor, "UNDO_MERGE", { networks: [done.stays] });
    const undone = await parted(doing, done);
    await tellLeads(doing, "parted", [done.stays, done.leaves]);
    await tellLeads(doing, "parted", [done.leaves, done.stays]);
    return undone;
  });
}

async function parted(doing: Act, merge: Merge): Promise<Merge> {
  const { tx, at, log } = doing;
  const [leaves, stays] = [await networkById(tx, merge.leaves), await networkById(tx, merge.stays)];
  const late = merge.state !== "DONE" || !isUndoable(merge.doneAt ?? 0, at);
  if (late || !leaves || !stays) refuse("fault.nothingToUndo");
  if (stays.mergedInto !== null) refuse("fault.merge.later");
  const move = { from: stays.id, to: leaves.id, at };
  const moved = await movedBy(tx, merge.id);
  for (const feed of await feedsStoppedAt(tx, leaves.id, merge.doneAt ?? 0)) {
    await putFeed(tx, { ...feed, stoppedAt: null, nextAt: at });
  }
  await dropAnswers(tx, moved.same);
  const owned = await moveBack(tx, moved, move);
  await keepAnswers(doing, owned);
  for (const { id } of [leaves, stays]) if ((await leadsOf(tx, id)).length === 0) refuse("fault.merge.noLead");
  const undone: Merge = { ...merge, state: "UNDONE", undoneAt: at };
  await keepMerge(doing, "unmerge", { before: merge, after: undone, leaves });
  for (const { id, role, duty } of await membersOf(tx, leaves.id)) {
    const after = { role, duty, network: leaves.id };
    await log({ verb: "unmerge", noun: "membership", item: `${leaves.id} ${id}`, before: null, after });
    if (id !== doing.actor?.id) await endSessionsOf(tx, id);
  }
  await logMoved(doing, owned, move, "unmerge");
  await forgetReadingsOf(tx, stays.id);
  await reflagComing(doing, stays.id);
  return undone;
}

function refuse(key: Fault["key"]): never {
  throw new Invalid([{ field: "id", key }]);
}
