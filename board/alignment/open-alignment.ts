import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { addAlignment, alignmentById, alignmentsOfFlags } from "#db/alignments.ts";
import { standingEvents } from "#db/events.ts";
import { flagAt } from "#db/flags-at.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { networksByIds } from "#db/networks.ts";
import { offersByIds } from "#db/offers.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { DAY } from "#domain/calendar/interval.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { deadlineFrom } from "./begin-round.ts";
import { tellParties } from "./tell-parties.ts";

/** Each is a mail to every lead of the other parties. */
const LIMIT: Limit = { what: "alignment", most: 30, within: DAY };

/**
 * Opens the talk about flags between the networks of their posts, for one of them or as the municipality, and tells the
 * leads of the others; answers the one that there is about a flag already, unless it was closed. A network that nobody carries is no party.
 * Throws SignInNeeded, NotAllowed, NotFound, and Invalid when there are not two parties.
 */
export async function openAlignment(board: Board, actor: Actor | null, flags: readonly string[]): Promise<Alignment> {
  if (!actor) throw new SignInNeeded();
  if (await triedTooOften(board, LIMIT, actor.id)) throw new Invalid([{ field: "flags", key: "fault.tooOften" }]);
  const { alignment, opened } = await act(board, actor, async (doing) => {
    const { alignment, known } = await drafted(doing, actor, flags);
    if (known) return { alignment: known, opened: false };
    await addAlignment(doing.tx, alignment);
    await doing.log({ verb: "open", noun: "alignment", item: alignment.id, before: null, after: alignment });
    for (const flag of alignment.flags) doing.touched.flags.add(flag);
    await tellParties(doing, alignment, { about: "opened", by: alignment.openedFor });
    return { alignment, opened: true };
  });
  if (opened) await countAttempt(board, LIMIT, actor.id);
  return alignment;
}

async function drafted({ tx, at }: Act, actor: Actor, ids: readonly string[]) {
  const flags: Flag[] = [];
  for (const id of new Set(ids)) flags.push((await flagAt(tx, at, id)) ?? notFound());
  if (flags.length === 0) notFound();
  // A party of one flag is none of another that she names beside it.
  for (const flag of flags) demand(actor, "ALIGN", { networks: await ownersOf(tx, [flag]) });
  const networks = (await networksByIds(tx, await ownersOf(tx, flags))).filter(({ adopted }) => adopted);
  const carried = new Set(networks.map(({ id }) => id));
  const posts = await postsOf(tx, flags);
  const events = posts.events.filter(({ network }) => carried.has(network));
  const offers = posts.offers.filter(({ network }) => carried.has(network));
  if (networks.length < 2) throw new Invalid([{ field: "flags", key: "fault.alignment.alone" }]);
  const own = networks.find(({ id }) => actor.memberships.some(({ network }) => network === id))?.id ?? null;
  const alignment: Alignment = {
    id: newId(),
    state: "TALKING",
    flags: flags.map(({ id }) => id).sort(),
    events: events.map(({ id }) => id),
    offers: offers.map(({ id }) => id),
    parties: networks.map(({ id }) => ({ network: id, heardAt: id === own ? at : null })),
    ...{ openedFor: own, person: actor.id, openedAt: at, agreedAt: null, brokenAt: null },
    deadline: await deadlineFrom(tx, at),
  };
  const earlier = await alignmentsOfFlags(tx, alignment.flags);
  for (const id of earlier.values()) {
    const known = await alignmentById(tx, id);
    if (!known || known.state === "CLOSED") continue;
    // What is agreed or talked about already is for its own parties, also when a post of somebody else came to the flag.
    demand(actor, "ALIGN", { networks: known.parties.map(({ network }) => network) });
    return { alignment, known };
  }
  return { alignment, known: null };
}

async function postsOf(tx: Tx, flags: readonly Flag[]) {
  const ids = (of: (flag: Flag) => readonly string[]) => [...new Set(flags.flatMap(of))].sort();
  return {
    events: await standingEvents(
      tx,
      ids((flag) => flag.events),
    ),
    offers: await offersByIds(
      tx,
      ids((flag) => flag.offers),
    ),
  };
}

/** The networks whose posts, or whom as hosts, these flags are about. */
async function ownersOf(tx: Tx, flags: readonly Flag[]): Promise<string[]> {
  const { events, offers } = await postsOf(tx, flags);
  const owners = [...events.flatMap(({ network, hosts }) => [network, ...hosts]), ...offers.map((one) => one.network)];
  return [...new Set(owners)].sort();
}

function notFound(): never {
  throw new NotFound();
}
