import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { expect, onTestFinished, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { proposeCorrection } from "#board/flag/propose-correction.ts";
import { makeCalendarLink } from "#board/identity/make-calendar-link.ts";
import { makeToken } from "#board/identity/make-token.ts";
import { answerMerge } from "#board/network/answer-merge.ts";
import { askForNetwork } from "#board/network/ask-for-network.ts";
import { askMerge } from "#board/network/ask-merge.ts";
import { declareWish } from "#board/network/declare-wish.ts";
import { makeInvite } from "#board/network/make-invite.ts";
import { answersOf } from "#db/answers.ts";
import { applicationsIn } from "#db/applications.ts";
import { newId } from "#db/id.ts";
import { addLesson } from "#db/lessons.ts";
import { addNetwork } from "#db/networks.ts";
import { actorById, addMembership, addPerson } from "#db/people.ts";
import type { TermLesson } from "#domain/flag/lesson.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { guardedFetch } from "../../bin/serve/fetch/guarded-fetch.ts";
import { aCalendarServer } from "../calendar-server.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, keepFlag } from "../world.ts";
import { ask } from "./asking.ts";

const ROLES = ["nobody", "lead", "editor", "lead of another", "officer", "admin"] as const;
type Verdict = "yes" | "SignInNeeded" | "NotAllowed" | "NotFound" | "Invalid";

/** Only a network's own people write for it. */
const OWN: Verdict[] = ["SignInNeeded", "yes", "yes", "NotAllowed", "NotAllowed", "NotAllowed"];
/** Only who leads a network says who comes in, who leads and what it is. */
const LEADS: Verdict[] = ["SignInNeeded", "yes", "NotAllowed", "NotAllowed", "NotAllowed", "NotAllowed"];
/** What leads did together an admin can undo too. */
const LEADS_OR_ADMIN: Verdict[] = ["SignInNeeded", "yes", "NotAllowed", "NotAllowed", "NotAllowed", "yes"];
/** Out goes who is in. */
const INSIDE: Verdict[] = ["SignInNeeded", "yes", "yes", "NotFound", "NotFound", "NotFound"];
/** In comes who is not in yet. */
const OUTSIDE: Verdict[] = ["SignInNeeded", "Invalid", "Invalid", "yes", "yes", "yes"];
/** The parties of a flag answer it, and so does an officer. */
const PARTY: Verdict[] = ["SignInNeeded", "yes", "yes", "NotAllowed", "yes", "NotAllowed"];
/** Signing in is for everybody; here the code is wrong. */
const WRONG: Verdict[] = ["Invalid", "Invalid", "Invalid", "Invalid", "Invalid", "Invalid"];
/** What is learned from rivals is for none of them to decide. */
const MUNICIPALITY: Verdict[] = ["SignInNeeded", "NotAllowed", "NotAllowed", "NotAllowed", "yes", "yes"];
/** Everybody who is signed in follows what she may see. */
const SIGNED_IN: Verdict[] = ["SignInNeeded", "yes", "yes", "yes", "yes", "yes"];
/** Of somebody else: not to be known of. */
const NOT_MINE: Verdict[] = ["SignInNeeded", "NotFound", "NotFound", "NotFound", "NotFound", "NotFound"];
/** Everybody may, of herself, and types another address here. */
const TYPED_WRONG: Verdict[] = ["SignInNeeded", "Invalid", "Invalid", "Invalid", "Invalid", "Invalid"];
/** What holds for the whole board is for the admin. */
const ADMIN: Verdict[] = ["SignInNeeded", "NotAllowed", "NotAllowed", "NotAllowed", "NotAllowed", "yes"];
/** A board without the municipality's own sign-in. */
const NOT_THERE: Verdict[] = ROLES.map(() => "NotFound");
/** A passkey is added in a session; the matrix asks with a bearer token. */
const IN_A_BROWSER: Verdict[] = ROLES.map(() => "SignInNeeded");
/** Here there is nothing to take back. */
const OWN_NOTHING: Verdict[] = ["SignInNeeded", "Invalid", "Invalid", "NotAllowed", "NotAllowed", "NotAllowed"];
const EVERYBODY: Verdict[] = ["yes", "yes", "yes", "yes", "yes", "yes"];

const EVENT = `network: "$n" title: "Een avond" description: "" language: nl start: "2026-12-15T19:00:00+01:00"
  end: "2026-12-15T21:00:00+01:00" themes: [] audiences: []`;
const OFFER = `network: "$n" title: "Een spreekuur" description: "" language: nl areas: [] audiences: [] valueForms: [FREE]`;
const DAY = `kind: STADIUM from: "2027-03-14" nl: "Ajax" source: "de ArenA"`;
const CALENDAR = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "BEGIN:VEVENT",
  "UID:a",
  "DTSTART:20261220T100000Z",
  "SUMMARY:A",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\\r\\n");

/** Every mutation with who may do it to something of the network that the roles are about. */
const MATRIX: Record<string, { call: string; verdicts: Verdict[] }> = {
  publishEvent: { call: `(input: { ${EVENT} })`, verdicts: OWN },
  changeEvent: { call: `(id: "$e", version: 1, input: { ${EVENT} })`, verdicts: OWN },
  cancelEvent: { call: `(id: "$e", version: 1)`, verdicts: OWN },
  extendHold: { call: `(id: "$h", version: 1)`, verdicts: OWN },
  confirmHold: { call: `(id: "$h", version: 1)`, verdicts: OWN },
  undoChange: { call: `(id: "$e", version: 2)`, verdicts: OWN },
  publishOffer: { call: `(input: { ${OFFER} })`, verdicts: OWN },
  changeOffer: { call: `(id: "$o", version: 1, input: { ${OFFER} })`, verdicts: OWN },
  withdrawOffer: { call: `(id: "$o", version: 1)`, verdicts: OWN },
  undoOffer: { call: `(id: "$o", version: 1)`, verdicts: OWN_NOTHING },
  confirmOffer: { call: `(id: "$o")`, verdicts: OWN },
  importCalendar: { call: `(network: "$n", text: "${CALENDAR}")`, verdicts: OWN },
  importOffers: { call: `(network: "$n", text: "titel;omschrijving\\nSpreekuur;Kom langs")`, verdicts: OWN },
  undoImport: { call: `(id: "$i")`, verdicts: OWN },
  followFeed: { call: `(network: "$n", url: "$u/new.ics")`, verdicts: OWN },
  readFeed: { call: `(id: "$d")`, verdicts: OWN },
  acceptMissing: { call: `(id: "$d")`, verdicts: OWN },
  confirmFacets: {
    call: `(network: "$n", events: [{ event: "$e", version: 1, themes: [], audiences: [] }])`,
    verdicts: OWN,
  },
  mapLabels: {
    call: `(network: "$n", labels: [{ word: "geld", themes: [], audiences: [], areas: [] }])`,
    verdicts: OWN,
  },
  stopFeed: { call: `(id: "$d")`, verdicts: OWN },
  decideLesson: { call: `(id: "$s", decision: UNDO)`, verdicts: MUNICIPALITY },
  answerFlag: { call: `(id: "$f", answer: MATTERS)`, verdicts: PARTY },
  rewordAnswer: { call: `(id: "$a", note: "Wij zijn er eerst.")`, verdicts: OWN },
  proposeCorrection: { call: `(answer: "$a", post: "$e", version: 1)`, verdicts: OWN },
  decideCorrection: { call: `(id: "$c", version: 1, accept: true)`, verdicts: OWN },
  declareWish: { call: `(network: "$n", other: "$x", reason: "dezelfde leden")`, verdicts: OWN },
  withdrawWish: { call: `(network: "$n", other: "$w")`, verdicts: OWN },
  changeNetwork: { call: `(id: "$n", version: 1, input: { name: "Zuid" areas: [] })`, verdicts: LEADS },
  makeInvite: { call: `(network: "$n", role: EDITOR)`, verdicts: LEADS },
  revokeInvite: { call: `(id: "$v")`, verdicts: LEADS },
  acceptInvite: { call: `(secret: "$k")`, verdicts: OUTSIDE },
  askToJoin: { call: `(secret: "$k", name: "Iemand", email: "iemand@example.org")`, verdicts: EVERYBODY },
  askMerge: { call: `(network: "$n", other: "$x", leaves: true)`, verdicts: LEADS },
  answerMerge: { call: `(id: "$r", accept: true)`, verdicts: LEADS },
  undoMerge: { call: `(id: "$j")`, verdicts: LEADS_OR_ADMIN },
  askForSplit: {
    call: `(network: "$n", input: { name: "Een deel" areas: [] }, part: { events: ["$e"] offers: [] feeds: [] members: [] })`,
    verdicts: LEADS,
  },
  changeRole: { call: `(network: "$n", person: "$m", role: LEAD)`, verdicts: LEADS },
  removeMember: { call: `(network: "$n", person: "$m")`, verdicts: LEADS },
  handOver: { call: `(network: "$n", person: "$m")`, verdicts: LEADS },
  leaveNetwork: { call: `(network: "$n")`, verdicts: INSIDE },
  askForNetwork: {
    call: `(input: { name: "Nieuw" areas: [] }, name: "A", email: "a@example.org")`,
    verdicts: EVERYBODY,
  },
  claimNetwork: { call: `(network: "$z", why: "x", name: "A", email: "a@example.org")`, verdicts: EVERYBODY },
  confirmApplication: { call: `(secret: "$q")`, verdicts: EVERYBODY },
  decideApplication: { call: `(id: "$g", approve: true)`, verdicts: ADMIN },
  addNetwork: { call: `(input: { name: "Nieuw" areas: [] })`, verdicts: ADMIN },
  answerHosting: { call: `(event: "$y", network: "$n", accept: true)`, verdicts: OWN },
  makeToken: { call: `(name: "Onze website")`, verdicts: SIGNED_IN },
  setPreference: { call: `(language: nl, mails: [])`, verdicts: SIGNED_IN },
  stopMail: { call: `(key: "a.FEED.b")`, verdicts: NOT_THERE },
  revokeToken: { call: `(id: "$t")`, verdicts: NOT_MINE },
  deleteAccount: { call: `(email: "iemand.anders@example.org")`, verdicts: TYPED_WRONG },
  makeCalendarLink: { call: `(name: "Mijn telefoon")`, verdicts: SIGNED_IN },
  revokeCalendarLink: { call: `(id: "$l")`, verdicts: NOT_MINE },
  addDay: { call: `(input: { ${DAY} })`, verdicts: ADMIN },
  addDays: { call: `(kind: STADIUM, lines: "2027-03-14 Ajax", source: "de ArenA")`, verdicts: ADMIN },
  changeDay: { call: `(id: "pasen-2027", input: { ${DAY} })`, verdicts: ADMIN },
  removeDay: { call: `(id: "pasen-2027")`, verdicts: ADMIN },
  restoreDay: { call: `(id: "pasen-2027")`, verdicts: ADMIN },
  requestSignInCode: { call: `(email: "niemand@example.org")`, verdicts: EVERYBODY },
  signIn: { call: `(email: "niemand@example.org", code: "12345678")`, verdicts: WRONG },
  signInByPasskey: { call: `(credential: "{}")`, verdicts: WRONG },
  beginOpenId: { call: `(next: "/")`, verdicts: NOT_THERE },
  finishOpenId: { call: `(answer: "?code=x&state=y")`, verdicts: WRONG },
  askForPasskey: { call: `(purpose: SIGN_IN)`, verdicts: EVERYBODY },
  addPasskey: { call: `(credential: "{}", name: "Sleutel")`, verdicts: IN_A_BROWSER },
  namePasskey: { call: `(id: "$p", name: "Sleutel")`, verdicts: NOT_MINE },
  removePasskey: { call: `(id: "$p")`, verdicts: NOT_MINE },
  endSession: { call: `(id: "$b")`, verdicts: NOT_MINE },
  endOtherSessions: { call: "", verdicts: SIGNED_IN },
  signOut: { call: "", verdicts: EVERYBODY },
};

test("every mutation of the graph has its row", () => {
  const mutations = buildSchema(readFileSync("graphql/schema.graphql", "utf8")).getMutationType()?.getFields() ?? {};
  expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(mutations).sort());
});

