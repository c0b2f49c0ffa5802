import type { Board } from "#board/board.ts";
import { OPENID_BACK, PROVIDER } from "#db/open-id.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import type { MessageKey } from "#domain/wording/wording.ts";
import { askIdentity, cookiesOf } from "./ask-identity.ts";
import { enter, type SignedIn } from "./enter.ts";

/** Where the browser goes to sign in, with the cookie that ties what comes back to it. */
export interface Elsewhere {
  url: string;
  headers: Headers;
}

/** Begins signing in by the municipality's own sign-in. Throws NotFound when there is none, Invalid when it is away. */
export async function beginOpenId(board: Board, next: string, headers: Headers): Promise<Elsewhere> {
  if (board.identity.openIdName === null) throw new NotFound();
  const done = `${board.baseUrl}/?${new URLSearchParams({ next })}`;
  const body = { provider: PROVIDER, callbackURL: done, errorCallbackURL: board.baseUrl, disableRedirect: true };
  const answer = await askIdentity(board, { path: "/sign-in/social", body, headers });
  const { url } = await answer.json().catch(() => ({ url: null }));
  if (!answer.ok || typeof url !== "string") throw new Invalid([{ field: "openId", key: "fault.openId.away" }]);
  return { url, headers: cookiesOf(answer) };
}

/** Somebody whom the municipality vouched for, and the path to which she wanted. */
export interface SignedInElsewhere extends SignedIn {
  next: string | null;
}

/**
 * Takes the provider's answer, the query with which it sent the browser back. Throws Invalid when it vouches for nobody
 * of this board, not for the address, or was not asked by this browser.
 */
export async function finishOpenId(board: Board, query: string, headers: Headers): Promise<SignedInElsewhere> {
  if (board.identity.openIdName === null) throw new Invalid([{ field: "openId", key: "fault.openId.failed" }]);
  const path = `/callback/${PROVIDER}?${query.replace(/^\?/, "")}`;
  const answer = await askIdentity(board, { path, headers });
  const to = new URL(answer.headers.get("location") ?? OPENID_BACK, board.baseUrl).searchParams;
  const signedIn = await enter(board, "OPENID", to.has("error") ? null : answer, headers);
  if (signedIn) return { ...signedIn, next: to.get("next") };
  const key = PROBLEMS[to.get("error") ?? ""] ?? "fault.openId.failed";
  throw new Invalid([{ field: "openId", key }]);
}

/** In better-auth's words, and in those of `db/open-id.ts`. */
const PROBLEMS: Record<string, MessageKey> = {
  signup_disabled: "fault.openId.unknown",
  email_not_verified: "fault.openId.unverified",
  account_not_linked: "fault.openId.unverified",
  access_denied: "fault.openId.denied",
};
