import { openAlignment } from "#board/alignment/open-alignment.ts";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { proposeCorrection } from "#board/flag/propose-correction.ts";
import { mailKey } from "#board/follow/mail-key.ts";
import { makeFollow } from "#board/follow/make-follow.ts";
import { makeCalendarLink } from "#board/identity/make-calendar-link.ts";
import { makeToken } from "#board/identity/make-token.ts";
import { askForNetwork } from "#board/network/ask-for-network.ts";
import { makeInvite } from "#board/network/make-invite.ts";
import { answersOf } from "#db/answers.ts";
import { applicationsIn } from "#db/applications.ts";
import { followMailOf } from "#db/follow-mails.ts";
import { newId } from "#db/id.ts";
import { addNetwork } from "#db/networks.ts";
import { actorById, addBoardRole, addMembership, addPerson } from "#db/people.ts";
import type { Actor, BoardRole, Membership, Network } from "#domain/network/network.ts";
import { openBoard } from "../../bin/serve/open-board.ts";
import type { Settings } from "../../bin/settings.ts";
import { plainOf } from "../mailbox.ts";
import { aNetwork, anEventInput, anOfferInput, readsHere, unwatched } from "../world.ts";

const DAY = 86_400_000;
const SPARES = 30;

/** What stands on the board before it is attacked, by the names that addresses and calls use. */
export interface Seed {
  ids: Record<string, string>;
  tokens: Record<"lead" | "editor" | "rival" | "officer" | "admin", string>;
  /** Of more leads of the first network: nobody has to wait for having tried much. */
  spares: string[];
  /** The lead's address, and the cookie of a session of hers. */
  email: string;
  cookie: string;
}

/** Fills a board that is not served yet, by the verbs that people use. */
export async function seed(settings: Settings, mails: string[]): Promise<Seed> {
  const board = await openBoard(settings, readsHere, null, unwatched());
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const free = { ...zuid, id: newId(), slug: "vrij", name: "Vrij", adopted: false };
  await board.store.write.transaction().execute((tx) => addNetwork(tx, free, board.now()));
  const lead = await aPerson(board, "ama@example.org", [{ network: zuid.id, role: "LEAD", duty: null }]);
  const editor = await aPerson(board, "esi@example.org", [{ network: zuid.id, role: "EDITOR", duty: null }]);
  const rival = await aPerson(board, "kofi@example.org", [{ network: noord.id, role: "LEAD", duty: null }]);
  const officer = await aPerson(board, "ria@example.org", [], ["OFFICER"]);
  const admin = await aPerson(board, "bo@example.org", [], ["ADMIN"]);
  const posts = await posted(board, { zuid, noord, lead, rival });
  const talk = await talked(board, lead, officer, posts.event);
  const asked = await waiting(board, lead, zuid, mails);
  const tokens = { lead, editor, rival, officer, admin };
  const secrets = Object.entries(tokens).map(async ([role, actor]) => [
    role,
    (await makeToken(board, actor, { name: "Van de proef", days: 30 })).secret,
  ]);
  const own = {
    network: zuid.id,
    slug: zuid.slug,
    rival: noord.id,
    rivalSlug: noord.slug,
    free: free.id,
    day: "pasen-2027",
  };
  const people = { person: lead.id, editor: editor.id };
  const cookie = await aSession(board, lead);
  const spares: string[] = [];
  for (let at = 0; at < SPARES; at++) {
    const spare = await aPerson(board, `reserve${at}@example.org`, [{ network: zuid.id, role: "LEAD", duty: null }]);
    spares.push((await makeToken(board, spare, { name: "Van de proef", days: 30 })).secret);
  }
  const ids = { ...own, ...people, ...posts, ...talk, ...asked };
  await board.store.close();
  return { ids, tokens: Object.fromEntries(await Promise.all(secrets)), email: lead.email, cookie, spares };
}

async function aPerson(board: Board, email: string, memberships: Membership[], boardRoles: BoardRole[] = []) {
  const id = newId();
  await board.store.write.transaction().execute(async (tx) => {
    await addPerson(tx, { id, name: `Iemand ${email.split("@")[0]}`, email }, board.now());
    for (const membership of memberships) await addMembership(tx, id, membership);
    for (const role of boardRoles) await addBoardRole(tx, id, role);
  });
  const actor = await actorById(board.store.read, id, "page");
  if (!actor) throw new Error("The person who was just added is not there.");
  return actor;
}

interface Rivals {
  zuid: Network;
  noord: Network;
  lead: Actor;
  rival: Actor;
}

