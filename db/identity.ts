import { betterAuth } from "better-auth";
import { emailOTP } from "better-auth/plugins";
import type { Db } from "./handle.ts";

/** What signing in needs to know of the board. */
export interface IdentitySettings {
  baseUrl: string;
  secret: string;
  sendCode(email: string, code: string): Promise<void>;
  /** Hears of what goes wrong. */
  tell(line: string): void;
}

/** How long a mailed code holds, in seconds; once, and for five tries. */
const CODE_HOLDS = 600;

/** better-auth on our tables: mailed codes and sessions. Who may do what is not its business. */
export function openIdentity(db: Db, { baseUrl, secret, sendCode, tell }: IdentitySettings) {
  return betterAuth({
    baseURL: baseUrl,
    basePath: "/api/auth",
    secret,
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message, ...more) => tell([message, ...more].map(String).join(" ")) },
    database: { db: db as never, type: "sqlite" },
    user: { modelName: "person" },
    session: { expiresIn: 14 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: { enabled: true, storage: "database", window: 60, max: 100 },
    advanced: { cookiePrefix: "samenbord", ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] } },
    plugins: [
      emailOTP({
        otpLength: 8,
        expiresIn: CODE_HOLDS,
        allowedAttempts: 5,
        storeOTP: "hashed",
        disableSignUp: true,
        rateLimit: { window: 60, max: 10 },
        // Not awaited, so that the answer takes as long for an unknown address as for a known one.
        sendVerificationOTP: async ({ email, otp }) => void sendCode(email, otp),
      }),
    ],
  });
}

/** Set by the server from the connection itself; whatever a client sends under this name is dropped there. */
export const CLIENT_ADDRESS = "x-samenbord-address";

export type Identity = ReturnType<typeof openIdentity>;
