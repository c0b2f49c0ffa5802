import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { saveEvent } from "#board/calendar/save-event.ts";
import { standingEvents } from "#db/events.ts";
import { setConfirmed } from "#db/found-facets.ts";
import type { Event } from "#domain/calendar/event.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { facetsIn, sameFacets } from "#domain/feed/facets.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { AREAS } from "#domain/place/areas.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { unknownIn } from "#domain/text-faults.ts";

/** What a person says that an imported event is about, for whom and where. */
export interface FacetsSaid {
  event: string;
  themes: string[];
  audiences: string[];
  area: string | null;
}

/**
 * Agrees with, or corrects, what the board found of many imported events at once; later readings leave it.
 * Answers them. Throws SignInNeeded, NotAllowed, NotFound when one is not the network's, Invalid.
 */
export async function confirmFacets(
  board: Board,
  actor: Actor | null,
  network: string,
  said: readonly FacetsSaid[],
): Promise<Event[]> {
  demand(actor, "IMPORT", { networks: [network] });
  const faults = said.flatMap(({ themes, audiences, area }) => [
    ...unknownIn("themes", THEMES, themes),
    ...unknownIn("audiences", AUDIENCES, audiences),
    ...unknownIn("area", AREAS, area ? [area] : []),
  ]);
  if (faults.length > 0) throw new Invalid(faults);
  return act(board, actor, async (doing) => {
    const confirmed: Event[] = [];
    for (const one of said) confirmed.push(await confirm(doing, network, one));
    return confirmed;
  });
}

async function confirm(doing: Act, network: string, { event: id, themes, audiences, area }: FacetsSaid) {
  const [before] = await standingEvents(doing.tx, [id]);
  if (before?.network !== network) throw new NotFound();
  await setConfirmed(doing.tx, id, doing.at);
  const facets = { ...facetsIn(before), themes: [...themes].sort(), audiences: [...audiences].sort(), area };
  if (sameFacets(facets, before)) return before;
  const after = { ...before, ...facets, version: before.version + 1, changedAt: doing.at };
  return saveEvent(doing, before, after, { verb: "confirm" });
}
