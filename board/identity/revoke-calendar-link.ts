import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { type CalendarLink, calendarLinkById, endCalendarLink } from "#db/calendar-links.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound } from "#domain/refusal.ts";

/** Ends a link of the actor's own: its address answers nothing from now on. Throws SignInNeeded, NotFound. */
export function revokeCalendarLink(board: Board, actor: Actor | null, id: string): Promise<CalendarLink> {
  return act(board, actor, async ({ tx, at, log }) => {
    demand(actor, "FOLLOW", { networks: [] });
    const link = await calendarLinkById(tx, id);
    if (link?.person !== actor.id) throw new NotFound();
    await endCalendarLink(tx, id, at);
    await log({ verb: "revoke", noun: "calendar link", item: id, before: link, after: null });
    return link;
  });
}
