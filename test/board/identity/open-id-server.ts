import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What a provider says in an ID token (OpenID Connect Core 1.0 §2). */
export type Claims = Record<string, unknown>;

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token of these claims, signed with RS256 by this key. */
export function signed(claims: Claims, key: KeyObject): string {
  const text = `${part({ alg: "RS256", kid: "k", typ: "JWT" })}.${part(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
}

/** A token that nobody signed (RFC 7515, alg "none"). */
export function unsigned(claims: Claims): string {
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`;
}

/** A token that takes what everybody may know, the provider's public key, for a shared secret. */
export function confused(claims: Claims, key: KeyObject): string {
  const text = `${part({ alg: "HS256", kid: "k", typ: "JWT" })}.${part(claims)}`;
  const known = createPublicKey(key).export({ type: "spki", format: "pem" });
  return `${text}.${createHmac("sha256", known).update(text).digest("base64url")}`;
}

/** A provider of OpenID Connect that says what a test wants it to say, true or not; gone when the test ends. */
export async function aProvider() {
  const { privateKey: key, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const says: { token: string | null; page: Claims } = { token: null, page: {} };
  const server = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`;
    const answers: Record<string, object> = {
      "/.well-known/openid-configuration": {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/me`,
        jwks_uri: `${issuer}/keys`,
        // A careless provider: it names what a client must not take.
        id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
      },
      "/keys": { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }] },
      "/token": { access_token: "a", token_type: "Bearer", expires_in: 60, id_token: says.token ?? undefined },
      "/me": says.page,
    };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answers[request.url ?? ""] ?? {}));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key, says };
}
