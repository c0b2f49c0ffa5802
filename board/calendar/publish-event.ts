import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { askHosts } from "./ask-hosts.ts";
import { draftEvent } from "./draft-event.ts";
import { keepPrevented, prevented } from "./prevented.ts";
import { saveEvent } from "./save-event.ts";

/**
 * Puts an event on the board. Flags never stand in the way: they are found in the same transaction and ride along.
 * `tried` is the seal of the last moment at which a check warned of others, for the report on what the board prevents.
 * Throws SignInNeeded, NotAllowed, Invalid.
 */
export async function publishEvent(
  board: Board,
  actor: Actor | null,
  input: EventInput,
  tried: string | null = null,
): Promise<Event> {
  demand(actor, "POST", { networks: [input.network] });
  const avoided = await prevented(board, actor, input, tried);
  return act(board, actor, async (doing) => {
    const event = await saveEvent(doing, null, draftEvent(input, doing.at), { verb: "publish" });
    if (avoided) await keepPrevented(doing.tx, avoided, doing.at);
    return askHosts(doing, event, input.coHosts);
  });
}
