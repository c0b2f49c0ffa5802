import { createHmac, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";

/** Between a session's id and the cookie that carries it. */
export interface SessionCookies {
  /** The session that a request's cookie names; null when there is none, or somebody made it up. */
  tokenOf(headers: Headers): Promise<string | null>;
  /** The `Set-Cookie` that makes a browser bear this session. */
  cookieOf(token: string): Promise<string>;
}

interface Context {
  authCookies: { sessionToken: { name: string; attributes: { secure?: boolean; maxAge?: number } } };
}

/**
 * The cookie as better-auth writes it (the id with an HMAC-SHA-256 of it in base64), read here without its library so
 * that a page does not wait for who writes at the moment.
 */
export function sessionCookies(context: Promise<Context>, secret: string): SessionCookies {
  const signed = (token: string) => createHmac("sha256", secret).update(token).digest("base64");
  return {
    tokenOf: async (headers) => {
      const { name } = (await context).authCookies.sessionToken;
      const value = parseCookies(headers.get("cookie") ?? "").get(name) ?? "";
      const at = value.lastIndexOf(".");
      const token = value.slice(0, Math.max(at, 0));
      const [given, right] = [Buffer.from(value.slice(at + 1)), Buffer.from(signed(token))];
      return given.length === right.length && timingSafeEqual(given, right) ? token : null;
    },
    cookieOf: async (token) => {
      const { name, attributes } = (await context).authCookies.sessionToken;
      const value = encodeURIComponent(`${token}.${signed(token)}`);
      const secure = attributes.secure ? "; Secure" : "";
      return `${name}=${value}; Max-Age=${attributes.maxAge}; Path=/; HttpOnly${secure}; SameSite=Lax`;
    },
  };
}
