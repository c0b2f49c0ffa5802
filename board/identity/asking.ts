import type { Board } from "#board/board.ts";
import { KEPT } from "#domain/retention.ts";

/** What a browser keeps of having asked for a code: the code, or the link in the mail, works in this browser alone. */
export interface Asking {
  /** A secret that the page never shows. */
  browser: string;
  email: string;
  /** The path on the board to which signing in leads. */
  next: string | null;
}

/** What this browser asked for within the last ten minutes, or null. Its own word: whoever brings it is not trusted for it. */
export function askedHere(board: Board, headers: Headers): Asking | null {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${nameOf(board)}=`))?.slice(nameOf(board).length + 1);
  try {
    const { browser, email, next } = JSON.parse(Buffer.from(value ?? "", "base64url").toString());
    if (typeof browser !== "string" || typeof email !== "string") return null;
    return { browser, email, next: typeof next === "string" ? next : null };
  } catch {
    return null;
  }
}

/** The `Set-Cookie` that lets this browser, and no other, bring the code. */
export function askingCookie(board: Board, asking: Asking): string {
  return cookie(board, Buffer.from(JSON.stringify(asking)).toString("base64url"), KEPT.code / 1000);
}

/** The `Set-Cookie` after which the browser has asked for nothing. */
export function noAskingCookie(board: Board): string {
  return cookie(board, "", 0);
}

function cookie(board: Board, value: string, seconds: number): string {
  const secure = isSecure(board) ? "; Secure" : "";
  return `${nameOf(board)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly${secure}; SameSite=Lax`;
}

/** Under this prefix no other machine of the same domain can plant it (RFC 6265bis §4.1.3). */
function nameOf(board: Board): string {
  return isSecure(board) ? "__Host-samenbord.asking" : "samenbord.asking";
}

function isSecure(board: Board): boolean {
  return board.baseUrl.startsWith("https:");
}
