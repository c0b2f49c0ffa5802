import { z } from "zod";

const address = z.email().max(254);

/**
 * A mail address in the one form in which the board keeps and compares it, or null for what is none. Signs that look or
 * count like others are brought back to them first (NFKC); what then is no plain address is refused.
 */
export function addressOf(text: string): string | null {
  const parsed = address.safeParse(text.normalize("NFKC").trim().toLowerCase());
  return parsed.success ? parsed.data : null;
}
