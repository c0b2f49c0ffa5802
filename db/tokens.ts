import { createHash, randomBytes } from "node:crypto";
import type { Db, Tx } from "./handle.ts";

/** Makes a bearer token for a person; only its hash is kept, so this is the one time that it can be read. */
export async function addToken(tx: Tx, person: string, at: number): Promise<string> {
  const token = `sb_${randomBytes(24).toString("base64url")}`;
  await tx
    .insertInto("token")
    .values({ hash: hashOf(token), person, created_at: at, revoked_at: null })
    .execute();
  return token;
}

/** Whose token this is, or null when it is unknown or revoked. */
export async function personOfToken(db: Db, token: string): Promise<string | null> {
  const row = await db
    .selectFrom("token")
    .select("person")
    .where("hash", "=", hashOf(token))
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row?.person ?? null;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
