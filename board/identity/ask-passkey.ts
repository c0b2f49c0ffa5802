import type { Board } from "#board/board.ts";
import { passkeysOf } from "#db/passkeys.ts";
import type { Actor } from "#domain/network/network.ts";
import type { Session } from "#domain/network/session.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotAllowed, SignInNeeded } from "#domain/refusal.ts";
import { askIdentity, cookiesOf } from "./ask-identity.ts";
import { sessionHere } from "./session-here.ts";

/** What a browser is to be asked for. */
export interface PasskeyAsked {
  /** The options of WebAuthn, as JSON (W3C WebAuthn Level 3 §5.1.8 and §5.1.10). */
  options: string;
  /** The cookie that ties the challenge to this browser. */
  headers: Headers;
}

/** The challenge for signing in with a passkey. Throws Invalid when asked too often. */
export async function askForPasskey(board: Board, headers: Headers): Promise<PasskeyAsked> {
  const answer = await askIdentity(board, { path: "/passkey/generate-authenticate-options", headers });
  if (!answer.ok) throw new Invalid([{ field: "passkey", key: "fault.tooOften" }]);
  // The library prefers what the board demands: that the device asks for finger, face or pin.
  const options = { ...(await answer.json()), userVerification: "required" };
  return { options: JSON.stringify(options), headers: cookiesOf(answer) };
}

const MOST_PASSKEYS = 10;

/** The challenge for adding a passkey. Throws SignInNeeded, NotAllowed, Invalid when she has many or signed in long ago. */
export async function askForNewPasskey(board: Board, actor: Actor | null, headers: Headers): Promise<PasskeyAsked> {
  await demandNewPasskey(board, actor, headers);
  const answer = await askIdentity(board, { path: "/passkey/generate-register-options", headers });
  if (!answer.ok) throw new Invalid([{ field: "passkey", key: "fault.passkey.stale" }]);
  return { options: JSON.stringify(await answer.json()), headers: cookiesOf(answer) };
}

/**
 * The session in which the actor may add one now. Her first passkey is what makes a mailed code enough for once; with one
 * on her name the others are added by whoever has it, or else her mail alone would open what passkeys are to close.
 */
export async function demandNewPasskey(board: Board, actor: Actor | null, headers: Headers): Promise<Session> {
  demand(actor, "ACCOUNT", { networks: [] });
  const session = await sessionHere(board, headers);
  if (session?.person !== actor.id) throw new SignInNeeded();
  const known = await passkeysOf(board.store.read, actor.id);
  if (actor.rolesWaiting.length > 0 && known.length > 0) throw new NotAllowed("refusal.passkeyFirst");
  if (known.length < MOST_PASSKEYS) return session;
  throw new Invalid([{ field: "passkey", key: "fault.passkey.many", params: { most: MOST_PASSKEYS } }]);
}
