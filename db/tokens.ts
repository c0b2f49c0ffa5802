import type { Db, Tx } from "./handle.ts";
import { newSecret, secretHash } from "./secrets.ts";

/** A key by which a program acts for a person, as she sees it: known by the hash of its secret. */
export interface Token {
  id: string;
  person: string;
  name: string;
  createdAt: number;
  /** From this instant on it opens nothing. */
  expiresAt: number;
}

/** Makes a bearer token for a person; only its hash is kept, so this is the one time that it can be read. */
export async function addToken(tx: Tx, asked: Omit<Token, "id">): Promise<{ token: Token; secret: string }> {
  const { person, name, createdAt, expiresAt } = asked;
  const secret = newSecret("sb_");
  const hash = secretHash(secret);
  const row = { hash, person, name, created_at: createdAt, expires_at: expiresAt, revoked_at: null };
  await tx.insertInto("token").values(row).execute();
  return { token: { id: hash, ...asked }, secret };
}

/** Whose token this is at an instant, or null when it is unknown, over or revoked. */
export async function personOfToken(db: Db, secret: string, at: number): Promise<string | null> {
  const row = await unrevoked(db).where("hash", "=", secretHash(secret)).executeTakeFirst();
  return row && at < row.expiresAt ? row.person : null;
}

/** The tokens of a person that she did not revoke, over or not, newest first. */
export async function tokensOf(db: Db, person: string): Promise<Token[]> {
  return unrevoked(db).where("person", "=", person).orderBy("created_at", "desc").orderBy("hash").execute();
}

/** Ends a token of a person; false when she has none with that id. */
export async function endToken(tx: Tx, { person, id }: Pick<Token, "person" | "id">, at: number): Promise<boolean> {
  const ended = await tx
    .updateTable("token")
    .set({ revoked_at: at })
    .where("hash", "=", id)
    .where("person", "=", person)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

function unrevoked(db: Db) {
  return db
    .selectFrom("token")
    .select(["hash as id", "person", "name", "created_at as createdAt", "expires_at as expiresAt"])
    .where("revoked_at", "is", null);
}
