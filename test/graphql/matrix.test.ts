import { readFileSync } from "node:fs";
import fc from "fast-check";
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
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, aToken, keepFlag } from "../world.ts";
import { ask, post } from "./asking.ts";
import { reasonOf, rightsPage } from "./rights-page.ts";

const ROLES = ["nobody", "lead", "editor", "lead of another", "officer", "admin"] as const;
/** Shown in docs/rights.md beside those: who is as little its own, and who has an event in the flag and asks to host. */
const MORE_ROLES = ["editor of another", "lead of a party"] as const;
type AnyRole = (typeof ROLES)[number] | (typeof MORE_ROLES)[number];
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
  endSessions: { call: `(person: "$m")`, verdicts: ADMIN },
  endOtherSessions: { call: "", verdicts: SIGNED_IN },
  signOut: { call: "", verdicts: EVERYBODY },
};

test("every mutation of the graph has its row", () => {
  const mutations = buildSchema(readFileSync("graphql/schema.graphql", "utf8")).getMutationType()?.getFields() ?? {};
  expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(mutations).sort());
});

test.each(Object.entries(MATRIX))("%s is allowed to whom the matrix says", async (name, { call, verdicts }) => {
  let full: Awaited<ReturnType<typeof aFullBoard>> | null = null;
  for (const role of [...ROLES, ...MORE_ROLES]) {
    full ??= await aFullBoard();
    const { board, network, ids } = full;
    const actor = await actorFor(role, board, network, ids);
    if (name === "undoChange") await changedBy(board, actor, network, ids);
    const field = `${name}${call.replace(/\$([a-z])/g, (_, key) => ids[key] ?? "")}`;
    const selection = name === "signOut" ? "" : "{ kind: __typename ... on Refusal { message(language: en) } }";
    const { answer } = await ask(board, actor, `mutation { answer: ${field} ${selection} }`);
    const kind = ["SignInNeeded", "NotAllowed", "NotFound", "Invalid"].includes(answer?.kind) ? answer.kind : "yes";
    rights.set(`${name} ${role}`, kind === "yes" ? "yes" : reasonOf(answer));
    // What was refused has changed nothing: the next role finds the board as it was.
    if (kind === "yes" || name === "undoChange") full = null;
    const expected = role === "editor of another" ? ROLES.indexOf("lead of another") : ROLES.indexOf(role as never);
    if (role !== "lead of a party") expect(kind, role).toBe(verdicts[expected]);
  }
});

/** Every query, with what it shows of something that is not everybody's. */
const QUERIES: Record<string, string> = {
  agenda: `agenda(from: "2026-12-01T00:00:00Z", to: "2027-12-01T00:00:00Z", filter: { search: "anders" }) { nodes { start } }`,
  agendaFile: "agendaFile(format: JSON)",
  applicationToConfirm: `applicationToConfirm(secret: "$q")`,
  applications: "applications(states: [ASKED]) { id }",
  areas: "areas { id }",
  audiences: "audiences { id }",
  checkCancellation: `checkCancellation(id: "$e", version: 1) { __typename }`,
  checkChange: `checkChange(id: "$e", version: 1, input: { ${EVENT} }) { __typename }`,
  checkEvent: `checkEvent(input: { ${EVENT} }) { __typename }`,
  checkFeed: `checkFeed(network: "$n", url: "$u/x.ics") { kind: __typename ... on Refusal { message(language: en) } }`,
  checkImport: `checkImport(network: "$n", text: "${CALENDAR}") { __typename }`,
  checkOffer: `checkOffer(input: { ${OFFER} }) { __typename }`,
  day: `day(id: "pasen-2027") { id }`,
  days: `days(from: "2027-01-01", to: "2027-12-31") { id }`,
  demonstration: "demonstration { __typename }",
  mailToStop: `mailToStop(key: "x")`,
  merged: "merged { id }",
  event: `event(id: "$h") { id }`,
  flag: `flag(id: "$f") { id }`,
  flags: "flags { nodes { id } }",
  followedCalendar: `followedCalendar(secret: "sbc_x") { __typename }`,
  formerFlag: `formerFlag(id: "$f") { __typename }`,
  invitation: `invitation(secret: "$k") { __typename }`,
  lesson: `lesson(id: "$s") { id }`,
  lessons: "lessons { id }",
  log: "log { nodes { id } }",
  logFile: "logFile",
  network: `network(slug: "zuid") { id }`,
  networks: "networks { id }",
  offer: `offer(id: "$o") { id }`,
  offerFacets: "offerFacets { areas { count } }",
  offers: "offers { nodes { id } }",
  offersFile: "offersFile(format: CSV)",
  openIdName: "openIdName",
  signInAsked: "signInAsked { __typename }",
  signedIn: "signedIn { browsers }",
  themes: "themes { id }",
  viewer: "viewer { person { name } }",
};

/** Found while the matrix is walked: operation and role, with "yes" or why not. */
const rights = new Map<string, string>();

test("every query has its row", () => {
  const queries = buildSchema(readFileSync("graphql/schema.graphql", "utf8")).getQueryType()?.getFields() ?? {};
  expect(Object.keys(QUERIES).sort()).toEqual(Object.keys(queries).sort());
});

