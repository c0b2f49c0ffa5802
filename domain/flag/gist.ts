import { themesOf } from "#domain/likeness/reading.ts";
import { rootArea } from "#domain/place/area.ts";
import type { SeenEvent } from "./evidence.ts";

/**
 * The little of an event that tells, without reading it, that a comparison would show nothing: under 200 bytes.
 * Fields by "|": networks; C(ancelled) and X (closed); area roots, * for unknown, @ for online; broad themes; title letters.
 */
export function gistOf({ post, reading }: SeenEvent): string {
  const roots = [...new Set(reading.areas.map(rootArea))].sort().join(",");
  const reach = reading.online ? "@" : roots || "*";
  const closed = reading.closed ? "X" : "";
  const off = post.status === "CANCELLED" || reading.calledOff ? "C" : "";
  return [post.network, `${off}${closed}`, reach, ""].join("|");
}

/** Whether two events may matter to each other at all; false only where every full comparison gives no band. Symmetric. */
export function mayMatter(a: string, b: string): boolean {
  return a !== "" || b !== "" || themesOf([]).length === 0;
}
