import type { Board } from "#board/board.ts";
import { noteCodeAsked } from "#db/code-asks.ts";
import { newSecret } from "#db/secrets.ts";
import { Invalid } from "#domain/refusal.ts";
import { addressOf } from "./address.ts";
import { askIdentity } from "./ask-identity.ts";
import { askingCookie } from "./asking.ts";

/** So many codes an hour for one address, wherever they are asked: five guesses at each of them stay hopeless. */
const MOST_CODES = 30;
const LONGEST_NEXT = 500;

/** What is answered to whoever asks for a code. */
export interface CodeRequested {
  email: string;
  /** The cookie that binds the code to the browser that asked. */
  headers: Headers;
}

/**
 * Mails a code and a link to sign in with, if the address is somebody's; the answer, and the way to it, is the same when
 * it is nobody's. `next` is the path to which the link leads. Throws Invalid for what is no address, or asked too often.
 */
export async function requestCode(
  board: Board,
  input: { email: string; next?: string | null | undefined },
  headers: Headers,
): Promise<CodeRequested> {
  const email = addressOf(input.email);
  if (email === null) throw new Invalid([{ field: "email", key: "fault.email" }]);
  const next = input.next && input.next.length <= LONGEST_NEXT ? input.next : null;
  const address = board.identity.keyed(`address\n${email}`);
  const asked = await board.store.write.transaction().execute((tx) => noteCodeAsked(tx, address, board.now()));
  if (asked > MOST_CODES) throw new Invalid([{ field: "email", key: "fault.tooOften.hour" }]);
  const asking = { browser: newSecret(""), email, next };
  if (await isLimited(board, asking, headers)) throw new Invalid([{ field: "email", key: "fault.tooOften" }]);
  return { email, headers: new Headers({ "set-cookie": askingCookie(board, asking) }) };
}

async function isLimited(board: Board, { email, browser }: { email: string; browser: string }, headers: Headers) {
  const body = { email, type: "sign-in" };
  const answer = await askIdentity(board, { path: "/email-otp/send-verification-otp", body, headers, browser });
  return answer.status === 429;
}
