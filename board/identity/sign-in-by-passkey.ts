import type { Board } from "#board/board.ts";
import { Invalid } from "#domain/refusal.ts";
import { askIdentity } from "./ask-identity.ts";
import { credentialOf } from "./credential.ts";
import { enter, type SignedIn } from "./enter.ts";

/** Signs in with what a passkey made of the challenge. Throws Invalid when it does not fit, or nobody has this passkey. */
export async function signInByPasskey(board: Board, credential: string, headers: Headers): Promise<SignedIn> {
  const body = { response: credentialOf(credential) };
  const answer = await askIdentity(board, { path: "/passkey/verify-authentication", body, headers });
  const signedIn = await enter(board, "PASSKEY", answer.ok ? answer : null, headers);
  if (signedIn) return signedIn;
  const { code } = await answer.json().catch(() => ({ code: null }));
  const key = code === "PASSKEY_NOT_FOUND" ? "fault.passkey.unknown" : "fault.passkey";
  throw new Invalid([{ field: "passkey", key: answer.status === 429 ? "fault.tooOften" : key }]);
}