test.each(Object.entries(MATRIX))("%s is allowed to whom the matrix says", async (name, { call, verdicts }) => {
  for (const [at, role] of ROLES.entries()) {
    const { board, network, ids } = await aFullBoard();
    const actor = await actorFor(role, board, network);
    if (name === "undoChange") await changedBy(board, actor, network, ids);
    const field = `${name}${call.replace(/\$([a-z])/g, (_, key) => ids[key] ?? "")}`;
    const selection = name === "signOut" ? "" : "{ kind: __typename }";
    const { answer } = await ask(board, actor, `mutation { answer: ${field} ${selection} }`);
    const kind = ["SignInNeeded", "NotAllowed", "NotFound", "Invalid"].includes(answer?.kind) ? answer.kind : "yes";
    expect(kind, role).toBe(verdicts[at]);
  }
});

async function aFullBoard() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const event = await publishEvent(board, lead, anEventInput(network));
  const until = { status: "TENTATIVE" as const, holdUntil: board.now() + 3 * 86_400_000 };
  const hold = await publishEvent(board, lead, anEventInput(network, { title: "Iets anders", ...until }));
  const offer = await publishOffer(board, lead, anOfferInput(network));
  const [wished, wishable] = [await aNetwork(board, "west"), await aNetwork(board, "oost")];
  await declareWish(board, lead, { network: network.id, other: wished.id });
  const brought = await importCalendar(board, lead, network.id, CALENDAR.replaceAll("\\r\\n", "\r\n"));
  const { link } = await makeCalendarLink(board, await anActor(board, []), "Van een ander");
  const flag = {
    id: newId(),
    kind: "OVERLAP",
    band: "CLASH",
    state: "NEW",
    score: 1,
    probability: 0.9,
    joined: false,
    reasons: [],
    dates: [],
  } as const;
  const posts = { events: [event.id, hold.id], offers: [], firstSeen: board.now(), changedAt: board.now() };
  const lesson: TermLesson = {
    ...{ id: newId(), step: "TERM", kind: null, state: "TAKEN", before: null, answer: null, answers: 2 },
    ...{
      value: { kind: "ADD", words: ["kasmoni"], concept: "spaarkring" },
      at: 0,
      person: null,
      decidedAt: null,
      undoes: null,
    },
  };
  await board.store.write.transaction().execute((tx) => addLesson(tx, lesson));
  await keepFlag(board, { ...flag, reasons: [], dates: [], ...posts });
  const answers = await answeredBy(board, [lead, await anActor(board, [], ["OFFICER"])], flag.id);
  const proposal = { answer: answers[1] ?? "", post: event.id, version: 1, terms: [] };
  const { id: proposed } = await proposeCorrection(board, await anActor(board, [], ["OFFICER"]), proposal);
  const server = await aCalendarServer();
  onTestFinished(server.close);
  server.serve(CALENDAR.replaceAll("\\r\\n", "\r\n"));
  board.fetch = guardedFetch({ allow: [server.address], agent: "Test" });
  const feed = await followFeed(board, lead, network.id, server.url);
  const ids: Record<string, string> = { n: network.id, e: event.id, o: offer.id, i: brought.id, f: flag.id };
  Object.assign(ids, {
    s: lesson.id,
    h: hold.id,
    l: link.id,
    d: feed.id,
    u: `http://${server.address}`,
    a: answers[0],
    c: proposed,
  });
  Object.assign(ids, await keysOfAnother(board));
  const { token } = await makeToken(board, await anActor(board, []), { name: "Van een ander", days: 30 });
  Object.assign(ids, { w: wished.id, x: wishable.id, t: token.id });
  Object.assign(ids, { m: (await anEditor(board, network))?.id ?? "" });
  const { invite, secret } = await makeInvite(board, lead, {
    network: network.id,
    role: "EDITOR",
    many: false,
    days: 7,
  });
  Object.assign(ids, { v: invite.id, k: secret }, await asking(board, network, wished));
  Object.assign(ids, await merging(board, network, lead));
  return { board, network, ids };
}

