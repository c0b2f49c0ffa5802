import type { Board } from "#board/board.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { standingEvents } from "#db/events.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

export const DAY = 86_400_000;
const EVENING: Partial<EventInput> = { area: "zuidoost", themes: ["btw"], audiences: ["zzp"] };
export const OURS: Partial<EventInput> = {
  ...{ ...EVENING, place: "Bijlmerpark Theater", url: "https://zuid.example/btw" },
  description: "De Belastingdienst legt uit hoe je btw-aangifte doet. Neem je bonnen mee.",
};
export const THEIRS: Partial<EventInput> = {
  ...{ ...EVENING, title: "Vragenuur omzetbelasting", place: "Zaal De Nieuwe Stad", url: "https://noord.example/geld" },
  description: "Een boekhouder en een jurist beantwoorden al je vragen over geld en contracten. Met soep vooraf.",
};

/** Two rival networks, of which the one has its evening on the board; `rival` is the other's, an hour later. */
export async function twoRivals() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const ours = await publishEvent(board, ofZuid, anEventInput(zuid, OURS));
  const rival = anEventInput(noord, { ...THEIRS, start: ours.start + 3_600_000, end: ours.end + 3_600_000 });
  return { board, zuid, noord, ofZuid, ofNoord, ours, rival };
}

/** The same board so many days later. */
export const later = (board: Board, days: number): Board => ({ ...board, now: () => NOW + days * DAY });

/** The rival evening so many days later than it was first. */
export async function moved(board: Board, actor: Actor, event: Event, days: number): Promise<void> {
  const [now] = await standingEvents(board.store.read, [event.id]);
  const { version = 0, network } = now ?? event;
  const [start, end] = [event.start + days * DAY, event.end + days * DAY];
  const input = anEventInput({ id: network } as Network, { ...THEIRS, start, end });
  await changeEvent(board, actor, { id: event.id, version, input, scope: null, occurrence: null });
}
