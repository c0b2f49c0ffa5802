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
import { Invalid } from "#domain/refusal.ts";
import { unknownIn } from "#domain/text-faults.ts";

/** What a person says that an imported event is about, for whom and where. */
export interface FacetsSaid {
  event: string;
  /** The version that the person saw. */
  version: number;
  themes: string[];
  audiences: string[];
  area: string | null;
}

/** What came of confirming many at once. */
export interface FacetsConfirmed {
  confirmed: Event[];
  /** Ids of those that are no more as the person saw them, or are not the network's; nothing was done to them. */
  changed: string[];
}

/**
 * Agrees with, or corrects, what the board found of many imported events at once; later readings leave it. What changed
 * since the person saw it is left for her to see again, the rest is confirmed. Throws SignInNeeded, NotAllowed, Invalid.
 */
export async function confirmFacets(
  board: Board,
  actor: Actor | null,
  network: string,
  said: readonly FacetsSaid[],
): Promise<FacetsConfirmed> {
  demand(actor, "IMPORT", { networks: [network] });
  const faults = said.flatMap(({ themes, audiences, area }) => [
    ...unknownIn("themes", THEMES, themes),
    ...unknownIn("audiences", AUDIENCES, audiences),
    ...unknownIn("area", AREAS, area ? [area] : []),
  ]);
  if (faults.length > 0) throw new Invalid(faults);
  return act(board, actor, async (doing) => {
    const events = await standingEvents(
      doing.tx,
      said.map(({ event }) => event),
    );
    const done: FacetsConfirmed = { confirmed: [], changed: [] };
    for (const one of said) {
      const before = events.find(({ id }) => id === one.event);
      const seen = before?.network === network && before.version === one.version;
      if (before && seen) done.confirmed.push(await confirm(doing, before, one));
      else done.changed.push(one.event);
    }
    return done;
  });
}

async function confirm(doing: Act, before: Event, { themes, audiences, area }: FacetsSaid): Promise<Event> {
  await setConfirmed(doing.tx, before.id, doing.at);
  const facets = { ...facetsIn(before), themes: [...themes].sort(), audiences: [...audiences].sort(), area };
  if (sameFacets(facets, before)) return before;
  const after = { ...before, ...facets, version: before.version + 1, changedAt: doing.at };
  return saveEvent(doing, before, after, { verb: "confirm" });
}