/** A passkey and a session of somebody else. */
async function keysOfAnother(board: Board) {
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
  return { p, b };
}

/** A network that nobody carries, one application to confirm and one to decide, and an event to be hosted too. */
async function asking(board: Board, network: Network, other: Network): Promise<Record<string, string>> {
  const input = { name: "Eigen", areas: [] };
  const plain = { input, claims: null, why: null };
  const newcomer = { name: "Nieuw", email: "nieuw@example.org" };
  await askForNetwork(board, null, { ...plain, newcomer }, new Headers());
  const [secret = ""] = /sba_[\w-]+/.exec(board.demonstration?.mails[0]?.text ?? "") ?? [];
  await askForNetwork(board, await anActor(board, []), { ...plain, newcomer: null }, new Headers());
  const [asked] = await applicationsIn(board.store.read, ["ASKED"]);
  const free = { ...input, ...{ id: newId(), slug: "vrij", name: "Vrij" }, adopted: false };
  await board.store.write.transaction().execute((tx) => addNetwork(tx, { ...network, ...free }, board.now()));
  const together = anEventInput(other, { title: "Samen", coHosts: [network.id] });
  const event = await publishEvent(board, await anActor(board, [other]), together);
  return { z: free.id, q: secret, g: asked?.id ?? "", y: event.id };
}

