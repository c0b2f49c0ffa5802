import { openAlignment } from "#board/alignment/open-alignment.ts";
import { propose } from "#board/alignment/propose.ts";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { assignFlags } from "#board/desk/assign-flags.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { proposeCorrection } from "#board/flag/propose-correction.ts";
import { mailKey } from "#board/follow/mail-key.ts";
import { makeFollow } from "#board/follow/make-follow.ts";
import { makeCalendarLink } from "#board/identity/make-calendar-link.ts";
import { makeToken } from "#board/identity/make-token.ts";
import { answerMerge } from "#board/network/answer-merge.ts";
import { askForNetwork } from "#board/network/ask-for-network.ts";
import { askMerge } from "#board/network/ask-merge.ts";
import { claimEvening } from "#board/network/claim-evening.ts";
import { declareWish } from "#board/network/declare-wish.ts";
import { makeInvite } from "#board/network/make-invite.ts";
import { answersOf } from "#db/answers.ts";
import { applicationsIn } from "#db/applications.ts";
import { followMailOf } from "#db/follow-mails.ts";
import { newId } from "#db/id.ts";
import { addLesson } from "#db/lessons.ts";
import { addNetwork } from "#db/networks.ts";
import { addMembership, addPerson } from "#db/people.ts";
import { proposalsOf } from "#db/proposals.ts";
import type { TermLesson } from "#domain/flag/lesson.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { aCalendar } from "../calendar-server.ts";
import {
  aBoard,
  actorNow,
  aNetwork,
  anActor,
  anEventInput,
  anOfferInput,
  aReachableServer,
  keepFlag,
} from "../world.ts";

export const ROLES = ["nobody", "lead", "editor", "lead of another", "officer", "admin"] as const;
/** Shown in docs/rights.md beside those: who is as little its own, and who has an event in the flag and asks to host. */
export const MORE_ROLES = ["editor of another", "lead of a party"] as const;
type AnyRole = (typeof ROLES)[number] | (typeof MORE_ROLES)[number];

/** The ids, secrets and addresses that stand for `$e` and the like in a row of the matrix, by that letter. */
type Ids = Record<string, string>;

/** The network that the roles are about, a lead of it, and what it has to try every operation on. */
export interface FullBoard {
  board: Board;
  network: Network;
  lead: Actor;
  ids: Ids;
}

/** A file with one event, as a calendar on the web serves it. */
export const CALENDAR = aCalendar([{ uid: "a", title: "A", start: "2026-12-20T10:00:00Z" }]);

/** A board on which each row of the matrix finds what it names. */
export async function aFullBoard(): Promise<FullBoard> {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const full = { board, network, lead, ids: { n: network.id } };
  for (const part of [
    posted,
    withOthers,
    flagged,
    talked,
    lookedAfter,
    taught,
    followed,
    keptWithoutAccount,
    ofSomebodyElse,
    manned,
    applied,
    merging,
  ]) {
    Object.assign(full.ids, await part(full));
  }
  return full;
}

/** Somebody in this role towards the network of a full board; `null` is an unknown reader. */
export async function actorFor(role: AnyRole, { board, network, ids }: FullBoard): Promise<Actor | null> {
  switch (role) {
    case "nobody":
      return null;
    case "lead":
      return anActor(board, [network]);
    case "editor":
      return anEditor(board, network);
    case "lead of another":
      return anActor(board, [await aNetwork(board, "noord")]);
    case "editor of another":
      return anEditor(board, await aNetwork(board, "zuidwest"));
    case "lead of a party":
      return anActor(board, [{ ...network, id: ids.w ?? "" }]);
    case "officer":
      return anActor(board, [], ["OFFICER"]);
    case "admin":
      return anActor(board, [], ["ADMIN"]);
  }
}

/** What a lead of another network has of her own, by the letters of the matrix. */
export async function ownOf(board: Board, network: Network, lead: Actor): Promise<Ids> {
  return { n: network.id, ...(await postsOf(board, network, lead, ["Van haarzelf", "Haar optie", "Haar spreekuur"])) };
}

