import { readFileSync } from "node:fs";
import fc from "fast-check";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import type { Actor } from "#domain/network/network.ts";
import { aNetwork, anActor, aToken } from "../world.ts";
import { ask, post } from "./asking.ts";
import { actorFor, aFullBoard, CALENDAR, type FullBoard, MORE_ROLES, ownOf, ROLES } from "./full-board.ts";
import { reasonOf, rightsPage } from "./rights-page.ts";

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
/** The same at the desk of the municipality, where others may not come. */
const NOT_MINE_AT_DESK: Verdict[] = [
  ...(["SignInNeeded", "NotAllowed", "NotAllowed", "NotAllowed", "NotFound", "NotFound"] as const),
];
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
/** As it stands in a string of a query. */
const FILE = CALENDAR.replaceAll("\r\n", "\\r\\n");

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
  importCalendar: { call: `(network: "$n", text: "${FILE}")`, verdicts: OWN },
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
  openAlignment: { call: `(flags: ["$F"])`, verdicts: PARTY },
  propose: { call: `(alignment: "$A", proposal: { kind: KEEP, note: "-" })`, verdicts: PARTY },
  sign: { call: `(proposal: "$P")`, verdicts: LEADS },
  decline: { call: `(proposal: "$P", note: "Liever niet.")`, verdicts: LEADS },
  addMessage: { call: `(alignment: "$A", text: "Zullen we bellen?")`, verdicts: PARTY },
  closeAlignment: { call: `(id: "$A")`, verdicts: PARTY },
  assignFlags: { call: `(flags: ["$f"])`, verdicts: MUNICIPALITY },
  snoozeFlags: { call: `(flags: ["$f"], until: "2026-12-15T00:00:00Z")`, verdicts: MUNICIPALITY },
  dismissFlags: { call: `(flags: ["$f"], reason: OTHER)`, verdicts: MUNICIPALITY },
  noteFlag: { call: `(flag: "$f", text: "Gebeld.")`, verdicts: MUNICIPALITY },
  undoDeed: { call: `(id: "$D")`, verdicts: NOT_MINE_AT_DESK },
  rewordAnswer: { call: `(id: "$a", note: "Wij zijn er eerst.")`, verdicts: OWN },
  proposeCorrection: { call: `(answer: "$a", post: "$e", version: 1)`, verdicts: OWN },
  decideCorrection: { call: `(id: "$c", version: 1, accept: true)`, verdicts: OWN },
  claimEvening: {
    call: `(input: { network: "$n", nth: 1, weekday: 2, from: "19:00", to: "22:00", until: "2027-01-31" })`,
    verdicts: OWN,
  },
  releaseEvening: { call: `(id: "$E")`, verdicts: OWN },
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
  seeNotices: { call: `(upTo: "z")`, verdicts: SIGNED_IN },
  stopMail: { call: `(key: "a.FEED.b")`, verdicts: NOT_THERE },
  revokeToken: { call: `(id: "$t")`, verdicts: NOT_MINE },
  deleteAccount: { call: `(email: "iemand.anders@example.org")`, verdicts: TYPED_WRONG },
  makeCalendarLink: { call: `(name: "Mijn telefoon")`, verdicts: SIGNED_IN },
  revokeCalendarLink: { call: `(id: "$l")`, verdicts: NOT_MINE },
  makeFollow: { call: `(filter: { themes: ["geld"] })`, verdicts: EVERYBODY },
  changeFollow: { call: `(secret: "$K", filter: {})`, verdicts: EVERYBODY },
  dropFollow: { call: `(secret: "$K")`, verdicts: EVERYBODY },
  askFollowMail: { call: `(secret: "$K", email: "iemand@example.org")`, verdicts: EVERYBODY },
  confirmFollowMail: { call: `(secret: "$C")`, verdicts: EVERYBODY },
  endFollowMail: { call: `(key: "$M")`, verdicts: EVERYBODY },
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
  let full: FullBoard | null = null;
  for (const role of [...ROLES, ...MORE_ROLES]) {
    full ??= await aFullBoard();
    const actor = await actorFor(role, full);
    if (name === "undoChange") await changedBy(actor, full);
    const field = `${name}${filled(call, full.ids)}`;
    const selection = name === "signOut" ? "" : "{ kind: __typename ... on Refusal { message(language: en) } }";
    const { answer } = await ask(full.board, actor, `mutation { answer: ${field} ${selection} }`);
    const kind = isRefused(answer) ? answer.kind : "yes";
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
  alignment: `alignment(id: "$A") { id }`,
  alignments: "alignments { nodes { id } }",
  applicationToConfirm: `applicationToConfirm(secret: "$q")`,
  applications: "applications(states: [ASKED]) { id }",
  agendaFacets: `agendaFacets(from: "2026-12-01T00:00:00Z", to: "2027-01-01T00:00:00Z") { facet value count }`,
  agendaDays: `agendaDays(from: "2026-12-01T00:00:00Z", to: "2027-01-01T00:00:00Z", first: 1) { date }`,
  areas: "areas { id }",
  audiences: "audiences { id }",
  checkCancellation: `checkCancellation(id: "$e", version: 1) { __typename }`,
  checkChange: `checkChange(id: "$e", version: 1, input: { ${EVENT} }) { __typename }`,
  checkEvent: `checkEvent(input: { ${EVENT} }) { __typename }`,
  checkFeed: `checkFeed(network: "$n", url: "$u/x.ics") { kind: __typename ... on Refusal { message(language: en) } }`,
  checkImport: `checkImport(network: "$n", text: "${FILE}") { __typename }`,
  checkOffer: `checkOffer(input: { ${OFFER} }) { __typename }`,
  colleagues: "colleagues { name }",
  deed: `deed(id: "$D") { id }`,
  desk: "desk { nodes { id } }",
  deskColumns: "deskColumns { nodes { id } }",
  checkProposal: `checkProposal(alignment: "$A", proposal: { kind: KEEP }) { ways { steps { text } } }`,
  day: `day(id: "pasen-2027") { id }`,
  days: `days(from: "2027-01-01", to: "2027-12-31") { id }`,
  demonstration: "demonstration { __typename }",
  mailToStop: `mailToStop(key: "x")`,
  merged: "merged { id }",
  event: `event(id: "$h") { id }`,
  fit: "fit { offers { reasons } networks { count } }",
  flag: `flag(id: "$f") { id }`,
  flags: "flags { nodes { id } }",
  follow: `follow(secret: "$K") { name }`,
  followMailToConfirm: `followMailToConfirm(secret: "$C") { name }`,
  followMailToEnd: `followMailToEnd(key: "$M")`,
  followedCalendar: `followedCalendar(secret: "sbc_x") { __typename }`,
  formerFlag: `formerFlag(id: "$f") { __typename }`,
  freshness: "freshness { unconfirmed { count } }",
  heatMap: "heatMap(axis: AREA) { lines { whole } }",
  invitation: `invitation(secret: "$k") { __typename }`,
  lesson: `lesson(id: "$s") { id }`,
  lessons: "lessons { id }",
  log: "log { nodes { id } }",
  logFile: "logFile",
  network: `network(slug: "zuid") { id }`,
  networks: "networks { id }",
  revision: "revision",
  offer: `offer(id: "$o") { id }`,
  nearestAgenda: `nearestAgenda(from: "2026-12-01T00:00:00Z", to: "2026-12-02T00:00:00Z", filter: { search: "anders nergens" }) { search without }`,
  nearestOffers: `nearestOffers(search: "zwalk") { totalCount }`,
  searchReading: `searchReading(search: "andres", of: AGENDA) { corrected { found } }`,
  offerFacets: "offerFacets { areas { count } }",
  offerMatrix: "offerMatrix { columns { whole } }",
  offers: "offers { nodes { id } }",
  offersByIds: `offersByIds(ids: ["$o"]) { id }`,
  offersFile: "offersFile(format: CSV)",
  openIdName: "openIdName",
  overviewFile: "overviewFile(kind: HEAT_MAP)",
  outgoingMail: "outgoingMail { waiting }",
  report: "report { months { month } }",
  reportFile: "reportFile(format: CSV)",
  signInAsked: "signInAsked { __typename }",
  signedIn: "signedIn { browsers }",
  timeline: `timeline(theme: "geld") { more }`,
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
  const full = await aFullBoard();
  for (const role of [...ROLES, ...MORE_ROLES]) {
    const actor = await actorFor(role, full);
    for (const [name, query] of Object.entries(QUERIES)) {
      rights.set(`${name} ${role}`, await seen(full.board, actor, filled(query, full.ids)));
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
    if (isRefused(answer)) return reasonOf(answer);
    const nothing = answer === null || (Array.isArray(answer) && answer.length === 0) || answer?.nodes?.length === 0;
    return nothing ? "nothing" : "yes";
  } catch (refused) {
    if (!(refused instanceof Response)) throw refused;
    return { 401: "sign in first", 403: "not allowed", 404: "not found" }[refused.status] ?? "invalid";
  }
}

/** A row with the ids of a board in the places of their letters. */
function filled(row: string, ids: Record<string, string>): string {
  return row.replace(/\$([a-zA-Z])/g, (_, key) => ids[key] ?? "");
}

function isRefused(answer: { kind?: string } | null): answer is { kind: Verdict; message: string } {
  return ["SignInNeeded", "NotAllowed", "NotFound", "Invalid"].includes(answer?.kind ?? "");
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
      const kept = Object.entries(hers).filter(([key]) => key !== foreign && !swapped(key));
      const field = `${name}${filled(call, { ...ids, ...Object.fromEntries(kept) })}`;
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
async function changedBy(actor: Actor | null, { board, network, ids }: FullBoard) {
  const own = actor?.memberships.some((membership) => membership.network === network.id);
  const change = { id: ids.e ?? "", version: 1, scope: null, occurrence: null };
  await cancelEvent(board, own ? actor : await anActor(board, [network]), change);
}
