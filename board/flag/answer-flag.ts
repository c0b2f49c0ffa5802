import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { eventsByIds } from "#db/events.ts";
import { flagAt } from "#db/flags-at.ts";
import { offersByIds } from "#db/offers.ts";
import { pairsByCores, pairsOfFlags } from "#db/pairs.ts";
import { answersFor, noteFaults } from "#domain/flag/answering.ts";
import type { Answer, Flag } from "#domain/flag/flag.ts";
import type { Pair } from "#domain/flag/pair.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { type FlagReply, keepAnswer } from "./keep-answer.ts";

/**
 * Keeps what a party or an officer says of a flag, for good. A network speaks of the pairs in which it takes part, the
 * municipality of all. What follows from it, whether posts are shown as one and which flag shows what, follows like
 * from any write; answers the flag that shows those pairs then. Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export async function answerFlag(board: Board, actor: Actor | null, reply: FlagReply): Promise<Flag> {
  const said = await act(board, actor, (doing) => giveAnswer(doing, actor, reply));
  const pairs = said.flatMap((answer) => answer.pairs);
  const [shown] = await pairsByCores(board.store.read, pairs);
  const flag = await flagAt(board.store.read, board.now(), shown?.flag ?? reply.id);
  if (!flag) throw new NotFound();
  return flag;
}

/** The same within an act that does more, one answer for each voice. Throws SignInNeeded, NotAllowed, NotFound, Invalid. */
export async function giveAnswer(doing: Act, actor: Actor | null, reply: FlagReply): Promise<Answer[]> {
  const flag = await flagAt(doing.tx, doing.at, reply.id);
  if (!flag) throw new NotFound();
  const owners = await ownersOf(doing, flag);
  const networks = [...new Set([...owners.values()].flat())];
  demand(actor, "ANSWER", { networks });
  refuse(flag, reply);
  const meant = (await pairsOfFlags(doing.tx, [flag.id])).filter((pair) => isMeant(pair, reply));
  const voices = voicesOf(actor, networks, meant, owners);
  if (voices.every(({ pairs }) => pairs.length === 0) && flag.state !== "STALE")
    throw new Invalid([{ field: "between", key: "fault.between" }]);
  const said: Answer[] = [];
  for (const voice of voices) said.push(await keepAnswer(doing, flag, reply, { ...voice, person: actor.id }));
  return said;
}

/**
 * For whom the actor speaks, each of the pairs in which it takes part; the municipality of all. Of a flag that is seen no
 * more there are none, and each speaks of it as a whole.
 */
function voicesOf(actor: Actor, networks: readonly string[], meant: Pair[], owners: ReadonlyMap<string, string[]>) {
  const own = networks.filter((network) => actor.memberships.some((one) => one.network === network));
  if (own.length === 0) return [{ network: null, pairs: meant }];
  const takesPart = (network: string) => (pair: Pair) =>
    [pair.a, pair.b].some((id) => owners.get(id)?.includes(network));
  return own
    .map((network) => ({ network, pairs: meant.filter(takesPart(network)) }))
    .filter(({ pairs }) => pairs.length > 0 || meant.length === 0);
}

function isMeant({ a, b }: Pair, { between }: FlagReply): boolean {
  return between.length === 0 || (between.includes(a) && between.includes(b));
}

function refuse(flag: Flag, { between, answer, note }: FlagReply): void {
  if (!answersFor(flag.kind).includes(answer)) throw new Invalid([{ field: "answer", key: "fault.answer" }]);
  const posts = [...flag.events, ...flag.offers];
  if (between.length === 1 || between.some((id) => !posts.includes(id)))
    throw new Invalid([{ field: "between", key: "fault.between" }]);
  const faults = noteFaults(note);
  if (faults.length > 0) throw new Invalid(faults);
}

/** The networks of each post of a flag, with those of the posts that are shown under it. */
async function ownersOf({ tx, actor, at }: Act, flag: Flag): Promise<Map<string, string[]>> {
  const events = await eventsByIds(tx, { actor, now: at }, flag.events);
  const offers = await offersByIds(tx, flag.offers);
  const owners = new Map([
    ...events.map((event): [string, string[]] => [event.id, [event.network, ...event.hosts]]),
    ...offers.map((offer): [string, string[]] => [offer.id, [offer.network]]),
  ]);
  // Posts that seem one event are each in pairs of their own.
  for (const { joinedTo, network, hosts } of flag.kind === "SAME_EVENT" ? [] : events) {
    if (joinedTo !== null) owners.set(joinedTo, [...(owners.get(joinedTo) ?? []), network, ...hosts]);
  }
  return owners;
}
