import { agenda } from "#db/agenda.ts";
import { offersToFit } from "#db/catalogue.ts";
import { eventsByIds } from "#db/events.ts";
import type { Db } from "#db/handle.ts";
import type { Reader } from "#db/reader.ts";
import type { Event, Occurrence } from "#domain/calendar/event.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import { bestOf, fittingOf } from "#domain/catalogue/fit.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { areasWithin } from "#domain/place/area.ts";

const MOST = 3;
/** A weekly series fills the first of these; what is shown are other events. */
const LOOKED_AT = 40;
/** It ends with a day, as pages change. */
const AHEAD = 92 * DAY;
const MOST_WEIGHED = 60;

/** At most three other events on the themes of one, within reach of who comes to it: the next happening of each. */
export async function relatedEvents(db: Db, reader: Reader, event: Event): Promise<Occurrence[]> {
  if (event.themes.length === 0) return [];
  const window = { start: reader.now, end: startOfDay(reader.now) + AHEAD };
  const areas = event.area === null ? undefined : [...areasWithin(event.area), "online"];
  const filter = { themes: withNarrower(THEMES, event.themes), areas };
  const happenings = await agenda(db, reader, { window, filter, after: null, limit: LOOKED_AT });
  const firsts = happenings.filter(({ event: id }, at) => happenings.findIndex((one) => one.event === id) === at);
  const whole = await eventsByIds(
    db,
    reader,
    firsts.map((one) => one.event),
  );
  const others = new Set(whole.filter((other) => isOther(event, other)).map(({ id }) => id));
  return firsts.filter((one) => others.has(one.event)).slice(0, MOST);
}

/** Neither one date of a series that was changed by itself nor the listing that the event is part of is another. */
function isOther(event: Event, { id, status, uid, network }: Event): boolean {
  const own = id === event.id || id === event.joinedTo || (uid === event.uid && network === event.network);
  return status === "CONFIRMED" && !own;
}

/** The offers, each of another network, on the themes of an event within reach of who comes to it. */
export async function relatedOffers(db: Db, { themes, area }: Event, now: number): Promise<Offer[]> {
  const [need] = themes;
  if (need === undefined) return [];
  return best(await near(db, need, withNarrower(THEMES, themes), area), need, area, now);
}

/** The offers of other networks, each of another, for the same need within reach. */
export async function offersAlike(db: Db, { need, areas, network }: Offer, now: number): Promise<Offer[]> {
  if (need === null) return [];
  const [area = null] = areas;
  const offers = await near(db, need, [need], area);
  return best(
    offers.filter((other) => other.network !== network),
    need,
    area,
    now,
  );
}

function near(db: Db, need: string, needs: string[], area: string | null): Promise<Offer[]> {
  const areas = area === null ? null : areasWithin(area);
  return offersToFit(db, { need, needs, areas, audiences: null, limit: MOST_WEIGHED });
}

function best(offers: Offer[], need: string, area: string | null, now: number): Offer[] {
  return bestOf(fittingOf(offers, { need, area, audience: null }, now)).map(({ offer }) => offer);
}
