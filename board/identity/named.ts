import { Invalid } from "#domain/refusal.ts";

const LONGEST_NAME = 80;

/** A name that somebody gives to what is hers, tidied. Throws Invalid for one that is empty or too long. */
export function named(name: string): string {
  const tidy = name.trim().replace(/\s+/g, " ");
  if (tidy === "") throw new Invalid([{ field: "name", key: "fault.link.name" }]);
  if (tidy.length > LONGEST_NAME) {
    throw new Invalid([{ field: "name", key: "fault.link.long", params: { most: LONGEST_NAME } }]);
  }
  return tidy;
}
