import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Board, Reader } from "#board/board.ts";
import { codeMail } from "#board/identity/code-mail.ts";
import { sendLetters } from "#board/notice/send-letters.ts";
import { Pulse } from "#board/pulse.ts";
import { type Asked, searchNow } from "#board/search/search-now.ts";
import { addFlags } from "#db/flags.ts";
import { newId } from "#db/id.ts";
import { openIdentity } from "#db/identity.ts";
import { addNetwork } from "#db/networks.ts";
import type { OpenIdSettings } from "#db/open-id.ts";
import { addPairs } from "#db/pairs.ts";
import { actorById, addBoardRole, addMembership, addPerson } from "#db/people.ts";
import type { Search } from "#db/search.ts";
import { openStore } from "#db/store.ts";
import { addToken } from "#db/tokens.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { OfferInput } from "#domain/catalogue/offer-input.ts";
import { readOutside } from "#domain/feed/read-outside.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { groundsOf } from "#domain/flag/grounds.ts";
import { sighting } from "#domain/flag/pair.ts";
import { MATCHER_VERSION } from "#domain/likeness/reading.ts";
import type { Actor, BoardRole, Network } from "#domain/network/network.ts";
import { guardedFetch } from "../bin/serve/fetch/guarded-fetch.ts";
import { makeLog } from "../bin/serve/log.ts";
import { makeWatch } from "../bin/serve/watch.ts";
import { aCalendarServer } from "./calendar-server.ts";

/** The present in every test: a Tuesday noon in Amsterdam. */
export const NOW = Date.parse("2026-12-01T12:00:00+01:00");

/** Reads in the process of the test; test/bin/reader.test.ts tries the one that a board really has. */
export const readsHere: Reader = { readCalendar: async (text, options) => readOutside(text, options) };

/** What a process knows of itself, in a test that does not look at it. */
export const unwatched = () => makeWatch(makeLog("silent"));

/** Nothing goes wrong with signing in. */
function fail(line: string): never {
  throw new Error(line);
}

/** A fresh board on a real file, gone when the test ends. */
export async function aBoard(
  now = NOW,
  openId: OpenIdSettings | null = null,
  baseUrl = "http://localhost:3000",
): Promise<Board> {
  const folder = mkdtempSync(join(tmpdir(), "samenbord-"));
  const store = await openStore(join(folder, "board.sqlite"));
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const demonstration = { mails: [] as (import("#board/board.ts").Mail & { at: number })[] };
  const mailer: Board["mailer"] = async (mail) => void demonstration.mails.unshift({ ...mail, at: now });
  const sendCode = async (email: string, code: string) => mailer(await codeMail(store.read, baseUrl, email, code));
  const secret = "a-secret-for-tests-of-forty-characters--";
  const identity = openIdentity(store.write, { baseUrl, secret, openId, now: () => now, sendCode, tell: fail });
  const fetch = guardedFetch({ allow: [], agent: "Test" });
  const ways = { mailer, fetch, fetchExceptions: [], securityContact: null, reader: readsHere };
  const hears = { signInTried: () => {}, refused: () => {}, wentWrong: fail };
  const letters = {
    // A board of another instant is a copy, and sends what is due by then.
    async lettersWait(this: Board) {
      await sendLetters(this);
    },
  };
  return { store, identity, ...ways, ...hears, ...letters, baseUrl, demonstration, pulse: new Pulse(), now: () => now };
}

/** A network with these facts over plain ones. */
export async function aNetwork(board: Board, slug: string, facts: Partial<Network> = {}): Promise<Network> {
  const plain = {
    purpose: null,
    forWhom: null,
    howToJoin: null,
    url: null,
    areas: [],
    valueForms: [],
    fundingUntil: null,
    version: 1,
    adopted: true,
    mergedInto: null,
  };
  const network: Network = { ...plain, name: slug, ...facts, slug, id: newId() };
  await board.store.write.transaction().execute((tx) => addNetwork(tx, network, board.now()));
  return network;
}

/** A lead of these networks, or with board roles an officer or admin. */
export async function anActor(board: Board, networks: Network[], boardRoles: BoardRole[] = []): Promise<Actor> {
  const id = newId();
  await board.store.write.transaction().execute(async (tx) => {
    await addPerson(tx, { id, name: "Iemand", email: `${id}@example.org` }, board.now());
    for (const network of networks) await addMembership(tx, id, { network: network.id, role: "LEAD", duty: null });
    for (const role of boardRoles) await addBoardRole(tx, id, role);
  });
  return actorNow(board, { id });
}

/** Somebody as she is by now: in other networks perhaps, or with another role. */
export async function actorNow(board: Board, { id }: Pick<Actor, "id">): Promise<Actor> {
  const actor = await actorById(board.store.read, id, "page");
  if (!actor) throw new Error("She is gone.");
  return actor;
}

/** What was mailed to an address, newest first. */
export function mailsTo(board: Board, { email }: { email: string }) {
  return (board.demonstration?.mails ?? []).filter(({ to }) => to === email);
}

/** A server of calendars that the board may reach, serving this text; gone when the test ends. */
export async function aReachableServer(board: Board, text: string) {
  const server = await aCalendarServer();
  onTestFinished(server.close);
  server.serve(text);
  board.fetch = guardedFetch({ allow: [server.address], agent: "Test" });
  return server;
}

/** A bearer token of a person. */
export function aToken(board: Board, actor: Actor): Promise<string> {
  const asked = { person: actor.id, name: "", createdAt: board.now(), expiresAt: board.now() + 86_400_000 };
  return board.store.write.transaction().execute(async (tx) => (await addToken(tx, asked)).secret);
}

/** What is given to publish an event: an evening two weeks from the present, with these facts over plain ones. */
export function anEventInput(network: Network, facts: Partial<EventInput> = {}): EventInput {
  return {
    network: network.id,
    title: "Btw-avond voor zzp'ers",
    description: "Alles over je btw-aangifte.",
    language: "nl",
    start: Date.parse("2026-12-15T19:00:00+01:00"),
    end: Date.parse("2026-12-15T21:00:00+01:00"),
    area: null,
    themes: [],
    audiences: [],
    ...facts,
  };
}

/** What is given to publish an offer, with these facts over plain ones. */
export function anOfferInput(network: Network, facts: Partial<OfferInput> = {}): OfferInput {
  return {
    network: network.id,
    title: "Boekhoudspreekuur",
    description: "Loop binnen met je bonnetjes.",
    language: "nl",
    areas: [],
    audiences: [],
    valueForms: ["FREE"],
    ...facts,
  };
}

/** Keeps a flag that no rule made, with the pair of its first two posts. */
export function keepFlag(board: Board, flag: Flag): Promise<void> {
  const [a = "", b = ""] = [...flag.events, ...flag.offers];
  const pair = sighting(flag, [a, b], groundsOf(flag, {}, {}, MATCHER_VERSION));
  return board.store.write.transaction().execute(async (tx) => {
    await addFlags(tx, [flag]);
    await addPairs(tx, [{ ...pair, verdict: null, flag: flag.id }]);
  });
}

/** What somebody without an account searches for, as the graph reads it. */
export function aSearch({ store }: Pick<Board, "store">, text: string, of: Asked["of"] = "AGENDA"): Promise<Search> {
  return searchNow(store.read, { actor: null, now: NOW }, { text, of });
}
