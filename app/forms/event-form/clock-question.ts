import type { Choice } from "#app/ui/choices.tsx";

/** Asks which instant is meant by a time in the night in which the clock changes; the values are instants. */
export interface ClockQuestion {
  name: "startAs" | "endAs";
  legend: string;
  options: Choice[];
  chosen: string;
}
