import type { Board } from "#board/board.ts";
import { Invalid } from "#domain/refusal.ts";
import { addressOf } from "./address.ts";
import { askIdentity } from "./ask-identity.ts";
import { askedHere } from "./asking.ts";
import { enter, type SignedIn } from "./enter.ts";

/**
 * Exchanges a mailed code, typed or brought by the link, for a session. Throws Invalid when the code was asked in another
 * browser, or is wrong, old, used or tried too often.
 */
export async function signIn(
  board: Board,
  input: { email: string; code: string },
  headers: Headers,
): Promise<SignedIn> {
  const email = addressOf(input.email);
  const asking = askedHere(board, headers);
  if (email === null || asking?.email !== email) throw new Invalid([{ field: "code", key: "fault.code.elsewhere" }]);
  const otp = input.code.normalize("NFKC").replace(/\D/g, "");
  const question = { path: "/sign-in/email-otp", body: { email, otp }, headers, browser: asking.browser };
  const answer = await askIdentity(board, question);
  const signedIn = await enter(board, "CODE", answer.ok ? answer : null, headers);
  if (signedIn) return signedIn;
  throw new Invalid([{ field: "code", key: answer.status === 429 ? "fault.tooOften" : "fault.code" }]);
}