/** Two evenings that collide, an option, and two offers. */
async function posted(
  board: Board,
  { zuid, noord, lead, rival }: Rivals,
): Promise<Record<"event" | "rivalEvent" | "hold" | "offer" | "rivalOffer", string>> {
  const start = board.now() + 14 * DAY;
  const [theme, audience] = [["geld"], ["zzp"]];
  const terms = await board.store.read.selectFrom("theme").select("id").execute();
  const groups = await board.store.read.selectFrom("audience").select("id").execute();
  const about = {
    start,
    end: start + DAY / 12,
    themes: [terms.find(({ id }) => theme.includes(id))?.id ?? terms[0]?.id ?? ""],
    audiences: [groups.find(({ id }) => audience.includes(id))?.id ?? groups[0]?.id ?? ""],
  };
  const { id: event } = await publishEvent(board, lead, anEventInput(zuid, about));
  const { id: rivalEvent } = await publishEvent(
    board,
    rival,
    anEventInput(noord, { ...about, title: "Borrel met koppels", description: "Netwerken." }),
  );
  const until = { status: "TENTATIVE" as const, holdUntil: board.now() + 3 * DAY };
  const option = { title: "Misschien", start: start + 30 * DAY, end: start + 30.1 * DAY };
  const { id: hold } = await publishEvent(
    board,
    lead,
    anEventInput(zuid, { ...option, ...until, coHosts: [noord.id] }),
  );
  const { id: offer } = await publishOffer(board, lead, anOfferInput(zuid));
  const { id: rivalOffer } = await publishOffer(board, rival, anOfferInput(noord, { title: "Sollicitatiehulp" }));
  return { event, rivalEvent, hold, offer, rivalOffer };
}

/** A flag that both sides see, with an answer to it and a correction that waits. */
async function talked(board: Board, lead: Actor, officer: Actor, event: string): Promise<Record<string, string>> {
  const found = await board.store.read
    .selectFrom("flag_event")
    .innerJoin("flag", "flag.id", "flag_event.flag")
    .select("flag")
    .where("event", "=", event)
    .where("kind", "=", "OVERLAP")
    .execute();
  const flag = found[0]?.flag;
  if (flag === undefined) throw new Error("The two evenings of the seed collide no more.");
  const reply = { id: flag, between: [], answer: "NOT_A_PROBLEM", reason: "INVITATION_ONLY", note: null } as const;
  for (const actor of [lead, officer]) await answerFlag(board, actor, { ...reply, between: [] });
  const answers = await answersOf(board.store.read, [flag]);
  const mine = answers.find(({ person }) => person === lead.id)?.id ?? "";
  const other = answers.find(({ id }) => id !== mine)?.id ?? "";
  const { id: correction } = await proposeCorrection(board, officer, {
    answer: other,
    post: event,
    version: 1,
    terms: [],
  });
  const { id: alignment } = await openAlignment(board, lead, [flag]);
  return { flag, answer: mine, correction, alignment };
}

/** What waits for a click or a word: an invite, an application to confirm and one to decide, a private calendar. */
async function waiting(board: Board, lead: Actor, network: Network, mails: string[]): Promise<Record<string, string>> {
  const { secret: invite } = await makeInvite(board, lead, {
    network: network.id,
    role: "EDITOR",
    many: true,
    days: 7,
  });
  const asked = { input: { name: "Nieuw netwerk", areas: [] }, claims: null, why: null };
  const newcomer = { name: "Nieuw", email: "nieuw@example.org" };
  await askForNetwork(board, null, { ...asked, newcomer }, new Headers());
  const [application = ""] = /sba_[\w-]+/.exec(mails.map(plainOf).join("\n")) ?? [];
  await askForNetwork(board, lead, { ...asked, newcomer: null }, new Headers());
  const [open] = await applicationsIn(board.store.read, ["ASKED"]);
  const { secret: calendar } = await makeCalendarLink(board, lead, "Mijn telefoon");
  return { invite, application, applicationId: open?.id ?? "", calendar, ...(await aFollow(board, mails)) };
}

/** What somebody without an account follows, and asks a mail for. */
async function aFollow(board: Board, mails: string[]): Promise<Record<string, string>> {
  const input = { choice: {}, language: "nl" as const, email: "volger@example.org" };
  const { follow, secret } = await makeFollow(board, input, new Headers());
  const [followConfirm = ""] = /sbm_[\w-]+/.exec(mails.map(plainOf).join("\n")) ?? [];
  const mail = await followMailOf(board.store.read, follow.id);
  return { follow: secret, followConfirm, followStop: mailKey(board, mail?.id ?? "") };
}

async function aSession(board: Board, { id: userId }: Actor): Promise<string> {
  const [id, token, at] = [newId(), newId(), board.now()];
  const iso = (instant: number) => new Date(instant).toISOString();
  const dates = { expiresAt: iso(at + 30 * DAY), createdAt: iso(at), updatedAt: iso(at) };
  const row = { id, token, userId, way: "CODE", startedAt: at, seenAt: at, userAgent: "Proef", ...dates };
  await board.store.write
    .insertInto("session")
    .values(row as never)
    .execute();
  return (await board.identity.cookieOf(token)).split(";")[0] ?? "";
}
