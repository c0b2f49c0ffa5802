import { AsyncLocalStorage } from "node:async_hooks";
import { createHmac, randomUUID } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { emailOTP } from "better-auth/plugins";
import { LONGEST_SESSION, type SignInWay } from "#domain/network/session.ts";
import { KEPT } from "#domain/retention.ts";
import type { Db } from "./handle.ts";
import { type OpenIdSettings, openId, openIdProblem } from "./open-id.ts";
import { type SessionCookies, sessionCookies } from "./session-cookies.ts";

/** What signing in needs to know of the board. */
export interface IdentitySettings {
  baseUrl: string;
  secret: string;
  /** The municipality's own sign-in, when there is one. */
  openId: OpenIdSettings | null;
  now(): number;
  sendCode(email: string, code: string): Promise<void>;
  /** Hears of what goes wrong. */
  tell(line: string): void;
}

/** Who somebody is, and nothing of what she may do. */
export interface Identity extends SessionCookies {
  /** better-auth's own door. `browser` is the secret of the browser that asks for a code, or brings one. */
  ask(request: Request, browser?: string): Promise<Response>;
  /** A keyed hash of something short that nobody may guess from a stolen copy of the database. */
  keyed(text: string): string;
  /** What the municipality calls its own sign-in, or null when it has none here. */
  openIdName: string | null;
}

/** A passkey is added within an hour of signing in, in seconds. */
const FRESH = 3600;
const LONGEST_NAME_OF_BROWSER = 300;

/** What the board writes when somebody comes in. */
function hooks(db: Db, now: () => number) {
  /** By whom, how and when; not from which address: that is nobody's business afterwards. */
  const begun = (session: { userAgent?: unknown }, path = "") => {
    const userAgent = String(session.userAgent ?? "").slice(0, LONGEST_NAME_OF_BROWSER);
    return { ipAddress: null, userAgent, way: wayOf(path), startedAt: now(), seenAt: now() };
  };
  const seen = (person: string) => db.updateTable("person").set({ seen: now() }).where("id", "=", person).execute();
  // What the provider lets its bearer do there is no business of the board.
  const bare = { accessToken: null, refreshToken: null, idToken: null };
  return {
    session: {
      create: {
        before: async (session: object, context: { path?: string } | null) => ({ data: begun(session, context?.path) }),
        after: async ({ userId }: { userId: string }) => void (await seen(userId)),
      },
    },
    account: { create: { before: async (account: object) => ({ data: { ...account, ...bare } }) } },
  };
}

/** better-auth on our tables: codes, passkeys, sessions. Who may do what is not its business. */
export function openIdentity(db: Db, settings: IdentitySettings): Identity {
  const { baseUrl, secret, tell } = settings;
  const browsers = new AsyncLocalStorage<string>();
  const keyed = (text: string) => createHmac("sha256", secret).update(text).digest("base64url");
  // A code is kept under its browser's secret too: what is asked or tried elsewhere does not touch it.
  const ofBrowser = (identifier: string) => keyed(`${identifier}\n${browsers.getStore() ?? randomUUID()}`);
  const auth = betterAuth({
    baseURL: baseUrl,
    basePath: "/api/auth",
    secret,
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message, ...more) => tell([message, ...more].map(String).join(" ")) },
    database: { db: db as never, type: "sqlite" },
    user: { modelName: "person", validateUserInfo: (claim, at) => openIdProblem(db, settings.openId, claim, at) },
    // Limits are the board's (domain/network/session.ts); the library's own is the longest of them.
    session: {
      expiresIn: LONGEST_SESSION / 1000,
      disableSessionRefresh: true,
      freshAge: FRESH,
      additionalFields: {
        way: { type: "string", input: false, required: false },
        startedAt: { type: "number", input: false, required: false },
        seenAt: { type: "number", input: false, required: false },
      },
    },
    verification: {
      storeIdentifier: {
        default: "plain",
        overrides: { "sign-in-otp-": { hash: async (identifier) => ofBrowser(identifier) } },
      },
    },
    account: { updateAccountOnSignIn: false },
    databaseHooks: hooks(db, settings.now),
    rateLimit: {
      ...{ enabled: true, storage: "database" as const, window: 60, max: 100 },
      // The library lets three begin in ten seconds: a whole office behind one address is more.
      customRules: { "/sign-in/social": { window: 60, max: 60 } },
    },
    advanced: { ...cookies(baseUrl), ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] } },
    plugins: [
      emailOTP({
        otpLength: 8,
        expiresIn: KEPT.code / 1000,
        allowedAttempts: 5,
        storeOTP: { hash: async (code) => keyed(`code\n${code}`) },
        disableSignUp: true,
        // A whole office signs in from one address; what guards a person is the limit on her own address and on tries.
        rateLimit: { window: 60, max: 60 },
        // Not awaited, so that the answer takes as long for an unknown address as for a known one.
        sendVerificationOTP: async ({ email, otp }) => void settings.sendCode(email, otp),
      }),
      passkey({
        rpID: new URL(baseUrl).hostname,
        rpName: "Samenbord",
        origin: baseUrl,
        advanced: { webAuthnChallengeCookie: "passkey" },
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: { afterVerification: async ({ verification }) => verified(verification.registrationInfo) },
        authentication: { afterVerification: async ({ verification }) => verified(verification.authenticationInfo) },
      }),
      ...(settings.openId ? [openId(settings.openId, baseUrl)] : []),
    ],
  });

  return {
    ask: (request, browser) => (browser ? browsers.run(browser, () => auth.handler(request)) : auth.handler(request)),
    keyed,
    openIdName: settings.openId?.name ?? null,
    ...sessionCookies(auth.$context, secret),
  };
}

/**
 * Over https every cookie is this host's alone (RFC 6265bis §4.1.3.2): no other machine of the same domain plants one.
 * The library's own setting for https knows a weaker prefix, which it would put before ours.
 */
function cookies(baseUrl: string) {
  const secure = baseUrl.startsWith("https:");
  const cookiePrefix = secure ? "__Host-samenbord" : "samenbord";
  return { cookiePrefix, useSecureCookies: false, defaultCookieAttributes: { secure } };
}

/** Whoever holds the device must also have shown that it is she: the library itself does not ask. */
function verified(info: { userVerified: boolean } | undefined): void {
  if (!info?.userVerified) throw new APIError("UNAUTHORIZED", { code: "USER_NOT_VERIFIED" });
}

function wayOf(path: string): SignInWay {
  if (path.startsWith("/passkey/")) return "PASSKEY";
  return path.startsWith("/callback/") ? "OPENID" : "CODE";
}

/** Set by the server from the connection itself; whatever a client sends under this name is dropped there. */
export const CLIENT_ADDRESS = "x-samenbord-address";
