import type { Ground } from "./ground.ts";

/** How hard the suite tries: a part of the tables, all of them, or all of them and the scanners too. */
export const FORM = (process.env.HOSTILE ?? "full") as "short" | "full" | "long";

/** What was tried, and each time that something got through. */
export class Tally {
  tried = 0;
  readonly through: string[] = [];

  /** Counts one try; `held` says whether the board held. */
  add(held: boolean, what: string): void {
    this.tried++;
    if (!held) this.through.push(what.slice(0, 300));
  }
}

/** One way of doing harm, with the number of its threat in docs/threats.md. */
export interface Row {
  threat: number;
  what: string;
  attack(ground: Ground, tally: Tally): Promise<void>;
}

/** All of a list, or in the short form some of it, spread over the whole. */
export function some<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (FORM !== "short" || items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)] as Item);
}