/** A network that asks to go into this one, and one that did. */
async function merging(board: Board, network: Network, lead: Actor): Promise<Record<string, string>> {
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

/** That it is no problem, because one is by invitation only. */
async function answeredBy(board: Board, actors: Actor[], flag: string): Promise<string[]> {
  const reply = { id: flag, between: [], answer: "NOT_A_PROBLEM", reason: "INVITATION_ONLY", note: null } as const;
  for (const actor of actors) await answerFlag(board, actor, { ...reply, between: [] });
  return (await answersOf(board.store.read, [flag])).map(({ id }) => id);
}

/** Makes the role's own change, or that of a lead where it may not make one. */
async function changedBy(board: Board, actor: Actor | null, network: Network, ids: Record<string, string>) {
  const own = actor?.memberships.some((membership) => membership.network === network.id);
  const change = { id: ids.e ?? "", version: 1, scope: null, occurrence: null };
  await cancelEvent(board, own ? actor : await anActor(board, [network]), change);
}

async function actorFor(role: (typeof ROLES)[number], board: Board, network: Network): Promise<Actor | null> {
  switch (role) {
    case "nobody":
      return null;
    case "lead":
      return anActor(board, [network]);
    case "editor":
      return anEditor(board, network);
    case "lead of another":
      return anActor(board, [await aNetwork(board, "noord")]);
    case "officer":
      return anActor(board, [], ["OFFICER"]);
    case "admin":
      return anActor(board, [], ["ADMIN"]);
  }
}

async function anEditor(board: Board, network: Network): Promise<Actor | null> {
  const id = newId();
  await board.store.write.transaction().execute(async (tx) => {
    await addPerson(tx, { id, name: "Redacteur", email: `${id}@example.org` }, board.now());
    await addMembership(tx, id, { network: network.id, role: "EDITOR", duty: null });
  });
  return actorById(board.store.read, id, "page");
}
