import { HOME_ZONE, toInstant, wallValue } from "#domain/calendar/zone.ts";
import { HEAT_AXES, type HeatAxis } from "#domain/flag/heat-map.ts";

/** What an address chooses of the heat map: `?by=theme&week=2026-12-07`. */
export interface HeatChoice {
  axis: HeatAxis;
  /** A day in the first week; null for the present. */
  week: string | null;
  from: string | null;
}

/** The choice of an address; what makes no sense is not chosen. */
export function heatChoice(params: URLSearchParams): HeatChoice {
  const axis = HEAT_AXES.find((one) => one === params.get("by")?.toUpperCase()) ?? "AREA";
  const week = dayIn(params, "week");
  return { axis, week, from: week && new Date(toInstant(week, HOME_ZONE)).toISOString() };
}

/** A day that an address names, "2026-12-07"; null for none. */
export function dayIn(params: URLSearchParams, name: string): string | null {
  const day = params.get(name) ?? "";
  return /^20\d\d-\d\d-\d\d$/.test(day) && wallValue(day) !== null ? day : null;
}