test("docs/rights.md says of every operation who may do it and why others may not", async () => {
  const { board, network, ids } = await aFullBoard();
  for (const role of [...ROLES, ...MORE_ROLES]) {
    const actor = await actorFor(role, board, network, ids);
    for (const [name, query] of Object.entries(QUERIES)) {
      const field = query.replace(/\$([a-z])/g, (_, key) => ids[key] ?? "");
      rights.set(`${name} ${role}`, await seen(board, actor, field));
    }
  }
  // Somebody who looks at one row of the matrix has not walked the whole.
  if (rights.size < (Object.keys(MATRIX).length + Object.keys(QUERIES).length) * 8) return;
  const names = { query: Object.keys(QUERIES), mutation: Object.keys(MATRIX) };
  await expect(rightsPage(rights, names)).toMatchFileSnapshot("../../docs/rights.md");
});

/** Whether a query answers with something, with nothing, or with why not. */
async function seen(board: Board, actor: Actor | null, field: string): Promise<string> {
  try {
    const { answer } = await ask(board, actor, `query { answer: ${field} }`);
    if (["SignInNeeded", "NotAllowed", "NotFound", "Invalid"].includes(answer?.kind)) return reasonOf(answer);
    const nothing = answer === null || (Array.isArray(answer) && answer.length === 0) || answer?.nodes?.length === 0;
    return nothing ? "nothing" : "yes";
  } catch (refused) {
    if (!(refused instanceof Response)) throw refused;
    return { 401: "sign in first", 403: "not allowed", 404: "not found" }[refused.status] ?? "invalid";
  }
}

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
  const together = anEventInput(wished, { title: "Samen", coHosts: [network.id] });
  const partys = await publishEvent(board, await anActor(board, [wished]), together);
  const posts = { events: [event.id, hold.id, partys.id], offers: [], firstSeen: board.now(), changedAt: board.now() };
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
  Object.assign(ids, { v: invite.id, k: secret, y: partys.id }, await asking(board, network));
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

/** A network that nobody carries, one application to confirm and one to decide. */
async function asking(board: Board, network: Network): Promise<Record<string, string>> {
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

/** What a lead has of her own, under the keys of the matrix. */
async function ownOf(board: Board, network: Network, lead: Actor): Promise<Record<string, string>> {
  const event = await publishEvent(board, lead, anEventInput(network, { title: "Van haarzelf" }));
  const until = { status: "TENTATIVE" as const, holdUntil: board.now() + 3 * 86_400_000 };
  const hold = await publishEvent(board, lead, anEventInput(network, { title: "Haar optie", ...until }));
  const offer = await publishOffer(board, lead, anOfferInput(network, { title: "Haar spreekuur" }));
  return { n: network.id, e: event.id, h: hold.id, o: offer.id };
}

/**
 * Addresses, secrets and networks to wish for are nobody's. A changed post stays with its network, whatever the input
 * names; of many events those of another are named as left alone.
 */
const FREE = new Set(["u", "x", "k", "changeEvent n", "changeOffer n", "confirmFacets e"]);

test("an id of another network, in whichever place of a mutation, is refused and changes nothing", async () => {
  const { board, ids } = await aFullBoard();
  const own = await aNetwork(board, "noord");
  const lead = await anActor(board, [own]);
  const hers = await ownOf(board, own, lead);
  const token = await aToken(board, lead);
  const barred = Object.entries(MATRIX).filter(([, { verdicts }]) => verdicts[3] === "NotAllowed");
  const places = barred.flatMap(([name, { call }]) => {
    const keys = [...new Set([...call.matchAll(/\$([a-z])/g)].map(([, key]) => key ?? ""))];
    return keys.flatMap((key) => (FREE.has(`${name} ${key}`) || FREE.has(key) ? [] : [{ name, call, foreign: key }]));
  });
  const written = async () => [
    await board.store.read.selectFrom("revision").selectAll().execute(),
    await board.store.read
      .selectFrom("change")
      .select(({ fn }) => fn.countAll().as("all"))
      .execute(),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.func(fc.boolean()), async ({ name, call, foreign }, swapped) => {
      const idOf = (key: string) => (key !== foreign && key in hers && !swapped(key) ? hers[key] : ids[key]);
      const field = `${name}${call.replace(/\$([a-z])/g, (_, key) => idOf(key) ?? "")}`;
      const query = `mutation { answer: ${field} { kind: __typename } }`;
      const before = await written();
      const answer = await (await post(board, { query }, { authorization: `Bearer ${token}` })).json();
      expect(["NotAllowed", "NotFound", "Invalid", "ChangedMeanwhile"], field).toContain(answer.data?.answer.kind);
      expect(await written(), field).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

/** Makes the role's own change, or that of a lead where it may not make one. */
async function changedBy(board: Board, actor: Actor | null, network: Network, ids: Record<string, string>) {
  const own = actor?.memberships.some((membership) => membership.network === network.id);
  const change = { id: ids.e ?? "", version: 1, scope: null, occurrence: null };
  await cancelEvent(board, own ? actor : await anActor(board, [network]), change);
}

async function actorFor(
  role: AnyRole,
  board: Board,
  network: Network,
  ids: Record<string, string>,
): Promise<Actor | null> {
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

async function anEditor(board: Board, network: Network): Promise<Actor | null> {
  const id = newId();
  await board.store.write.transaction().execute(async (tx) => {
    await addPerson(tx, { id, name: "Redacteur", email: `${id}@example.org` }, board.now());
    await addMembership(tx, id, { network: network.id, role: "EDITOR", duty: null });
  });
  return actorById(board.store.read, id, "page");
}
