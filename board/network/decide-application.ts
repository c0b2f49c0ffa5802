import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { notifyAddress } from "#board/notice/notify.ts";
import { applicationById, decideApplication as keepDecision } from "#db/applications.ts";
import { feedsOf, putFeed } from "#db/feeds.ts";
import { newId } from "#db/id.ts";
import { addNetwork, networkById, setAdopted, takenNames, takenSlugs } from "#db/networks.ts";
import { addMembership, addPerson, membersOf, personByEmail } from "#db/people.ts";
import { endSessionsOf } from "#db/sessions.ts";
import { type Application, wordFaults } from "#domain/network/application.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { freeSlug, networkFaults } from "#domain/network/network-input.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { applicationLogged } from "./application-logged.ts";
import { splitOff } from "./split-off.ts";

/** What an admin says to an application, with a word that its asker reads. */
export interface DecisionInput {
  id: string;
  approve: boolean;
  word: string | null;
}

/**
 * Approves or refuses what somebody asked. By a yes the network is there, or is hers, and she leads it; she is told
 * either way. Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export async function decideApplication(board: Board, actor: Actor | null, input: DecisionInput): Promise<Application> {
  return act(board, actor, async (doing) => {
    demand(actor, "APPROVE", { networks: [] });
    const before = await applicationById(doing.tx, input.id);
    if (before?.state !== "ASKED") throw new NotFound();
    const faults = wordFaults(input.word, input.approve);
    if (faults.length > 0) throw new Invalid(faults);
    const network = input.approve ? await granted(doing, before) : null;
    const state = input.approve ? ("APPROVED" as const) : ("REFUSED" as const);
    const word = input.word?.trim() || null;
    await keepDecision(doing.tx, before.id, { state, word, person: actor.id, founded: network?.id ?? null }, doing.at);
    const after = { ...before, state, word, decidedAt: doing.at };
    const lines = { before: applicationLogged(before), after: applicationLogged(after) };
    await doing.log({ verb: input.approve ? "approve" : "refuse", noun: "application", item: before.id, ...lines });
    const told = network
      ? ({ about: "approved", network: network.name, slug: network.slug, word } as const)
      : ({ about: "refused", network: before.facts.name, word } as const);
    await notifyAddress(doing, before.email, told);
    return after;
  });
}

async function granted(doing: Act, application: Application): Promise<Network> {
  const lead = await leadOf(doing, application);
  if (application.kind === "CLAIM") return adopted(doing, application, lead);
  if (application.kind === "FOUND") return founded(doing, application, lead);
  const from = await networkById(doing.tx, application.network ?? "");
  if (!from || from.mergedInto !== null) throw new Invalid([{ field: "word", key: "fault.split.merged" }]);
  const network = await founded(doing, application, lead);
  const move = { from: from.id, to: network.id, at: doing.at };
  if (application.part) await splitOff(doing, move, application.part, lead);
  return network;
}

/** Who asked: a person of the board by now, for her address is confirmed. */
async function leadOf({ tx, at }: Act, { person, name, email }: Application): Promise<string> {
  const known = person ?? (await personByEmail(tx, email))?.id;
  if (known) return known;
  const id = newId();
  await addPerson(tx, { id, name, email }, at);
  return id;
}

async function founded(doing: Act, { facts }: Application, lead: string): Promise<Network> {
  const { tx, at, log } = doing;
  // Another of this name may have come since.
  const faults = networkFaults(facts, await takenNames(tx)).map((fault) => ({ ...fault, field: "word" }));
  if (faults.length > 0) throw new Invalid(faults);
  const network = { ...facts, id: newId(), slug: freeSlug(facts.name, await takenSlugs(tx)) };
  await addNetwork(tx, network, at);
  await log({ verb: "found", noun: "network", item: network.id, before: null, after: network });
  await makeLead(doing, network.id, lead);
  return { ...network, version: 1, adopted: true, mergedInto: null };
}

/** The network is hers, and so are the calendars that the board followed for it. */
async function adopted(doing: Act, { network: id }: Application, lead: string): Promise<Network> {
  const { tx, at, log } = doing;
  const network = await networkById(tx, id ?? "");
  if (!network || network.mergedInto !== null) throw new NotFound();
  if (network.adopted) throw new Invalid([{ field: "word", key: "fault.adopted" }]);
  await setAdopted(tx, network.id, at);
  for (const feed of await feedsOf(tx, network.id)) await putFeed(tx, { ...feed, person: lead });
  const after = { ...network, adopted: true };
  await log({ verb: "adopt", noun: "network", item: network.id, before: network, after });
  await makeLead(doing, network.id, lead);
  return after;
}

/** Whoever asked for a network leads it; who is in it already stays as she is. */
async function makeLead({ tx, log }: Act, network: string, lead: string): Promise<void> {
  if ((await membersOf(tx, network)).some(({ id }) => id === lead)) return;
  const after = { role: "LEAD", duty: null } as const;
  await addMembership(tx, lead, { network, ...after });
  await endSessionsOf(tx, lead);
  await log({ verb: "join", noun: "membership", item: `${network} ${lead}`, before: null, after });
}
