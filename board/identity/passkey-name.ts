import { Invalid } from "#domain/refusal.ts";

const LONGEST_NAME = 80;

/** A name by which its owner knows a passkey again. Throws Invalid for none, or one that is too long. */
export function passkeyName(text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (name === "") throw new Invalid([{ field: "name", key: "fault.passkey.name" }]);
  if (name.length <= LONGEST_NAME) return name;
  throw new Invalid([{ field: "name", key: "fault.passkey.long", params: { most: LONGEST_NAME } }]);
}
