import type { Db, Tx } from "./handle.ts";
import { newSecret, secretHash } from "./secrets.ts";

/** A key by which a program acts for a person, as she sees it: known by the hash of its secret. */
export interface Token {
  id: string;
  person: string;
  name: string;
  createdAt: number;
}

/** Makes a bearer token for a person; only its hash is kept, so this is the one time that it can be read. */
export async function addToken(
  tx: Tx,
  { person, name, createdAt }: Omit<Token, "id">,
): Promise<{ token: Token; secret: string }> {
  const secret = newSecret("sb_");
  const hash = secretHash(secret);
  await tx.insertInto("token").values({ hash, person, name, created_at: createdAt, revoked_at: null }).execute();
  return { token: { id: hash, person, name, createdAt }, secret };
}

/** Whose token this is, or null when it is unknown or revoked. */
export async function personOfToken(db: Db, secret: string): Promise<string | null> {
  const row = await working(db).where("hash", "=", secretHash(secret)).executeTakeFirst();
  return row?.person ?? null;
}

/** The tokens of a person that still work, newest first. */
export async function tokensOf(db: Db, person: string): Promise<Token[]> {
  return working(db).where("person", "=", person).orderBy("created_at", "desc").orderBy("hash").execute();
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

function working(db: Db) {
  return db
    .selectFrom("token")
    .select(["hash as id", "person", "name", "created_at as createdAt"])
    .where("revoked_at", "is", null);
}
