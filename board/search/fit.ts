import { agenda } from "#db/agenda.ts";
import { offersToFit } from "#db/catalogue.ts";
import type { Db } from "#db/handle.ts";
import type { Reader } from "#db/reader.ts";
import type { Occurrence } from "#domain/calendar/event.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import { audiencesAround, type Fitting, fittingOf, type Situation } from "#domain/catalogue/fit.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import { AUDIENCES, broadTheme, THEMES } from "#domain/catalogue/taxonomy.ts";
import { areasWithin } from "#domain/place/area.ts";
import { AREAS } from "#domain/place/areas.ts";

/** So many are weighed; those of the need itself are among the first. */
const MOST_WEIGHED = 400;
/** It ends with a day, as pages change. */
const AHEAD = 92 * DAY;

/** What was said, as far as it is known, with the offers that fit it, best first. */
export interface Fit {
  asked: Situation;
  fitting: Fitting[];
}

/** What fits who says this of herself at an instant; ids that nobody knows count as not said. */
export async function fitFor(
  db: Db,
  said: { [Part in keyof Situation]?: string | null | undefined },
  now: number,
): Promise<Fit> {
  const asked = {
    need: known(THEMES, said.need),
    area: known(AREAS, said.area),
    audience: known(AUDIENCES, said.audience),
  };
  const offers = await offersToFit(db, {
    need: asked.need,
    needs: about(asked),
    areas: asked.area === null ? null : areasWithin(asked.area),
    audiences: asked.audience === null ? null : audiencesAround(asked.audience),
    limit: MOST_WEIGHED,
  });
  return { asked, fitting: fittingOf(offers, asked, now) };
}

/** The next happening of a network on what was asked, within three months. */
export async function nextOn(db: Db, reader: Reader, network: string, asked: Situation): Promise<Occurrence | null> {
  const window = { start: reader.now, end: startOfDay(reader.now) + AHEAD };
  const filter = { networks: [network], themes: about(asked) };
  const [next] = await agenda(db, reader, { window, filter, after: null, limit: 1 });
  return next ?? null;
}

function known(terms: readonly { id: string }[], id: string | null | undefined): string | null {
  return terms.find((term) => term.id === id)?.id ?? null;
}

/** The need, with what is near it. */
function about({ need }: Situation): string[] | undefined {
  return need === null ? undefined : withNarrower(THEMES, [broadTheme(need)]);
}
