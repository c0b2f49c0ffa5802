import { openAlignment } from "#board/alignment/open-alignment.ts";
import { sign } from "#board/alignment/sign.ts";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { standingEvents } from "#db/events.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { flagAt } from "#db/flags-at.ts";
import { proposalsOf } from "#db/proposals.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import type { ProposalInput } from "#domain/alignment/proposal.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { OfferInput } from "#domain/catalogue/offer-input.ts";
import type { Actor } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../../world.ts";

export const EVENING: Partial<EventInput> = { area: "zuidoost", themes: ["btw"], audiences: ["zzp"] };

export async function twoEvenings(facts: Partial<EventInput> = {}) {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const ours = await publishEvent(board, ofZuid, anEventInput(zuid, { ...EVENING, ...facts }));
  const other = { ...EVENING, ...facts, title: "KOR of niet? Vragenuur", start: ours.start + 1_800_000 };
  const theirs = await publishEvent(board, ofNoord, anEventInput(noord, other));
  return { board, zuid, noord, ofZuid, ofNoord, ours, theirs };
}

export async function twoOffers() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const facts: Partial<OfferInput> = { need: "boekhouden", form: "ADVICE", areas: ["zuidoost"] };
  const ours = await publishOffer(board, ofZuid, anOfferInput(zuid, facts));
  const theirs = await publishOffer(board, ofNoord, anOfferInput(noord, { ...facts, title: "Spreekuur boekhouden" }));
  return { board, zuid, noord, ofZuid, ofNoord, ours, theirs };
}

export type World = Awaited<ReturnType<typeof twoEvenings>>;

export async function opened({ board, ofZuid, ours }: World): Promise<Alignment> {
  const [flag] = await flagsOfEvents(board.store.read, [ours.id]);
  return openAlignment(board, ofZuid, [flag?.id ?? ""]);
}

export function asked({ id }: Alignment, input: Partial<ProposalInput> & Pick<ProposalInput, "kind">) {
  const empty = { note: null, post: null, happening: null, moments: [], stays: null, words: null, register: null };
  return { alignment: id, amends: null, input: { ...empty, parts: [], ...input } };
}

export async function lastOf(board: Board, { id }: Alignment) {
  const last = (await proposalsOf(board.store.read, [id])).at(-1);
  if (!last) throw new Error("There is no proposal.");
  return last;
}

export async function signLast(
  board: Board,
  actor: Actor,
  talk: Alignment,
  way: number | null = null,
): Promise<Alignment> {
  return sign(board, actor, { proposal: (await lastOf(board, talk)).id, way });
}

export function later({ start, end }: { start: number; end: number }, days: number) {
  return { start: start + days * 86_400_000, end: end + days * 86_400_000 };
}

export async function eventNow(board: Board, id: string) {
  return (await standingEvents(board.store.read, [id]))[0];
}

export async function flagNow({ board, ours }: World) {
  return (await flagsOfEvents(board.store.read, [ours.id]))[0];
}

export async function flagAtNow(board: Board, id: string) {
  return flagAt(board.store.read, board.now(), id);
}