async function postsOf(board: Board, network: Network, lead: Actor, titles: [string, string, string]): Promise<Ids> {
  const [title, ofHold, ofOffer] = titles;
  const until = { status: "TENTATIVE" as const, holdUntil: board.now() + 3 * 86_400_000 };
  const event = await publishEvent(board, lead, anEventInput(network, { title }));
  const hold = await publishEvent(board, lead, anEventInput(network, { title: ofHold, ...until }));
  const offer = await publishOffer(board, lead, anOfferInput(network, { title: ofOffer }));
  return { e: event.id, h: hold.id, o: offer.id };
}

async function posted({ board, network, lead }: FullBoard): Promise<Ids> {
  const posts = await postsOf(board, network, lead, ["Btw-avond voor zzp'ers", "Iets anders", "Boekhoudspreekuur"]);
  const brought = await importCalendar(board, lead, network.id, CALENDAR);
  return { ...posts, i: brought.id };
}

/** A network with which it wants to plan and that asks it to host an event, and one to wish for. */
async function withOthers({ board, network, lead }: FullBoard): Promise<Ids> {
  const [wished, wishable] = [await aNetwork(board, "west"), await aNetwork(board, "oost")];
  await declareWish(board, lead, { network: network.id, other: wished.id });
  const together = anEventInput(wished, { title: "Samen", coHosts: [network.id] });
  const partys = await publishEvent(board, await anActor(board, [wished]), together);
  const evening = { nth: 1, weekday: 2, from: "19:00", to: "22:00", until: "2027-06-30" };
  const kept = await claimEvening(board, lead, { network: network.id, ...evening });
  return { w: wished.id, x: wishable.id, y: partys.id, E: kept.id };
}

const A_FLAG = {
  ...({ kind: "OVERLAP", band: "CLASH", state: "NEW", score: 1, probability: 0.9, joined: false } as const),
  ...{ reasons: [], offers: [], dates: [] },
};

/** A flag that the network and an officer answered, and what the officer would correct. */
async function flagged({ board, lead, ids: { e = "", h = "", y = "" } }: FullBoard): Promise<Ids> {
  const officer = await anActor(board, [], ["OFFICER"]);
  const flag = { ...A_FLAG, id: newId(), events: [e, h, y], firstSeen: board.now(), changedAt: board.now() };
  await keepFlag(board, flag);
  const reply = { id: flag.id, between: [], answer: "NOT_A_PROBLEM", reason: "INVITATION_ONLY", note: null } as const;
  for (const actor of [lead, officer]) await answerFlag(board, actor, { ...reply, between: [] });
  const [a = "", ofOfficer = ""] = (await answersOf(board.store.read, [flag.id])).map(({ id }) => id);
  const proposal = { answer: ofOfficer, post: e, version: 1, terms: [] };
  const { id: c } = await proposeCorrection(board, officer, proposal);
  return { f: flag.id, a, c };
}

/** A talk with another network about a flag, in which an officer proposed something that nobody signed. */
async function talked({ board, lead, ids: { e = "", y = "" } }: FullBoard): Promise<Ids> {
  const flag = { ...A_FLAG, id: newId(), events: [e, y], firstSeen: board.now(), changedAt: board.now() };
  await keepFlag(board, flag);
  const { id } = await openAlignment(board, lead, [flag.id]);
  const none = { note: null, post: null, happening: null, moments: [], stays: null, words: null, register: null };
  const input = { ...none, kind: "KEEP" as const, note: "Wij zijn voor de buurt.", parts: [] };
  await propose(board, await anActor(board, [], ["OFFICER"]), { alignment: id, amends: null, input });
  const [proposal] = await proposalsOf(board.store.read, [id]);
  return { F: flag.id, A: id, P: proposal?.id ?? "" };
}

/** What an officer did at the desk. */
async function lookedAfter({ board, ids: { f = "" } }: FullBoard): Promise<Ids> {
  const officer = await anActor(board, [], ["OFFICER"]);
  return { D: (await assignFlags(board, officer, { flags: [f], to: officer.id })).id };
}

async function taught({ board }: FullBoard): Promise<Ids> {
  const lesson: TermLesson = {
    ...{ id: newId(), step: "TERM", kind: null, state: "TAKEN", before: null, answer: null, answers: 2, at: 0 },
    value: { kind: "ADD", words: ["kasmoni"], concept: "spaarkring" },
    ...{ person: null, decidedAt: null, undoes: null },
  };
  await board.store.write.transaction().execute((tx) => addLesson(tx, lesson));
  return { s: lesson.id };
}

