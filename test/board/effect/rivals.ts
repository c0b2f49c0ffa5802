import { openAlignment } from "#board/alignment/open-alignment.ts";
import { propose } from "#board/alignment/propose.ts";
import { sign } from "#board/alignment/sign.ts";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { proposalsOf } from "#db/proposals.ts";
import type { ProposalInput } from "#domain/alignment/proposal.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { Actor } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

/** What two networks plan for the same people. */
export const EVENING: Partial<EventInput> = {
  ...{ area: "zuidoost", audiences: ["vrouwen"], themes: ["netwerken"] },
  ...{ title: "Ondernemende vrouwen aan tafel", description: "Samen eten en elkaar verder helpen." },
};

/** A board of which the clock can be set, with two rival networks. */
export async function twoRivals() {
  const board = await aBoard();
  const clock = { now: NOW };
  board.now = () => clock.now;
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  return { board, clock, zuid, noord, ofZuid, ofNoord };
}

export type Rivals = Awaited<ReturnType<typeof twoRivals>>;

/** What the second of two rivals plans half an hour after the first. */
export function rivalInput({ noord }: Pick<Rivals, "noord">, facts: Partial<EventInput> = {}): EventInput {
  const plain = anEventInput(noord, {
    ...EVENING,
    title: "Meet & greet",
    description: "Maak kennis en wissel visitekaartjes.",
  });
  return { ...plain, start: plain.start + 3_600_000, end: plain.end + 3_600_000, ...facts };
}

/** Two evenings that clash. */
export async function twoEvenings() {
  const rivals = await twoRivals();
  const ours = await publishEvent(rivals.board, rivals.ofZuid, anEventInput(rivals.zuid, EVENING));
  const theirs = await publishEvent(rivals.board, rivals.ofNoord, rivalInput(rivals));
  return { ...rivals, ours, theirs };
}

/** So many days later. */
export function later({ start, end }: Pick<Event, "start" | "end">, days: number) {
  return { start: start + days * 86_400_000, end: end + days * 86_400_000 };
}

/** Opens a talk about flags, and proposes, and the other signs. */
export async function agreeOn(
  board: Board,
  [one, other]: readonly [Actor, Actor],
  talk: string,
  input: Partial<ProposalInput> & Pick<ProposalInput, "kind">,
): Promise<void> {
  const empty = { note: null, post: null, happening: null, moments: [], stays: null, words: null, register: null };
  await propose(board, one, { alignment: talk, amends: null, input: { ...empty, parts: [], ...input } });
  const last = (await proposalsOf(board.store.read, [talk])).at(-1);
  await sign(board, other, { proposal: last?.id ?? "", way: null });
}

/** A talk about a flag. */
export async function talkAbout(board: Board, actor: Actor, flag: string): Promise<string> {
  return (await openAlignment(board, actor, [flag])).id;
}
