import type { Fault } from "../refusal.ts";

/** What is done at the desk with several flags at once. */
export const DEED_KINDS = ["ASSIGN", "SNOOZE", "DISMISS", "UNDO"] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

/** As many flags as one deed may be about: a long page of them. */
export const MOST_FLAGS = 100;

/**
 * What a flag had before a deed and has by it: a person, an instant, or the ids of answers. Of answers each place of both
 * lists is one voice's: who belongs to several networks speaks for each.
 */
interface Done {
  flag: string;
  before: string | number | null | (string | null)[];
  after: string | number | null | string[];
}

/** One deed of a person of the municipality, with what it could not do and why. */
export interface Deed {
  id: string;
  person: string;
  kind: DeedKind;
  at: number;
  done: Done[];
  refused: (Pick<Fault, "key" | "params"> & { flag: string })[];
  undoneAt: number | null;
}