async function followed({ board, network, lead }: FullBoard): Promise<Ids> {
  const server = await aReachableServer(board, CALENDAR);
  const feed = await followFeed(board, lead, network.id, server.url);
  return { d: feed.id, u: `http://${server.address}` };
}

/** What somebody without an account follows, with a mail that is still to be confirmed. */
async function keptWithoutAccount({ board }: FullBoard): Promise<Ids> {
  const input = { choice: {}, language: "nl" as const, email: "volger@example.org" };
  const { follow, secret } = await makeFollow(board, input, new Headers());
  const [confirming = ""] = /sbm_[\w-]+/.exec(board.demonstration?.mails[0]?.text ?? "") ?? [];
  const mail = await followMailOf(board.store.read, follow.id);
  return { K: secret, C: confirming, M: mailKey(board, mail?.id ?? "") };
}

/** A calendar link, a token, a passkey and a session of people who are in no network. */
async function ofSomebodyElse({ board }: FullBoard): Promise<Ids> {
  const { link } = await makeCalendarLink(board, await anActor(board, []), "Van een ander");
  const { token } = await makeToken(board, await anActor(board, []), { name: "Van een ander", days: 30 });
  const { id: userId } = await anActor(board, []);
  const [p, b] = [newId(), newId()];
  const key = { publicKey: "", credentialID: p, counter: 0, deviceType: "singleDevice", backedUp: 0 };
  await board.store.write
    .insertInto("passkey")
    .values({ id: p, userId, name: "Sleutel", ...key } as never)
    .execute();
  const dates = { expiresAt: "2027-12-01", createdAt: "2026-12-01", updatedAt: "2026-12-01" };
  const session = { id: b, userId, token: b, way: "PASSKEY", startedAt: board.now(), seenAt: board.now(), ...dates };
  await board.store.write
    .insertInto("session")
    .values(session as never)
    .execute();
  return { l: link.id, t: token.id, p, b };
}

/** Somebody in the network beside its lead, and an invite for one more. */
async function manned({ board, network, lead }: FullBoard): Promise<Ids> {
  const asked = { network: network.id, role: "EDITOR", many: false, days: 7 } as const;
  const { invite, secret } = await makeInvite(board, lead, asked);
  return { m: (await anEditor(board, network)).id, v: invite.id, k: secret };
}

/** A network that nobody carries, one application to confirm and one to decide. */
async function applied({ board, network }: FullBoard): Promise<Ids> {
  const input = { name: "Eigen", areas: [] };
  const plain = { input, claims: null, why: null };
  const newcomer = { name: "Nieuw", email: "nieuw@example.org" };
  await askForNetwork(board, null, { ...plain, newcomer }, new Headers());
  const [secret = ""] = /sba_[\w-]+/.exec(board.demonstration?.mails[0]?.text ?? "") ?? [];
  await askForNetwork(board, await anActor(board, []), { ...plain, newcomer: null }, new Headers());
  const [asked] = await applicationsIn(board.store.read, ["ASKED"]);
  const free = { ...input, ...{ id: newId(), slug: "vrij", name: "Vrij" }, adopted: false };
  await board.store.write.transaction().execute((tx) => addNetwork(tx, { ...network, ...free }, board.now()));
  return { z: free.id, q: secret, g: asked?.id ?? "" };
}

/** A network that asks to go into this one, and one that did. */
async function merging({ board, network, lead }: FullBoard): Promise<Ids> {
  const ids = [];
  for (const slug of ["gaat-mee", "ging-mee"]) {
    const other = await aNetwork(board, slug);
    const asked = { network: other.id, other: network.id, leaves: true };
    ids.push((await askMerge(board, await anActor(board, [other]), asked)).id);
  }
  const [r = "", j = ""] = ids;
  await answerMerge(board, lead, { id: j, accept: true });
  return { r, j };
}

async function anEditor(board: Board, network: Network): Promise<Actor> {
  const id = newId();
  await board.store.write.transaction().execute(async (tx) => {
    await addPerson(tx, { id, name: "Redacteur", email: `${id}@example.org` }, board.now());
    await addMembership(tx, id, { network: network.id, role: "EDITOR", duty: null });
  });
  return actorNow(board, { id });
}
