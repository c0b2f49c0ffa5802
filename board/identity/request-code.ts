import { z } from "zod";
import type { Board } from "#board/board.ts";
import { Invalid } from "#domain/refusal.ts";
import { askIdentity } from "./ask-identity.ts";

const address = z.email().max(254);

/**
 * Mails a code to sign in with, if the address is somebody's; the answer is the same when it is nobody's.
 * Throws Invalid for what is no address, or when too many codes were asked for.
 */
export async function requestCode(board: Board, email: string, headers: Headers): Promise<{ email: string }> {
  const parsed = address.safeParse(email.trim().toLowerCase());
  if (!parsed.success) throw new Invalid([{ field: "email", key: "fault.email" }]);
  const body = { email: parsed.data, type: "sign-in" };
  const response = await askIdentity(board, "/email-otp/send-verification-otp", body, headers);
  if (response.status === 429) throw new Invalid([{ field: "email", key: "fault.tooOften" }]);
  return { email: parsed.data };
}
