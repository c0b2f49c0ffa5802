import { Invalid } from "#domain/refusal.ts";

const LONGEST_NAME = 80;

/** A name by which somebody knows again what is hers, tidied. Throws Invalid for one that is empty or too long. */
export function named(name: string): string {
  const tidy = name.trim().replace(/\s+/g, " ");
  if (tidy === "") throw new Invalid([{ field: "name", key: "fault.named.none" }]);
  if (tidy.length <= LONGEST_NAME) return tidy;
  throw new Invalid([{ field: "name", key: "fault.named.long", params: { most: LONGEST_NAME } }]);
}
