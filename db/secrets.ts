import { createHash, randomBytes } from "node:crypto";

/** A secret of 192 bits that nobody can guess, with letters before it that say what it opens. */
export function newSecret(kind: string): string {
  return kind + randomBytes(24).toString("base64url");
}

/** What is kept of a secret: a secret as long as these needs no slow hash. */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
