import { Invalid } from "#domain/refusal.ts";

const LONGEST = 20_000;

/** What a browser says that a passkey made, as an object for better-auth to check. Throws Invalid for what is none. */
export function credentialOf(text: string): Record<string, unknown> {
  try {
    const read = text.length <= LONGEST ? JSON.parse(text) : null;
    if (typeof read?.id === "string" && typeof read.response === "object" && read.response !== null) return read;
  } catch {
    // Not even JSON.
  }
  throw new Invalid([{ field: "passkey", key: "fault.passkey" }]);
}
