import type { Act } from "#board/act.ts";
import { stop } from "#board/feed/stop-feed.ts";
import { addAnswer, unlearn } from "#db/answers.ts";
import { standingEvents } from "#db/events.ts";
import { feedAt, feedsOf } from "#db/feeds.ts";
import { newId } from "#db/id.ts";
import { listingsOf } from "#db/joins.ts";
import { mergesOf, putMerge } from "#db/merges.ts";
import { networksByIds } from "#db/networks.ts";
import { moveAll } from "#db/ownership.ts";
import { pairsOf } from "#db/pairs.ts";
import { membersOf } from "#db/people.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Pair } from "#domain/flag/pair.ts";
import { type Merge, mergeFaults } from "#domain/network/merge.ts";
import type { Member } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { keepMerge } from "./keep-merge.ts";
import { keepAnswers, logMoved } from "./log-moved.ts";

/**
 * One network goes into another: posts, calendars, invites, people with their roles, words and wishes are the other's
 * from now on, and its address leads there. Throws Invalid when one of the two is gone, or nobody's, by now.
 */
export async function mergeNetworks(doing: Act, merge: Merge): Promise<Merge> {
  const { tx, at } = doing;
  const move = { from: merge.leaves, to: merge.stays, at };
  const known = await networksByIds(tx, [merge.leaves, merge.stays]);
  const [leaves, stays] = [merge.leaves, merge.stays].map((id) => known.find((network) => network.id === id));
  const faults = leaves && stays ? mergeFaults(leaves, stays) : [];
  if (!leaves || !stays || faults.length > 0) throw new Invalid(faults);
  await stopTwice(doing, merge);
  const [comes, before] = [await membersOf(tx, leaves.id), await membersOf(tx, stays.id)];
  const moved = await moveAll(tx, move);
  await keepAnswers(doing, moved.owned);
  const same = await keepJoined(doing, merge, moved.owned.event);
  const done: Merge = { ...merge, state: "DONE", doneAt: at };
  await keepMerge(doing, "merge", { before: merge, after: done, leaves }, { ...moved, same });
  for (const asked of await mergesOf(tx, leaves.id)) {
    if (asked.state === "ASKED") await putMerge(tx, { ...asked, state: "DECLINED" });
  }
  await letIn(doing, stays.id, comes, before);
  await logMoved(doing, moved.owned, move, "merge");
  return done;
}

/** A calendar that both follow is followed once. */
async function stopTwice(doing: Act, { leaves, stays }: Merge): Promise<void> {
  for (const feed of await feedsOf(doing.tx, leaves)) {
    if (await feedAt(doing.tx, stays, feed.url)) await stop(doing, feed);
  }
}

/** The log says who came along; whose role is another one signs in anew. */
async function letIn({ tx, actor, log }: Act, network: string, comes: Member[], before: Member[]): Promise<void> {
  for (const { id, role, duty } of comes) {
    const was = before.find((member) => member.id === id);
    if (was && (was.role === role || was.role === "LEAD")) continue;
    const lines = { before: was ? { role: was.role, duty: was.duty } : null, after: { role, duty, network } };
    await log({ verb: "merge", noun: "membership", item: `${network} ${id}`, ...lines });
    if (id !== actor?.id) await endSessionsOf(tx, id);
  }
}

/**
 * What was shown as one stays so: the machine joins only between networks, so the network says it. The board learns
 * nothing from that.
 */
async function keepJoined({ tx, actor, at }: Act, { stays }: Merge, came: readonly string[]): Promise<string[]> {
  const pairs = (await pairsOf(tx, came, "SAME_EVENT")).filter(
    ({ verdict, flag }) => verdict === null && flag !== null,
  );
  const posts = pairs.flatMap(({ a, b }) => [a, b]);
  const listings = await listingsOf(tx, posts);
  const own = new Set((await standingEvents(tx, posts)).filter(({ network }) => network === stays).map(({ id }) => id));
  const joined = pairs.filter(({ a, b }) => own.has(a) && own.has(b) && listings.get(a) === listings.get(b));
  const ids: string[] = [];
  for (const flag of new Set(joined.map((pair) => pair.flag ?? ""))) {
    const some = joined.filter((pair) => pair.flag === flag);
    const said = { id: newId(), flag, answer: "SAME", reason: null, note: null, rewordedAt: null } as const;
    const read = some.map((pair): Pair => ({ ...pair, grounds: { ...pair.grounds, codes: "" } }));
    await addAnswer(tx, { ...said, pairs: [], person: actor?.id ?? "", network: stays, at }, read);
    await unlearn(tx, said.id, at);
    ids.push(said.id);
  }
  return ids;
}
