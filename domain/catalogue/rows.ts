import { AREAS, type Area } from "#domain/place/areas.ts";
import { withNarrower } from "./narrower.ts";
import { THEMES } from "./taxonomy.ts";

/** A row or column of an overview: an area or a broad theme with everything in it, as a filter means it. */
export interface Row {
  /** Null for what has no area, or no theme. */
  id: string | null;
  within: readonly (string | null)[];
  /** Whether it holds other rows: then its numbers are theirs together. */
  whole: boolean;
  /** Whether it is shown also when nothing is there. */
  always: boolean;
}

/** The district for which the board was made: its neighbourhoods are shown whatever is there. */
const HOME_DISTRICT = "zuidoost";
const HOME_CITY = "amsterdam";

/** The home district with its neighbourhoods, the city with its districts, the region; and last what has no area. */
export function areaRows(): Row[] {
  const sorted = [...AREAS].sort((a, b) => turnOf(a) - turnOf(b));
  const rows = sorted.map((area) => ({ area, within: withNarrower(AREAS, [area.id]) }));
  return rows
    .map<Row>(({ area, within }) => ({ id: area.id, within, whole: within.length > 1, always: isHome(area) }))
    .concat(NONE);
}

/** The broad themes, each with its needs; and last what has no theme. */
export function themeRows(): Row[] {
  const broad = THEMES.filter(({ parent }) => parent === null);
  return broad
    .map<Row>(({ id }) => ({ id, within: withNarrower(THEMES, [id]), whole: false, always: true }))
    .concat(NONE);
}

const NONE: Row = { id: null, within: [null], whole: false, always: false };

function turnOf(area: Area): number {
  return isHome(area) ? 0 : area.id === HOME_CITY || area.parent === HOME_CITY ? 1 : 2;
}

function isHome({ id, parent }: Area): boolean {
  return id === HOME_DISTRICT || parent === HOME_DISTRICT;
}
