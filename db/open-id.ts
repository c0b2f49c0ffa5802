import { genericOAuth } from "better-auth/plugins";
import type { Db } from "./handle.ts";

/** The municipality's own sign-in, by OpenID Connect. */
export interface OpenIdSettings {
  /** As the provider names itself, to the letter. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people there call it. */
  name: string;
}

/** By this name better-auth knows the provider. */
export const PROVIDER = "municipality";
/** Where the provider sends people back to. */
export const OPENID_BACK = "/sign-in/elsewhere/back";

/** better-auth's OpenID Connect with PKCE, state and nonce; it lets nobody in who is not on the board already. */
export function openId({ issuer, clientId, clientSecret }: OpenIdSettings, baseUrl: string) {
  return genericOAuth({
    config: [
      {
        providerId: PROVIDER,
        discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ["openid", "email", "profile"],
        redirectURI: baseUrl + OPENID_BACK,
        pkce: true,
        requireIdTokenVerification: true,
        accountSubject,
        disableSignUp: true,
      },
    ],
  });
}

/**
 * Who it is about, for the provider. The library verifies an ID token when one comes; without one it would believe the
 * provider's page about its bearer, which is signed by nobody and answers nothing that was asked here.
 */
function accountSubject({ tokens, profile }: { tokens: { idToken?: string | undefined }; profile: { sub?: unknown } }) {
  if (!tokens.idToken) throw new Error("The provider sent no ID token.");
  return String(profile.sub ?? "");
}

interface Claim {
  user: { id?: string | undefined; email?: string | undefined; emailVerified?: unknown };
  source: { oauth?: object | undefined };
}

/** What better-auth has read of the provider's own page. */
interface Providers {
  context: { socialProviders: readonly { id: string; issuer?: string | undefined }[] };
}

/**
 * Why what the provider says of somebody lets her not in. Each time, not only the first: the address that it vouches for
 * is that of a person of the board. The library itself would take any issuer that the provider's page names (OpenID
 * Connect Discovery 1.0 §4.3).
 */
export async function openIdProblem(db: Db, settings: OpenIdSettings | null, { user, source }: Claim, at: Providers) {
  if (!source.oauth) return;
  const provider = at.context.socialProviders.find(({ id }) => id === PROVIDER);
  if (!settings || provider?.issuer !== settings.issuer) return { error: "issuer_mismatch" };
  if (user.emailVerified !== true) return { error: "email_not_verified" };
  const person = await db
    .selectFrom("person")
    .select("email")
    .where("id", "=", user.id ?? "")
    .executeTakeFirst();
  if (person?.email !== user.email?.toLowerCase()) return { error: "signup_disabled" };
  return;
}
