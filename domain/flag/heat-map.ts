import { areaRows, type Row, themeRows } from "#domain/catalogue/rows.ts";
import type { Load } from "./load.ts";

/** What the rows of the heat map are. */
export const HEAT_AXES = ["AREA", "THEME"] as const;
export type HeatAxis = (typeof HEAT_AXES)[number];

/** How crowded a cell is: nothing planned, planned without overlap, and three steps of load. */
export const HEAT_LEVELS = ["EMPTY", "CALM", "LIGHT", "BUSY", "CROWDED"] as const;
export type HeatLevel = (typeof HEAT_LEVELS)[number];

/** What is planned in a week of a row, and how much of it overlaps. */
export interface HeatCell extends Load {
  happenings: number;
}

/** A row with a cell for each week. */
export interface HeatLine {
  row: Row;
  cells: HeatCell[];
}

/** More than one clash in a week is busy, three are too many. */
const [BUSY, CROWDED] = [4, 9];

/** How crowded a cell is, in words. */
export function heatLevel({ load, happenings }: Omit<HeatCell, "flags">): HeatLevel {
  if (load >= CROWDED) return "CROWDED";
  if (load >= BUSY) return "BUSY";
  if (load > 0) return "LIGHT";
  return happenings > 0 ? "CALM" : "EMPTY";
}

/** All rows, also those in which nothing is planned. */
export function heatRows(axis: HeatAxis): Row[] {
  return axis === "AREA" ? areaRows() : themeRows();
}

/** The lines to show: those of the home district, and others in which anything is planned. */
export function shownLines(lines: readonly HeatLine[]): HeatLine[] {
  return lines.filter(({ row, cells }) => row.always || cells.some(({ happenings, flags }) => happenings + flags > 0));
}
