import type { Board } from "#board/board.ts";
import { actorById, personByEmail } from "#db/people.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { askIdentity, cookiesOf } from "./ask-identity.ts";

export interface SignedIn {
  actor: Actor;
  /** The session's cookie, to be set in the browser. */
  headers: Headers;
}

/** Exchanges a mailed code for a session. Throws Invalid when the code is wrong, old, used or tried too often. */
export async function signIn(
  board: Board,
  input: { email: string; code: string },
  headers: Headers,
): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase();
  const otp = input.code.replace(/\D/g, "");
  const response = await askIdentity(board, "/sign-in/email-otp", { email, otp }, headers);
  if (response.status === 429) throw new Invalid([{ field: "code", key: "fault.tooOften" }]);
  const person = response.ok ? await personByEmail(board.store.read, email) : undefined;
  const actor = person ? await actorById(board.store.read, person.id, "page") : null;
  if (!actor) throw new Invalid([{ field: "code", key: "fault.code" }]);
  return { actor, headers: cookiesOf(response) };
}
