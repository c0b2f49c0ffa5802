import type { Db, Tx } from "./handle.ts";
import { newSecret, secretHash } from "./secrets.ts";

/** Makes a bearer token for a person; only its hash is kept, so this is the one time that it can be read. */
export async function addToken(tx: Tx, person: string, at: number): Promise<string> {
  const token = newSecret("sb_");
  await tx
    .insertInto("token")
    .values({ hash: secretHash(token), person, created_at: at, revoked_at: null })
    .execute();
  return token;
}

/** Whose token this is, or null when it is unknown or revoked. */
export async function personOfToken(db: Db, token: string): Promise<string | null> {
  const row = await db
    .selectFrom("token")
    .select("person")
    .where("hash", "=", secretHash(token))
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row?.person ?? null;
}
