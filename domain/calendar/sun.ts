import { DAY, HOUR, MINUTE } from "./interval.ts";

/** Degrees of Amsterdam, and of the sun's middle below the horizon when its rim goes down. */
const [NORTH, EAST, BELOW] = [52.37, 4.9, -0.833];
const RADIAN = Math.PI / 180;

/**
 * The instant (epoch milliseconds) at which the sun sets in Amsterdam on a date "yyyy-mm-dd", within a few minutes:
 * declination and equation of time by the usual short series (Spencer 1971; NOAA, Solar Calculation Details).
 */
export function sunset(date: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const day = (midnight - Date.UTC(Number(date.slice(0, 4)), 0, 1)) / DAY + 1;
  const tilt = -23.44 * Math.cos(((2 * Math.PI) / 365) * (day + 10)) * RADIAN;
  const around = ((2 * Math.PI) / 365) * (day - 81);
  const equation = 9.87 * Math.sin(2 * around) - 7.53 * Math.cos(around) - 1.5 * Math.sin(around);
  const noon = midnight + 12 * HOUR - (EAST / 15) * HOUR - equation * MINUTE;
  const height = Math.sin(BELOW * RADIAN) - Math.sin(NORTH * RADIAN) * Math.sin(tilt);
  const angle = Math.acos(height / (Math.cos(NORTH * RADIAN) * Math.cos(tilt)));
  return Math.round(noon + (angle / RADIAN / 15) * HOUR);
}
