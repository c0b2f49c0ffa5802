import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { addCalendarLink, type CalendarLink, calendarLinksOf } from "#db/calendar-links.ts";
import { newId } from "#db/id.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { named } from "./named.ts";

const MOST_LINKS = 20;

/** A link as it is made: the one time that its secret can be read. */
export interface MadeCalendarLink {
  link: CalendarLink;
  secret: string;
}

/**
 * Makes an address by which a program of the actor's follows what she may see, holds too. Whoever has the address sees
 * it, until it is revoked. Throws SignInNeeded, Invalid for a name that is none or too long, or for too many links.
 */
export function makeCalendarLink(board: Board, actor: Actor | null, name: string): Promise<MadeCalendarLink> {
  return act(board, actor, async ({ tx, at, log }) => {
    demand(actor, "FOLLOW", { networks: [] });
    if ((await calendarLinksOf(tx, actor.id)).length >= MOST_LINKS) {
      throw new Invalid([{ field: "name", key: "fault.link.many", params: { most: MOST_LINKS } }]);
    }
    const link = { id: newId(), person: actor.id, name: named(name), createdAt: at };
    const secret = await addCalendarLink(tx, link);
    await log({ verb: "make", noun: "calendar link", item: link.id, before: null, after: link });
    return { link, secret };
  });
}
