import { withNarrower } from "#domain/catalogue/narrower.ts";
import { THEMES, type Theme } from "#domain/catalogue/taxonomy.ts";
import { AREAS, type Area } from "#domain/place/areas.ts";
import type { Load } from "./load.ts";

/** What the rows of the heat map are. */
export const HEAT_AXES = ["AREA", "THEME"] as const;
export type HeatAxis = (typeof HEAT_AXES)[number];

/** How crowded a cell is: nothing planned, planned without overlap, and three steps of load. */
export const HEAT_LEVELS = ["EMPTY", "CALM", "LIGHT", "BUSY", "CROWDED"] as const;
export type HeatLevel = (typeof HEAT_LEVELS)[number];

/** A row of the heat map: an area or a broad theme with everything in it, as a filter means it. */
export interface HeatRow {
  /** Null for what has no area, or no theme. */
  id: string | null;
  within: readonly (string | null)[];
  /** Whether it holds other rows: then its numbers are theirs together. */
  whole: boolean;
  /** Whether it is shown also when nothing is planned there. */
  always: boolean;
}

/** What is planned in a week of a row, and how much of it overlaps. */
export interface HeatCell extends Load {
  happenings: number;
}

/** A row with a cell for each week. */
export interface HeatLine {
  row: HeatRow;
  cells: HeatCell[];
}

/** The district for which the board was made: its neighbourhoods are shown whatever happens there. */
const HOME_DISTRICT = "zuidoost";
const HOME_CITY = "amsterdam";

/** More than one clash in a week is busy, three are too many. */
const [BUSY, CROWDED] = [4, 9];

/** How crowded a cell is, in words. */
export function heatLevel({ load, happenings }: Omit<HeatCell, "flags">): HeatLevel {
  if (load >= CROWDED) return "CROWDED";
  if (load >= BUSY) return "BUSY";
  if (load > 0) return "LIGHT";
  return happenings > 0 ? "CALM" : "EMPTY";
}

/** All rows: the home district with its neighbourhoods, the city with its districts, the region; or the broad themes. */
export function heatRows(axis: HeatAxis): HeatRow[] {
  const none: HeatRow = { id: null, within: [null], whole: false, always: false };
  if (axis === "THEME") return [...THEMES.filter(({ parent }) => parent === null).map(themeRow), none];
  return [...AREAS].sort((a, b) => turnOf(a) - turnOf(b)).map(areaRow).concat(none);
}

function turnOf(area: Area): number {
  return isHome(area) ? 0 : area.id === HOME_CITY || area.parent === HOME_CITY ? 1 : 2;
}

function isHome({ id, parent }: Area): boolean {
  return id === HOME_DISTRICT || parent === HOME_DISTRICT;
}

function themeRow({ id }: Theme): HeatRow {
  return { id, within: withNarrower(THEMES, [id]), whole: false, always: true };
}

function areaRow(area: Area): HeatRow {
  const within = withNarrower(AREAS, [area.id]);
  return { id: area.id, within, whole: within.length > 1, always: isHome(area) };
}

/** The lines to show: those of the home district, and others in which anything is planned. */
export function shownLines(lines: readonly HeatLine[]): HeatLine[] {
  return lines.filter(({ row, cells }) => row.always || cells.some(({ happenings, flags }) => happenings + flags > 0));
}
